import { expect, it } from 'vitest';
import { killLogWriter, killMigration } from '../kill/log.ts';
import { Chance } from '../kit/chance.ts';
import { tempDir } from '../kit/temp-dir.ts';

const KILLS = 50;
const SEED = 1;

it(`a log killed ${KILLS} times while it is written and compacted has all that was saved (seed ${SEED})`, async () => {
  const dir = tempDir('kill-log');
  await expect(killLogWriter(dir.path, KILLS, new Chance(SEED))).resolves.toBeUndefined();
  dir.remove();
});

it(`a log killed ${KILLS} times while it is brought up to date is there whole, and so is the copy (seed ${SEED})`, async () => {
  const dir = tempDir('kill-migration');
  await expect(killMigration(dir.path, KILLS, new Chance(SEED))).resolves.toBeUndefined();
  dir.remove();
});
