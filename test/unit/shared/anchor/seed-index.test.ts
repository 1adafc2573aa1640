import { expect, it } from 'vitest';
import { SEED, SeedIndex } from '../../../../shared/anchor/seed-index.ts';

it('answers every place of a seed, and none for what is not there or shorter than a seed', () => {
  const seeds = new SeedIndex('a harbour, another harbour and a third harbour');
  expect(seeds.places('the harbour', 3)).toEqual([38, 18, 1]);
  expect(seeds.places('the harbours', 4)).toEqual([]);
  expect(seeds.places('harbour', 0)).toEqual([]);
  expect(new SeedIndex('short').places('a harbour', 0)).toEqual([]);
});

it('[A13] answers nothing for a seed that stands in too many places', () => {
  const seed = 'x'.repeat(SEED);
  expect(new SeedIndex(`${seed},`.repeat(256)).places(seed, 0)).toHaveLength(256);
  expect(new SeedIndex(`${seed},`.repeat(257)).places(seed, 0)).toEqual([]);
});
