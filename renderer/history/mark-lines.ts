import type { Happening } from '../../shared/history/deed.ts';
import { timelineOfMark } from '../../shared/history/timeline.ts';
import { type ActId, indexOf, stepOf } from '../../shared/model/ids.ts';
import type { Fold } from '../../shared/steps/fold.ts';

/** One line of a mark's timeline: what was done, and in how many steps. */
export interface MarkLine {
  /** The last of its steps: what came of all of them. */
  readonly line: Happening;
  readonly steps: number;
}

/**
 * A mark's timeline as it is read, oldest first: where one person moved the mark's ends several times in a row, only where
 * they came to lie is of interest. The steps themselves stay as they are.
 */
export function markLines(fold: Fold, mark: ActId): MarkLine[] {
  const lines: MarkLine[] = [];
  for (const line of timelineOfMark(fold, mark)) {
    const last = lines.at(-1);
    if (last && adjusts(fold, last.line) && adjusts(fold, line) && sameHand(last.line, line)) {
      lines[lines.length - 1] = { line, steps: last.steps + 1 };
    } else lines.push({ line, steps: 1 });
  }
  return lines;
}

/** Whether a step set the words of a mark that was there, and nothing else. */
const adjusts = (fold: Fold, { deeds }: Happening): boolean =>
  deeds.every(({ act, does }) => {
    const done = fold.step(stepOf(act))?.acts[indexOf(act)];
    return does === 'changed' && done?.kind === 'edit' && Object.keys(done.set).join() === 'spans';
  });

const sameHand = (a: Happening, b: Happening): boolean => a.by === b.by && a.for === b.for && a.via === b.via;
