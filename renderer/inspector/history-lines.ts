import type { HistoryEntry } from '../../shared/steps/fold.ts';

/** One line of a mark's history: what was done, and in how many steps. */
export interface HistoryLine {
  /** The last of its steps: what came of all of them. */
  readonly entry: HistoryEntry;
  readonly steps: number;
}

/**
 * A mark's history as it is read, in its order: where one person moved the mark's ends several times in a row, only where
 * they came to lie is of interest. The steps themselves stay as they are.
 */
export function historyLines(entries: readonly HistoryEntry[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last && adjusts(last.entry) && adjusts(entry) && sameHand(last.entry, entry)) {
      lines[lines.length - 1] = { entry, steps: last.steps + 1 };
    } else lines.push({ entry, steps: 1 });
  }
  return lines;
}

/** Whether a step set the words of a mark that was there, and nothing else. */
const adjusts = ({ made, set }: HistoryEntry): boolean => !made && Object.keys(set).join() === 'spans';

const sameHand = (a: HistoryEntry, b: HistoryEntry): boolean => a.by === b.by && a.for === b.for && a.via === b.via;
