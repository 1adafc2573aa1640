import { expect, it } from 'vitest';
import { killHubInBursts } from '../kill/hub-bursts.ts';
import { Chance } from '../kit/chance.ts';

const KILLS = 4;

it(`a hub killed ${KILLS} times in the middle of bursts misses nothing it said it held`, {
  timeout: 120_000,
}, async () => {
  await expect(killHubInBursts(KILLS, new Chance(8))).resolves.toBeUndefined();
});
