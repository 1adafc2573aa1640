import type { DatabaseSync } from 'node:sqlite';

/**
 * Looks and writes in one transaction, which no other process comes between: all that `work` writes is on the disk when
 * this returns, with one fsync, or nothing of it. `isKept` says whether it is to be, by what `work` came to.
 */
export function inTransaction<T>(db: DatabaseSync, work: () => T, isKept: (outcome: T) => boolean = () => true): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const outcome = work();
    db.exec(isKept(outcome) ? 'COMMIT' : 'ROLLBACK');
    return outcome;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK'); // a full disk makes SQLite roll back by itself
    throw error;
  }
}
