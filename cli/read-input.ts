import { readFile } from 'node:fs/promises';
import { hasCode } from '../electron/services/atomic-file.ts';
import { ioMessage } from '../electron/services/jobs/io-message.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';

/** A file that was named at the command line; `missing` when there is none of this name. */
export async function readInput(path: string): Promise<Result<Uint8Array, 'missing' | 'io'>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return fail(hasCode(error, 'ENOENT') ? 'missing' : 'io', `It cannot be read: ${ioMessage(error)}`);
  }
}
