import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { copyDatabase, PARTIAL } from '../../../../hub/log/copy-file.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

test('a copy that somebody clears away while it is made never gets its name', () => {
  const dir = tempDir('copy');
  onTestFinished(() => dir.remove());
  const db = new DatabaseSync(join(dir.path, 'log'));
  db.exec('CREATE TABLE held (what TEXT)');
  const copy = join(dir.path, 'copy');
  const clearedAndNoted = (partial: string): void => {
    rmSync(copy + PARTIAL);
    const begun = new DatabaseSync(partial); // SQLite makes what is not there
    begun.exec('CREATE TABLE note (what TEXT)');
    begun.close();
  };
  expect(() => copyDatabase(db, copy, clearedAndNoted)).toThrow('taken away while it was made');
  expect(existsSync(copy)).toBe(false);
  expect(readdirSync(dir.path)).toEqual(['log']);
  copyDatabase(db, copy);
  expect(existsSync(copy)).toBe(true);
  db.close();
});
