import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import { writeFileAtomic } from './atomic-file.ts';
import { diskMessage } from './disk-message.ts';

/**
 * Keeps a room's whole local state (one Yjs update) as a file, with a second file that says why, and answers the path.
 * Rescue copies are never overwritten or cleared by Postil; a state that is kept already is not kept twice, but gets what
 * is new of the reason.
 */
export async function keepRescueCopy(
  folder: string,
  room: RoomName,
  state: Uint8Array,
  why: string,
): Promise<Result<string>> {
  const start = room.replaceAll('/', '.');
  const end = `-${createHash('sha256').update(state).digest('hex').slice(0, 16)}.yjs`;
  try {
    const kept = (await readdir(folder)).find((name) => name.startsWith(start) && name.endsWith(end));
    const path = join(folder, kept ?? `${start}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}${end}`);
    const said = kept === undefined ? `${room}\n` : await readFile(`${path}.txt`, 'utf8');
    // The reason first: a copy that is there has its reason.
    if (!said.includes(why)) await writeFileAtomic(`${path}.txt`, `${said}${why}\n`);
    if (kept === undefined) await writeFileAtomic(path, state);
    return ok(path);
  } catch (error) {
    return fail('io', words.diskTrouble.rescueFailed(diskMessage(error)));
  }
}

/** The room that a file among the rescue copies belongs to (a copy, or the reason beside it); null for any other file. */
export function rescuedRoom(file: string): RoomName | null {
  // No room's name holds a hyphen: what follows the first one says when it was kept.
  const name = file.split('-', 1)[0]!.replaceAll('.', '/');
  return parseRoom(name) === null ? null : (name as RoomName); // `parseRoom` knows it
}
