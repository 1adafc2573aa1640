import { rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { logErrorOf } from '../../hub/log/sqlite-error.ts';
import { words } from '../../shared/words/words.ts';
import { hasCode, writeFileAtomic } from './atomic-file.ts';
import type { DataDir } from './data-dir.ts';
import { diskMessage } from './disk-message.ts';

/** What the desktop app tells for an address: it has none. */
export const DESKTOP = 'desktop';

/** SQLite's result code for a file that another connection has locked. */
const BUSY = 5;
/** For a file that is none of its own. */
const NOT_A_DATABASE = 26;

/** Held by the one host that works on a data folder. */
export interface HostLock {
  /** Tells the next start where this host is: the address with its token (for the owner's eyes only), or `DESKTOP`. */
  tell(where: string): Promise<void>;
  /** Lets go of the data folder. */
  free(): Promise<void>;
}

/**
 * Takes a data folder for this process; null when another one has it. The lock is the system's own on an empty SQLite
 * file, so it ends with the process however that ends: nothing is left behind to be judged dead or alive.
 * @throws one sentence when the folder cannot be written to
 */
export function takeHostLock(dir: Pick<DataDir, 'root' | 'lock' | 'host'>): HostLock | null {
  const db = lock(dir);
  if (db === null) return null;
  rmSync(dir.host, { force: true }); // what a killed host left leads nowhere
  return {
    tell: (where) => writeFileAtomic(dir.host, where),
    async free() {
      await rm(dir.host, { force: true });
      db.close();
    },
  };
}

/** Where the host is that has the lock; null when it has not told yet. */
export async function toldByHost({ host }: Pick<DataDir, 'host'>): Promise<string | null> {
  try {
    return (await readFile(host, 'utf8')).trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function lock(dir: Pick<DataDir, 'root' | 'lock'>): DatabaseSync | null {
  const { root, lock: file } = dir;
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(file);
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE'); // no journal file: nothing is ever written
    return db;
  } catch (error) {
    db?.close();
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
    if ((code & 0xff) === BUSY) return null;
    if ((code & 0xff) === NOT_A_DATABASE) return lockAnew(dir);
    const cause = logErrorOf(error);
    throw new Error(words.startTrouble.folderNotTaken(root, diskMessage(cause)), { cause });
  }
}

/** The lock's file holds nothing: one that was damaged is made anew. Nobody holds it, or it would be busy. */
function lockAnew(dir: Pick<DataDir, 'root' | 'lock'>): DatabaseSync | null {
  rmSync(dir.lock);
  return lock(dir);
}
