import { DatabaseSync } from 'node:sqlite';
import { hubFiles } from './store.ts';

/** SQLite's result code for a file that another connection has locked. */
const BUSY = 5;

/**
 * Takes a hub's folder for this process: for a hub that runs, or a command that replaces its files. The lock is the
 * system's own on an empty SQLite file, so it ends with the process however that ends.
 * @returns what lets go of the folder
 * @throws one sentence when another process has it, else the system's or SQLite's error
 */
export function takeHubLock(dir: string): () => void {
  const db = new DatabaseSync(hubFiles(dir).lock);
  try {
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE'); // no journal file: nothing is ever written
  } catch (error) {
    db.close();
    const isBusy = error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === BUSY;
    if (!isBusy) throw error;
    throw new Error(`A hub is at work on the files in ${dir}. End it first, or name another folder with --dir.`, {
      cause: error,
    });
  }
  return () => db.close();
}
