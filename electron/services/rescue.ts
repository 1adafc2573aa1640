import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { writeFileAtomic } from './atomic-file.ts';
import { diskMessage } from './disk-message.ts';

/**
 * Keeps a room's whole local state (one Yjs update) as a file, with a second file that says why, and answers the path.
 * Rescue copies are never overwritten or cleared by Postil.
 */
export async function keepRescueCopy(
  folder: string,
  room: RoomName,
  state: Uint8Array,
  why: string,
): Promise<Result<string>> {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const path = join(folder, `${room.replaceAll('/', '.')}-${stamp}.yjs`);
  try {
    await writeFileAtomic(path, state);
    await writeFileAtomic(`${path}.txt`, `${room}\n${why}\n`);
  } catch (error) {
    return fail('io', `The rescue copy could not be written. ${diskMessage(error)} Keep this window open.`);
  }
  return ok(path);
}
