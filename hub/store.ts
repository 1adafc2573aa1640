import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from './log/make-folder.ts';
import { type Change, migrate } from './log/migrate.ts';

/** What brings the tables from each version to the next. The version is kept in the file itself (`PRAGMA user_version`). */
const CHANGES: readonly Change[] = [
  `CREATE TABLE members (
     pid TEXT NOT NULL, member TEXT NOT NULL, public_key BLOB NOT NULL, role TEXT NOT NULL, joined_at INTEGER NOT NULL,
     PRIMARY KEY (pid, member)
   ) WITHOUT ROWID;
   CREATE TABLE invitations (
     hash BLOB PRIMARY KEY, pid TEXT, role TEXT NOT NULL, uses_left INTEGER NOT NULL, expires_at INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE tokens (
     hash BLOB PRIMARY KEY, pid TEXT NOT NULL, member TEXT NOT NULL, expires_at INTEGER NOT NULL
   ) WITHOUT ROWID`,
  'ALTER TABLE invitations ADD COLUMN withdrawn_at INTEGER',
  `CREATE TABLE removed (
     pid TEXT NOT NULL, aid TEXT NOT NULL, by TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL,
     PRIMARY KEY (pid, aid)
   ) WITHOUT ROWID`,
  `ALTER TABLE members ADD COLUMN removed_at INTEGER;
   ALTER TABLE members ADD COLUMN decided_at INTEGER;
   ALTER TABLE invitations ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;
   CREATE TABLE authors (
     pid TEXT NOT NULL, member TEXT NOT NULL, public_key BLOB NOT NULL, role TEXT NOT NULL, admitted_at INTEGER NOT NULL,
     PRIMARY KEY (pid, member)
   ) WITHOUT ROWID;
   CREATE TABLE projects (pid TEXT PRIMARY KEY, name TEXT NOT NULL, made_at INTEGER NOT NULL) WITHOUT ROWID;
   CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE modes (
     pid TEXT NOT NULL, aid TEXT NOT NULL, mode TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL,
     PRIMARY KEY (pid, aid)
   ) WITHOUT ROWID;
   CREATE TABLE reveals (
     pid TEXT NOT NULL, aid TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL,
     PRIMARY KEY (pid, aid)
   ) WITHOUT ROWID`,
  'ALTER TABLE reveals ADD COLUMN rooms TEXT',
];

/**
 * Where a hub keeps things in its folder, which is made (readable by its owner only) when it is not there.
 * @throws one sentence when it cannot be made
 */
export function hubFiles(dir: string): { readonly log: string; readonly members: string; readonly lock: string } {
  try {
    makeFolder(dir, 0o700);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The hub’s folder cannot be made (${why}). Name another with --dir.`, { cause });
  }
  return {
    log: path.join(dir, 'log.sqlite'),
    members: path.join(dir, 'members.sqlite'),
    lock: path.join(dir, 'lock.sqlite'),
  };
}

/**
 * Opens the hub's file of members, invitations and tokens. Secrets lie in it as SHA-256 only. Several processes may have
 * it open at a time: the hub, and the command that makes an invitation.
 * @throws when the file cannot be opened or a newer Postil wrote it
 */
export function openStore(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA busy_timeout = 5000'); // first: even reading the version waits while another process writes
  try {
    migrate(db, {
      changes: CHANGES,
      newer: (version, ours) =>
        `The members of this hub were written by a newer Postil (version ${version}, this one reads ${ours}). Update Postil to open it.`,
      keepAs: (version) => `${file}.v${version}`,
    });
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}
