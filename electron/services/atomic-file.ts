import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../../hub/log/copy-file.ts';
import { words } from '../../shared/words/words.ts';

/** What reading a file came to. A corrupt file is an answer of its own, never taken for an empty or missing one. */
export type FileRead<T> =
  | { readonly state: 'value'; readonly value: T }
  | { readonly state: 'missing' }
  /** `why` says it in the language of the moment. */
  | { readonly state: 'corrupt'; why(): string };

/**
 * Replaces a file of Postil's own as a whole: temporary file, fsync, rename, fsync of the folder. After a crash there is
 * either the old content or the new. Readable by its owner only: a file that the person saves to give away is a
 * `PendingFile`. Rejects (ENOSPC, EACCES, ...) with the old content untouched.
 */
export async function writeFileAtomic(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Reads a JSON file through a parser that answers null for what it cannot take. Rejects when the disk refuses. */
export async function readJsonFile<T>(path: string, parse: (value: unknown) => T | null): Promise<FileRead<T>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return { state: 'missing' };
    throw error;
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { state: 'corrupt', why: () => words.diskTrouble.notJson };
  }
  const value = parse(json);
  return value === null ? { state: 'corrupt', why: () => words.diskTrouble.otherFields } : { state: 'value', value };
}

/** Whether an error of the file system has this code. */
export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
