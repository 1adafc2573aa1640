import { stat } from 'node:fs/promises';
import { ioMessage } from '../../electron/services/jobs/io-message.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import type { Limits } from '../../shared/ingest/limits.ts';
import { tooLarge } from '../../shared/ingest/read-articles.ts';
import { readInput } from '../read-input.ts';

/** A file's bytes, unless it is no file or larger than is read: that is asked before any of it is in memory. */
export async function openable(path: string, { fileBytes }: Limits): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return fail('io', 'This is neither a file nor a folder. Choose one of them.');
    if (found.size > fileBytes) return tooLarge(fileBytes);
  } catch (error) {
    return fail('io', `It cannot be read: ${ioMessage(error)}`);
  }
  const bytes = await readInput(path);
  // pdf.js takes no Node buffer.
  return bytes.ok ? { ok: true, value: new Uint8Array(bytes.value) } : bytes;
}
