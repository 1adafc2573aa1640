import fc from 'fast-check';
import { type Ground, play } from './play.ts';
import { script } from './script.ts';

/** So many schedules of one seed are played with the hub's log in memory for one with the log on a disk. */
const ON_DISK = 20;

/**
 * Plays `runs` schedules of a seed. @throws with the seed and the shortest script found that still fails: it becomes a named
 * test in `test/fuzz/network.test.ts`
 */
export async function throwDice(seed: number, runs: number): Promise<void> {
  let run = 0;
  const ground = (): Ground => (run++ % ON_DISK === 0 ? 'disk' : 'memory');
  await fc.assert(
    fc.asyncProperty(script, (moves) => play(moves, ground())),
    { seed, numRuns: runs },
  );
}
