import type { DatabaseSync } from 'node:sqlite';

/** The version of the tables, kept in the file itself (`PRAGMA user_version`). */
const VERSION = 1;

/** The file was written by a newer Postil: its tables are not touched. */
export class NewerLogError extends Error {
  constructor(version: number) {
    super(
      `This log was written by a newer Postil (version ${version}, this one reads ${VERSION}). Update Postil to open it.`,
    );
  }
}

/** Sets the file up so that a commit is on the disk when it returns, and makes the tables of a new file. */
export function openSchema(db: DatabaseSync): void {
  db.exec('PRAGMA busy_timeout = 2000'); // first: even reading the version waits while another process writes
  const version = db.prepare('PRAGMA user_version').get()?.user_version as number; // always answers a number
  if (version > VERSION) throw new NewerLogError(version);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  if (version === VERSION) return;
  db.exec(`
    BEGIN IMMEDIATE;
    CREATE TABLE IF NOT EXISTS rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE IF NOT EXISTS log (id INTEGER PRIMARY KEY, room INTEGER NOT NULL REFERENCES rooms (id), data BLOB NOT NULL);
    CREATE INDEX IF NOT EXISTS log_by_room ON log (room);
    PRAGMA user_version = ${VERSION};
    COMMIT`);
}
