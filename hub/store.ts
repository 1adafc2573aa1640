import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from './log/make-folder.ts';

/** The version of the tables, kept in the file itself (`PRAGMA user_version`). */
const VERSION = 1;

/**
 * Where a hub keeps things in its folder, which is made (readable by its owner only) when it is not there.
 * @throws one sentence when it cannot be made
 */
export function hubFiles(dir: string): { readonly log: string; readonly members: string } {
  try {
    makeFolder(dir, 0o700);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The hub’s folder cannot be made (${why}). Name another with --dir.`, { cause });
  }
  return { log: path.join(dir, 'log.sqlite'), members: path.join(dir, 'members.sqlite') };
}

/**
 * Opens the hub's file of members, invitations and tokens. Secrets lie in it as SHA-256 only. Several processes may have
 * it open at a time: the hub, and the command that makes an invitation.
 * @throws when the file cannot be opened or a newer Postil wrote it
 */
export function openStore(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA busy_timeout = 5000'); // first: even reading the version waits while another process writes
  const version = db.prepare('PRAGMA user_version').get()?.user_version as number; // always answers a number
  if (version > VERSION) {
    db.close();
    throw new Error('The members of this hub were written by a newer Postil. Update Postil to start it.');
  }
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  if (version < VERSION) {
    db.exec(`
      BEGIN IMMEDIATE;
      CREATE TABLE IF NOT EXISTS members (
        pid TEXT NOT NULL, member TEXT NOT NULL, public_key BLOB NOT NULL, role TEXT NOT NULL, joined_at INTEGER NOT NULL,
        PRIMARY KEY (pid, member)
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS invitations (
        hash BLOB PRIMARY KEY, pid TEXT, role TEXT NOT NULL, uses_left INTEGER NOT NULL, expires_at INTEGER NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS tokens (
        hash BLOB PRIMARY KEY, pid TEXT NOT NULL, member TEXT NOT NULL, expires_at INTEGER NOT NULL
      ) WITHOUT ROWID;
      PRAGMA user_version = ${VERSION};
      COMMIT`);
  }
  return db;
}
