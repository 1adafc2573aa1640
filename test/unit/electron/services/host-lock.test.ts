import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { makeDataDir } from '../../../../electron/services/data-dir.ts';
import { takeHostLock } from '../../../../electron/services/host-lock.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

test('a data folder where no lock can be made is told with its place and the disk’s reason', () => {
  const temp = tempDir('host-lock');
  onTestFinished(() => temp.remove());
  const dir = makeDataDir(temp.path);
  mkdirSync(dir.lock);
  expect(() => takeHostLock(dir)).toThrow(
    `The data folder ${dir.root} could not be taken. Postil may not write to its data folder`,
  );
});

test('a lock whose file was damaged is made anew, and is one then', () => {
  const temp = tempDir('host-lock');
  onTestFinished(() => temp.remove());
  const dir = makeDataDir(temp.path);
  writeFileSync(dir.lock, 'this is no database, but longer than a header of one has to be '.repeat(4));
  const lock = takeHostLock(dir);
  onTestFinished(() => lock?.free());
  expect(lock).not.toBe(null);
  expect(takeHostLock(dir)).toBe(null);
});
