import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { type Log, LogError } from '../../hub/log/log.ts';
import { finishRecovery, type Recovered, recoverLog } from '../../hub/log/recover-log.ts';
import { newSnapshotFile } from '../../hub/log/snapshot-name.ts';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { DataDir } from './data-dir.ts';
import { diskMessage } from './disk-message.ts';
import type { Notice } from './notice.ts';
import type { RemovalNotes } from './removal/removal-notes.ts';
import type { Snapshots } from './snapshots/snapshots.ts';

/** What opening the host's log needs. */
interface OpenLogParts {
  readonly dir: Pick<DataDir, 'log' | 'index' | 'opened' | 'snapshots'>;
  readonly snapshots: Snapshots;
  readonly notes: Pick<RemovalNotes, 'wasRemoved'>;
  readonly notice: Notice;
  /** Sweeps the log in a process of its own. */
  readonly sweepAside: (file: string) => Promise<void>;
}

/**
 * Opens the log. A damaged one is put aside, and a new one made of all that can still be read and of the newest snapshot,
 * but for what was deleted; that is said in one notice. An older one is brought up to date, after a snapshot.
 * @throws an error whose message is a sentence for the person
 */
export async function openHostLog(parts: OpenLogParts): Promise<Log> {
  const { log: file } = parts.dir;
  try {
    finishRecovery(file);
    try {
      return open(parts);
    } catch (error) {
      if (!(error instanceof LogError) || error.code !== 'damaged') throw error;
      return await recover(parts);
    }
  } catch (error) {
    if (!(error instanceof LogError)) throw error; // such as a log that a newer Postil wrote, which says so itself
    throw new Error(words.diskTrouble.logNotOpened(file, diskMessage(error)), { cause: error });
  }
}

function open({ dir, notice, sweepAside }: OpenLogParts): Log {
  const told = new Set<RoomName>();
  return openSqliteLog(dir.log, {
    check: true,
    sweepAside,
    keepAs: () => newSnapshotFile(dir.snapshots, 'update'),
    onDamage(room) {
      if (told.has(room)) return;
      told.add(room);
      notice(() => words.diskTrouble.logChanged);
    },
  });
}

async function recover(parts: OpenLogParts): Promise<Log> {
  const { dir, snapshots, notes, notice } = parts;
  // What files brought may be among what is lost: they count as opened no more, also when this is broken off.
  rmSync(dir.opened, { force: true });
  const copy = await snapshots.openNewest();
  let recovered: Recovered;
  try {
    recovered = await recoverLog(dir.log, copy, (room) => notes.wasRemoved(room));
  } finally {
    copy?.close();
  }
  // Derived from rows of the damaged file.
  for (const part of ['', '-wal', '-shm']) rmSync(dir.index + part, { force: true });
  notice(() => sentenceOf(recovered, copy !== null));
  return open(parts);
}

function sentenceOf({ aside, rows, lost }: Recovered, fromCopy: boolean): string {
  const { logDamaged, logReadAll, logRead, logFromSnapshot } = words.diskTrouble;
  const read = lost === 0 ? logReadAll(rows) : logRead(rows, rows + lost);
  return logDamaged(basename(aside), read, fromCopy ? logFromSnapshot : '');
}
