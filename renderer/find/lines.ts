import type { FindLine } from '../../shared/find/query.ts';

/** What a search came to, as the list shows it. */
export interface Lines {
  /** How many lines can be shown. */
  readonly count: number;
  /** How many places were found in all, and in how many articles. */
  readonly hits: number;
  readonly found: number;
  /** How many of the articles that were asked for are indexed, and how many there are. */
  readonly indexed: number;
  readonly asked: number;
  readonly unsorted: boolean;
  /** Whether something was asked for, and whether the answer is still awaited. */
  readonly isAsking: boolean;
  readonly isBusy: boolean;
  /** One line; undefined while it is on its way. */
  at(index: number): FindLine | undefined;
  /** These lines (`last` exclusive) are in view. */
  want(first: number, last: number): void;
}

/** Lines that are all there: those of the open article. */
export const allHere = (lines: readonly FindLine[], isAsking: boolean): Lines => ({
  count: lines.length,
  hits: lines.length,
  found: lines.length > 0 ? 1 : 0,
  indexed: 1,
  asked: 1,
  unsorted: false,
  isAsking,
  isBusy: false,
  at: (index) => lines[index],
  want: () => undefined,
});
