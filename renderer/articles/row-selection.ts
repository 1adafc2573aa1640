import type { ArticleId } from '../../shared/model/ids.ts';

/** Which rows of a list are chosen, and from which one a range is drawn. */
export interface RowSelection {
  readonly chosen: ReadonlySet<ArticleId>;
  /** Where the next range begins; null before any row was chosen. */
  readonly from: ArticleId | null;
}

/** No row is chosen. */
export const NONE_CHOSEN: RowSelection = { chosen: new Set(), from: null };

/** Chooses one more row, or leaves it out again; the next range begins there. */
export function toggleRow({ chosen }: RowSelection, aid: ArticleId): RowSelection {
  const next = new Set(chosen);
  if (!next.delete(aid)) next.add(aid);
  return { chosen: next, from: aid };
}

/**
 * Chooses all rows between where ranges begin and this one, and no others.
 *
 * @param rows in the order of the list
 * @param start where the range begins when none was begun, or its row is out of sight
 */
export function rangeTo(
  { from }: RowSelection,
  rows: readonly ArticleId[],
  to: ArticleId,
  start: ArticleId,
): RowSelection {
  const begin = from !== null && rows.includes(from) ? from : start;
  const ends = [rows.indexOf(begin), rows.indexOf(to)].sort((a, b) => a - b);
  return { chosen: new Set(rows.slice(Math.max(0, ends[0]!), ends[1]! + 1)), from: begin };
}

/** Chooses all rows in the list, or none when all are. */
export const allRows = ({ chosen }: RowSelection, rows: readonly ArticleId[]): RowSelection =>
  rows.every((aid) => chosen.has(aid)) ? NONE_CHOSEN : { chosen: new Set(rows), from: rows[0] ?? null };
