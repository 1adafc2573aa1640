import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';

/** Reads a file that the person picked, of at most `max` bytes. */
export async function readPickedFile(path: string, max: number): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > max)
      return fail('too-large', `${basename(path)} is larger than ${max / 1024 / 1024} MB. Pick a smaller file.`);
    return ok(await readFile(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail('unreadable', `${basename(path)} could not be read (${reason}). Pick a file that is there.`);
  }
}
