import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { copyDatabase } from './copy-file.ts';

/** What brings a file's tables from one version to the next; it runs inside a transaction. */
export type Change = string | ((db: DatabaseSync) => void);

/** The file was written by a newer Postil: it is left as it is. The message is a sentence for the person. */
export class NewerFileError extends Error {}

/** How a file is brought up to date. */
interface Migration {
  /** From an empty file to the newest version, which is how many there are. */
  readonly changes: readonly Change[];
  /** The sentence that refuses a file of a newer version than `ours`. */
  readonly newer: (version: number, ours: number) => string;
  /** Where the file is copied to before anything in it is changed. */
  readonly keepAs: (version: number) => string;
}

/**
 * Brings a database to the newest version, which is kept in the file itself (`PRAGMA user_version`). A file that holds
 * something is copied first. All changes come with one transaction: after a crash the file is of the old version or the
 * new, never between.
 * @throws NewerFileError when a newer Postil wrote it
 */
export function migrate(db: DatabaseSync, { changes, newer, keepAs }: Migration): void {
  const version = versionOf(db);
  if (version > changes.length) {
    throw new NewerFileError(newer(version, changes.length));
  }
  if (version === changes.length) return;
  const copy = keepAs(version);
  // A copy that is there was made by a start that was killed before it changed anything.
  if (version > 0 && !existsSync(copy)) copyDatabase(db, copy);
  db.exec('BEGIN IMMEDIATE');
  try {
    // Asked again, now that no other process can change it: one may have brought the tables up to date meanwhile.
    for (const change of changes.slice(versionOf(db))) {
      if (typeof change === 'string') db.exec(change);
      else change(db);
    }
    db.exec(`PRAGMA user_version = ${changes.length}; COMMIT`);
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK'); // a full disk makes SQLite roll back by itself
    throw error;
  }
}

/** The version of a database's tables; 0 for a new file. */
export const versionOf = (db: DatabaseSync): number => db.prepare('PRAGMA user_version').get()?.user_version as number; // always answers a number
