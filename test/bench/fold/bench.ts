import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { newStepKey } from '../../../shared/model/ids.ts';
import type { Step } from '../../../shared/model/step.ts';
import { mark } from '../../../shared/steps/commands.ts';
import { type Fold, newFold } from '../../../shared/steps/fold.ts';
import { anchorAt, type Entry, memberNamed } from '../../kit/people.ts';
import type { BenchRow } from '../kit/row.ts';
import { median } from '../kit/statistics.ts';

const SIZE = 100_000;
const members = ['a', 'b', 'c', 'd'].map(memberNamed);

function entries(count: number): Entry[] {
  return Array.from({ length: count }, (_, i) => {
    const by = members[i % members.length]!;
    const acts = [mark('claim', [anchorAt(i, 'ninety people')])];
    const step: Step = { v: 1, by, at: i, seq: i + 1, via: 'hand', acts, sig: 'x'.repeat(86) };
    return [newStepKey(by), step];
  });
}

/** Node's garbage collector, by hand. */
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Milliseconds to fold a room and look at every mark. */
function time(list: readonly Entry[]): number {
  collectGarbage(); // else a run pays for what the one before it left behind
  const start = performance.now();
  foldAndLook(list);
  return performance.now() - start;
}

/** Bytes that a folded room keeps for each step, over what the steps themselves take. */
function bytesKept(list: readonly Entry[]): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const fold = foldAndLook(list);
  collectGarbage();
  return (process.memoryUsage().heapUsed - before) / fold.stepCount;
}

function foldAndLook(list: readonly Entry[]): Fold {
  const fold = newFold();
  fold.add(list);
  let marks = 0;
  for (const { fields } of fold.all('mark')) if (fields.tag?.value === 'claim' && fields.spans) marks++;
  if (marks !== list.length) throw new Error(`folded ${marks} of ${list.length} marks`);
  return fold;
}

/** Folding a whole room, one step more, and how time grows with the room (DESIGN §7). */
export function run(): BenchRow[] {
  // Through JSON, so that strings are flat as those read from a document are.
  const large: Entry[] = JSON.parse(JSON.stringify(entries(SIZE)));
  const small = large.slice(0, SIZE / 10);
  time(small);
  const whole = median([1, 2, 3, 4, 5].map(() => time(large)));
  const tenth = median([1, 2, 3, 4, 5].map(() => time(small)));
  const fold = newFold();
  fold.add(large);
  const more = entries(1_000);
  fold.onChange((changed) => {
    for (const id of changed ?? []) fold.get(id);
  });
  const start = performance.now();
  for (const entry of more) fold.add([entry]);
  const one = (performance.now() - start) / more.length;
  return [
    { what: 'fold 100,000 steps', value: whole, unit: 'ms', budget: 300 },
    { what: 'one more step', value: one, unit: 'ms', budget: 0.1 },
    { what: 'time(10 n) / time(n)', value: whole / tenth, unit: 'ratio', budget: 12 },
    { what: 'kept for a step', value: bytesKept(large), unit: 'bytes', budget: null },
  ];
}
