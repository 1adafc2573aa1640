import { closeSync, fstatSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** How a copy is called until it is whole: what is found under such a name after a crash is worth nothing. */
export const PARTIAL = '.partial';

/**
 * Writes a consistent copy of a database, as it is at this moment, without holding up those who write to it from other
 * connections; `finish` may add to the copy. It gets its name when it is whole and on the disk.
 * @throws the system's or SQLite's error; then there is no copy
 */
export function copyDatabase(
  db: DatabaseSync,
  path: string,
  finish: (partial: string) => void = () => undefined,
): void {
  const partial = path + PARTIAL;
  rmSync(partial, { force: true }); // what a crash left: SQLite copies into new files only
  try {
    db.prepare('VACUUM INTO ?').run(partial);
    const copy = openSync(partial, 'r+');
    try {
      finish(partial);
      // Who started anew after a crash clears what is half made, also this: `finish` has then begun an empty database.
      if (fstatSync(copy).nlink === 0) throw new Error('the copy was taken away while it was made');
      fsyncSync(copy);
    } finally {
      closeSync(copy);
    }
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Makes what was written to a file last. */
export function syncPath(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes names in a folder last. Windows cannot open folders, and needs no such thing. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
