import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import * as Y from 'yjs';
import type { RoomName } from '../../shared/model/ids.ts';
import { syncFolder, syncPath } from './copy-file.ts';
import type { LogReader } from './log-reader.ts';
import { type Salvaged, salvageLog } from './salvage/salvage.ts';
import { openSqliteLog } from './sqlite-log.ts';

/** What came of recovering a log. */
export interface Recovered extends Salvaged {
  /** Where the damaged file lies now. */
  readonly aside: string;
}

/** How a log is called that is whole but not in its place yet. */
const RECOVERED = '.recovered';
/** How it is called until it is whole. */
const RECOVERING = '.recovering';

/**
 * Makes a new log of all that can be read in a damaged one, and of a copy when there is one, without the rooms that were
 * removed: their rows may still lie in either. The damaged file is put aside, never deleted. Killed at any moment, it
 * goes on or begins again at the next start (`finishRecovery`).
 * @throws LogError when the disk refuses; then the damaged file is still in its place
 */
export async function recoverLog(
  file: string,
  copy: LogReader | null,
  wasRemoved: (room: RoomName) => boolean = () => false,
): Promise<Recovered> {
  const recovering = file + RECOVERING;
  removeDatabase(recovering);
  const log = openSqliteLog(recovering);
  let salvaged: Salvaged;
  try {
    let waiting: Promise<void>[] = [];
    const take = (room: RoomName, data: Uint8Array): void => {
      if (!wasRemoved(room)) waiting.push(log.append(room, data));
    };
    for (const room of copy?.rooms() ?? []) {
      for (const data of copy?.read(room) ?? []) take(room, data);
      await Promise.all(waiting);
      waiting = [];
    }
    salvaged = salvageLog(file, isUpdate, take);
    await Promise.all(waiting);
    await log.close(); // empties the write-ahead log into the file
  } catch (error) {
    await log.close();
    removeDatabase(recovering);
    throw error;
  }
  syncPath(recovering);
  renameSync(recovering, file + RECOVERED);
  syncFolder(dirname(file));
  return { ...salvaged, aside: putInPlace(file, 'damaged') };
}

/**
 * Puts a copy of a database in the place of the one that is there, which is put aside. Killed at any moment, the file is
 * the one or the other. @returns where the file lies now that was there
 */
export function replaceByCopy(file: string, copy: string): string {
  const recovering = file + RECOVERING;
  removeDatabase(recovering);
  copyFileSync(copy, recovering);
  syncPath(recovering);
  renameSync(recovering, file + RECOVERED);
  syncFolder(dirname(file));
  return putInPlace(file, 'replaced');
}

/** Ends a recovery, or a replacement, that was killed after its new file was whole. Does nothing when there was none. */
export function finishRecovery(file: string): void {
  if (existsSync(file + RECOVERED)) putInPlace(file, 'damaged');
}

/** Puts the file aside and the new one in its place. @returns where the old file lies now */
function putInPlace(file: string, why: 'damaged' | 'replaced'): string {
  const aside = `${file}.${why}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  // The write-ahead log first: SQLite would take it for that of the new file.
  for (const part of ['-wal', '-shm', '']) if (existsSync(file + part)) renameSync(file + part, aside + part);
  renameSync(file + RECOVERED, file);
  syncFolder(dirname(file));
  return aside;
}

function removeDatabase(file: string): void {
  for (const part of ['-wal', '-shm', '']) rmSync(file + part, { force: true });
}

function isUpdate(data: Uint8Array): boolean {
  try {
    Y.decodeUpdate(data);
    return true;
  } catch {
    return false; // broken bytes fail in many ways, and which one does not matter
  }
}
