import { expect, it } from 'vitest';
import { killHostInBursts } from '../kill/host-bursts.ts';
import { killHubInBursts } from '../kill/hub-bursts.ts';
import { killLogWriter, killMigration } from '../kill/log.ts';
import { Chance } from '../kit/chance.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { AMOUNT } from './amount.ts';

const { kills, seed } = AMOUNT;

it(`${kills} kills of a hub`, async () => {
  await expect(killHubInBursts(kills)).resolves.toBeUndefined();
});

it.each([
  ['a host', (dir: string) => killHostInBursts(dir, kills)],
  ['whoever writes a log', (dir: string) => killLogWriter(dir, kills, new Chance(seed))],
  ['whoever brings a log up to date', (dir: string) => killMigration(dir, kills, new Chance(seed))],
])(`${kills} kills of %s`, async (_, kill) => {
  const dir = tempDir('soak');
  await expect(kill(dir.path)).resolves.toBeUndefined();
  dir.remove();
});
