import { setTimeout as wait } from 'node:timers/promises';
import type { OpenRoom } from '../../../renderer/session/session-types.ts';
import { mark } from '../../../shared/steps/commands.ts';
import { anchorAt } from '../../kit/people.ts';
import { idleMachine } from '../kit/idle.ts';
import { median } from '../kit/statistics.ts';
import type { Road } from './roads.ts';

const ROUNDS = 5;
const EDITS = 50;
/** Milliseconds between two edits: nobody makes the next one while the last is on its way. */
const PAUSE = 10;
/** What is done each time. */
const EDIT = mark('figure', [anchorAt(37, '2 metres')]);

/** Milliseconds that half of all edits take at most over each road, in the quietest of some rounds that all roads share. */
export async function editTimes(roads: readonly Road[]): Promise<number[]> {
  await round(roads); // warms up
  const rounds: number[][] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await idleMachine(2_000);
    rounds.push(await round(roads));
  }
  return roads.map((_, at) => Math.min(...rounds.map((medians) => medians[at]!)));
}

/** The middle time over each road; they take turns, so that other work on the machine slows all of them. */
async function round(roads: readonly Road[]): Promise<number[]> {
  const times = roads.map((): number[] => []);
  for (let i = 0; i < EDITS; i++) {
    for (const [at, { here, there }] of roads.entries()) {
      await wait(PAUSE);
      times[at]!.push(await editTime(here, there));
    }
  }
  return times.map(median);
}

/** Milliseconds from an edit here until it is in the fold there and whoever watches that fold is told. */
async function editTime(here: OpenRoom, there: OpenRoom): Promise<number> {
  const count = there.fold.stepCount;
  const arrived = Promise.withResolvers<number>();
  const end = there.subscribe(() => {
    if (there.fold.stepCount > count) arrived.resolve(performance.now());
  });
  const start = performance.now();
  await here.act([EDIT]);
  const time = (await arrived.promise) - start;
  end();
  return time;
}
