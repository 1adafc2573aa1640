import { type DraftLine, hasWords, isKept, type LineRun } from './draft-lines.ts';

/** The lines that are chosen, among those with words: where choosing began, and where it is now. */
export interface LineChoice {
  readonly from: number;
  readonly at: number;
}

/** The places, among all lines, of those with words: these are shown. */
export const shownLines = (lines: readonly DraftLine[]): readonly number[] =>
  lines.flatMap((line, place) => (hasWords(line) ? [place] : []));

/** Whether a shown line is chosen. */
export const isChosen = ({ from, at }: LineChoice, shown: number): boolean =>
  shown >= Math.min(from, at) && shown <= Math.max(from, at);

/** The chosen lines by their places among all. */
export function chosenRun({ from, at }: LineChoice, shown: readonly number[]): LineRun {
  return { first: shown[Math.min(from, at)] ?? 0, last: shown[Math.max(from, at)] ?? 0 };
}

/** Another line is gone to; `extend` keeps where choosing began. */
export function choose(choice: LineChoice, to: number, count: number, extend: boolean): LineChoice {
  const at = Math.max(0, Math.min(count - 1, to));
  return { from: extend ? choice.from : at, at };
}

/** Where one begins: at the first line of the text. */
export function firstChoice(lines: readonly DraftLine[], shown: readonly number[]): LineChoice {
  const first = Math.max(
    0,
    shown.findIndex((place) => {
      const line = lines[place];
      return line !== undefined && isKept(line);
    }),
  );
  return { from: first, at: first };
}
