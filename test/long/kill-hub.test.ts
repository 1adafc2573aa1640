import { expect, it } from 'vitest';
import { killHubInBursts } from '../kill/hub-bursts.ts';
import { Chance } from '../kit/chance.ts';

const KILLS = 50;
const SEED = 8;

it(`a hub killed ${KILLS} times in mid-burst misses nothing it said it held (seed ${SEED})`, async () => {
  await expect(killHubInBursts(KILLS, new Chance(SEED))).resolves.toBeUndefined();
});
