import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';

/** Reads a file that the person picked, of at most `max` bytes, however it may grow meanwhile. */
export async function readPickedFile(path: string, max: number): Promise<Result<Uint8Array>> {
  const name = basename(path);
  try {
    // Looked at before it is opened: opening a pipe waits for somebody to write into it.
    if (!(await stat(path)).isFile()) return fail('unreadable', `${name} is not a file. Choose a file.`);
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > max) return fail('too-large', `${name} is larger than ${max / 1024 / 1024} MB. Choose a smaller file.`);
    const bytes = new Uint8Array(size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read) {
      read = (await file.read(bytes, length, size - length, length)).bytesRead;
    }
    return ok(bytes.subarray(0, length));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail('unreadable', `${name} could not be read (${reason}). Choose a file that is there.`);
  }
}
