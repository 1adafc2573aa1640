import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorWords } from '../../shared/base/error-words.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { words } from '../../shared/words/words.ts';

/** Reads a file that the person picked, of at most `max` bytes, however it may grow meanwhile. */
export async function readPickedFile(path: string, max: number): Promise<Result<Uint8Array>> {
  const name = basename(path);
  try {
    // Looked at before it is opened: opening a pipe waits for somebody to write into it.
    if (!(await stat(path)).isFile()) return fail('unreadable', words.fileTrouble.notAFile(name));
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > max) return fail('too-large', words.fileTrouble.tooLarge(name, max / 1024 / 1024));
    const bytes = new Uint8Array(size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read) {
      read = (await file.read(bytes, length, size - length, length)).bytesRead;
    }
    return ok(bytes.subarray(0, length));
  } catch (error) {
    return fail('unreadable', words.fileTrouble.unreadable(name, errorWords(error)));
  }
}
