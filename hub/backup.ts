import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { copyDatabase } from './log/copy-file.ts';
import { replaceByCopy } from './log/recover-log.ts';
import { hubFiles } from './store.ts';

/**
 * A backup is one file: the hub's log as it was at that moment, with the file of members as the one row of a table beside
 * its rooms. The members are copied after the log, so nobody in the log is missing among them.
 */

/** The table that makes a copy of a log a backup. */
const TABLE = 'backup_of_members';

/**
 * Writes a backup of a hub, which may be serving: nobody waits for it. The file gets its name when it is whole.
 * @throws one sentence when there is no hub in the folder or the file is there, or cannot be written
 */
export function backUp(dir: string, file: string): void {
  const { log, members } = hubFiles(dir);
  if (!existsSync(log) || !existsSync(members)) {
    throw new Error(`No hub has served from ${dir} yet. Name the folder of one with --dir.`);
  }
  if (existsSync(file)) throw new Error(`A backup replaces nothing, and ${file} is there already. Name another file.`);
  try {
    copyAll(log, members, file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The backup could not be written (${why}). Name a file where this account may write, on a disk with room for it.`,
      { cause },
    );
  }
}

function copyAll(log: string, members: string, file: string): void {
  reading(log, (db) =>
    copyDatabase(db, file, (partial) => {
      const beside = `${partial}-members`;
      try {
        reading(members, (rights) => copyDatabase(rights, beside));
        addMembers(partial, readFileSync(beside));
      } finally {
        rmSync(beside, { force: true });
      }
    }),
  );
}

/** Whether a file is a backup of a hub. */
export function isBackup(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    return reading(file, (db) => db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(TABLE) !== undefined);
  } catch {
    return false; // not a file of SQLite's, in one of the many ways in which a file can be none
  }
}

/**
 * Puts a backup in the place of a hub's files, which are kept aside. The folder must be taken (`takeHubLock`).
 * @returns where the files lie now that were there
 */
export function restoreBackup(dir: string, file: string): readonly string[] {
  const { log, members } = hubFiles(dir);
  const beside = `${members}.backup`;
  try {
    writeFileSync(beside, membersOf(file), { mode: 0o600 });
    // The rights first: a log whose people are not known yet would refuse their work, the other way round nothing is refused.
    const aside = [replaceByCopy(members, beside), replaceByCopy(log, file)];
    const restored = new DatabaseSync(log);
    restored.exec(`DROP TABLE ${TABLE}`);
    restored.close();
    return aside.filter((path) => existsSync(path));
  } finally {
    rmSync(beside, { force: true });
  }
}

function addMembers(file: string, bytes: Uint8Array): void {
  const db = new DatabaseSync(file);
  try {
    db.exec(`PRAGMA journal_mode = DELETE; CREATE TABLE ${TABLE} (file BLOB NOT NULL)`);
    db.prepare(`INSERT INTO ${TABLE} VALUES (?)`).run(bytes);
  } finally {
    db.close();
  }
}

function membersOf(file: string): Uint8Array {
  return reading(file, (db) => db.prepare(`SELECT file FROM ${TABLE}`).get()?.file as Uint8Array); // a backup gets its name when it has this row
}

function reading<T>(file: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    db.exec('PRAGMA busy_timeout = 5000');
    return work(db);
  } finally {
    db.close();
  }
}
