import { LogError } from './log.ts';
import { NewerFileError } from './migrate.ts';

/** SQLite's result codes that say what is wrong with the disk (sqlite.org/rescode.html). */
const FULL = 13;
const READ_ONLY = new Set([3 /* PERM */, 8 /* READONLY */, 14 /* CANTOPEN */]);
const DAMAGED = new Set([11 /* CORRUPT */, 26 /* NOTADB */]);
/** Another connection has the file locked. */
const BUSY = 5;
/** No room to grow the shared-memory file of the write-ahead log. */
const IOERR_SHMSIZE = 4874;

/** What went wrong in SQLite, in the log's own words. An error that is not SQLite's is a bug and comes back as it is. */
export function logErrorOf(error: unknown): Error {
  if (error instanceof LogError || error instanceof NewerFileError) return error;
  const code = codeOf(error);
  if (code === null) return error instanceof Error ? error : new Error(String(error));
  if ((code & 0xff) === FULL || code === IOERR_SHMSIZE) return new LogError('disk-full', error);
  if (DAMAGED.has(code & 0xff)) return new LogError('damaged', error);
  return new LogError(READ_ONLY.has(code & 0xff) ? 'read-only' : 'io', error);
}

/** Whether SQLite could not have a file because another connection has it locked. */
export function isBusy(error: unknown): boolean {
  return ((codeOf(error) ?? 0) & 0xff) === BUSY;
}

/** SQLite's result code; null for an error that is not SQLite's. */
const codeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;
