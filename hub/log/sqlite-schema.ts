import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { words } from '../../shared/words/words.ts';
import { type Change, migrate } from './migrate.ts';

const CHANGES: readonly Change[] = [
  `CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
   CREATE TABLE log (id INTEGER PRIMARY KEY, room INTEGER NOT NULL REFERENCES rooms (id), data BLOB NOT NULL);
   CREATE INDEX log_by_room ON log (room)`,
  addSums,
];

/** The newest version of the log's tables. */
export const LOG_VERSION = CHANGES.length;

/** What a row says of its own data: SQLite itself does not notice when a disk changes bytes inside a blob. */
export const sumOf = (data: Uint8Array): number => crc32(data);

/**
 * Sets the file up so that a commit is on the disk when it returns, and brings its tables to the newest version.
 * `keepAs` names the copy that is made before an older file is changed.
 * @throws NewerFileError when a newer Postil wrote it
 */
export function openSchema(db: DatabaseSync, keepAs: (version: number) => string): void {
  migrate(db, { changes: CHANGES, newer: words.diskTrouble.newerLog, keepAs });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
}

function addSums(db: DatabaseSync): void {
  db.exec('ALTER TABLE log ADD COLUMN sum INTEGER');
  db.function('sum_of', { deterministic: true }, (data) => sumOf(data as Uint8Array)); // the column is a BLOB
  db.exec('UPDATE log SET sum = sum_of(data)');
}
