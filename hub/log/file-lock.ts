import { DatabaseSync } from 'node:sqlite';
import { isBusy } from './sqlite-error.ts';

/**
 * Takes a file for this process. The lock is the system's own on an empty SQLite file, so it ends with the process however
 * that ends: nothing is left behind to be judged dead or alive.
 * @returns what lets go of it; null while another process has it
 * @throws SQLite's error where the file cannot be made or locked
 */
export function takeFileLock(file: string): (() => void) | null {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE'); // no journal file: nothing is ever written
    return () => db.close();
  } catch (error) {
    db.close();
    if (isBusy(error)) return null;
    throw error;
  }
}
