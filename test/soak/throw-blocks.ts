import { throwDice } from '../fuzz/network/throw-dice.ts';

/** Schedules of one seed: what fails is played again in a minute or two. */
const BLOCK = 500;

/**
 * Plays so many schedules in blocks, each of a seed of its own, `step` apart, and says how far it is.
 * @throws as `throwDice`
 */
export async function throwBlocks(first: number, step: number, schedules: number): Promise<void> {
  let seed = first;
  for (let played = 0; played < schedules; seed += step) {
    const count = Math.min(BLOCK, schedules - played);
    await throwDice(seed, count);
    played += count;
    console.log(`${played} schedules, the last of seed ${seed}`);
  }
}
