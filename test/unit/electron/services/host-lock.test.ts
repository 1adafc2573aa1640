import { mkdirSync } from 'node:fs';
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
