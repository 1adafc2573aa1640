import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { type Ground, play } from './play.ts';
import { type Move, script } from './script.ts';

/** So many schedules of one seed are played with the hub's log in memory for one with the log on a disk. */
const ON_DISK = 20;

/** How long one schedule may take before it is called endless, in milliseconds; the longest takes about a second. */
const ENDLESS = 30_000;

/** How long a shorter script is looked for once one has failed, in milliseconds. */
const SEARCH = 200_000;

/**
 * Plays `runs` schedules of a seed. @throws with the seed and the shortest script found that still fails: it becomes a named
 * test in `test/fuzz/network.test.ts`
 */
export async function throwDice(seed: number, runs: number): Promise<void> {
  let run = 0;
  let searchEnds = Number.POSITIVE_INFINITY;
  const ground = (): Ground => (run++ % ON_DISK === 0 ? 'disk' : 'memory');
  const property = fc.asyncProperty(script, async (moves) => {
    if (performance.now() > searchEnds) return; // nothing fails any more: the shortest script so far is told
    try {
      await playWithin(ENDLESS, moves, ground());
    } catch (error) {
      searchEnds = Math.min(searchEnds, performance.now() + SEARCH);
      throw error;
    }
  });
  await fc.assert(property, { seed, numRuns: runs });
}

/** Plays a schedule. @throws also when it is not over after so many milliseconds */
async function playWithin(ms: number, moves: readonly Move[], ground: Ground): Promise<void> {
  const over = new AbortController();
  const late = pause(ms, undefined, over).then(() => {
    throw new Error(`the schedule is not over after ${ms / 1000} s`);
  });
  try {
    await Promise.race([play(moves, ground), late]);
  } finally {
    over.abort();
    await late.catch(() => undefined); // either it was thrown above, or nobody waits for it any more
  }
}
