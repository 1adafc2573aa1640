import { expect, it } from 'vitest';
import { killHostInBursts } from '../kill/host-bursts.ts';
import { Chance } from '../kit/chance.ts';
import { tempDir } from '../kit/temp-dir.ts';

const KILLS = 50;
const SEED = 8;

it(`a host killed ${KILLS} times in mid-burst misses nothing it said was saved (seed ${SEED})`, async () => {
  const dir = tempDir('kill-host');
  await expect(killHostInBursts(dir.path, KILLS, new Chance(SEED))).resolves.toBeUndefined();
  dir.remove();
});
