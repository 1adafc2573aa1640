import fc from 'fast-check';
import { it } from 'vitest';
import { play } from './network/play.ts';
import { script } from './network/script.ts';

const SEED = 20_261_122;

it('[a network of dice] whatever happens on the way, all end alike, and what was called saved is there', async () => {
  await fc.assert(
    fc.asyncProperty(script, (moves) => play(moves)),
    { seed: SEED, numRuns: Number(process.env.DICE ?? 60) },
  );
}, 600_000);
