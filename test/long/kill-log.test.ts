import { expect, it } from 'vitest';
import { killLogWriter, killMigration } from '../kill/log.ts';
import { Chance } from '../kit/chance.ts';
import { tempDir } from '../kit/temp-dir.ts';

const KILLS = 20;

it(`a log killed ${KILLS} times while it is written and compacted has all that was saved`, async () => {
  const dir = tempDir('kill-log');
  await expect(killLogWriter(dir.path, KILLS, new Chance(1))).resolves.toBeUndefined();
  dir.remove();
});

it(`a log killed ${KILLS} times while it is brought up to date is there whole, and so is the copy`, async () => {
  const dir = tempDir('kill-migration');
  await expect(killMigration(dir.path, KILLS, new Chance(2))).resolves.toBeUndefined();
  dir.remove();
});
