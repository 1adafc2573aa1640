import type { ExportRows } from '../../electron/services/jobs/export-rows.ts';
import type { ExportSet } from '../../shared/host/export-options.ts';

/** The sets of marks of the articles that are asked for, as far as they are open to the reader, and how many have them. */
export const setsOf = ({ sets, articles }: ExportRows): ReturnType<ExportRows['sets']['here']> =>
  sets.here(articles.map(({ aid }) => aid));

/** How many of them are not asked for, one for each article that has such a set. */
export function otherSetsIn(rows: ExportRows, asked: ExportSet): number {
  if (asked === 'side-by-side') return 0;
  const others = setsOf(rows).filter(({ set }) => set.id !== asked);
  return others.reduce((sum, { articles }) => sum + articles, 0);
}
