import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import { type ArticleRow, isFor, stateOf } from './article-row.ts';

type Queued = Pick<ArticleRow, 'aid' | 'assigned' | 'counted'>;

/**
 * The article to go on with after the open one: the next in the list that is assigned to this person and not done; when
 * there is none, the next that is nobody's and that they have not done. The search goes round the end of the list.
 *
 * @param order the list as it is shown
 * @returns null when nothing is left to do
 */
export function nextArticle(order: readonly Queued[], open: ArticleId | null, me: MemberId): ArticleId | null {
  const at = order.findIndex(({ aid }) => aid === open);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
  const left = round.filter((row) => stateOf(row, me) !== 'done');
  const next = left.find((row) => isFor(row, me)) ?? left.find(({ assigned }) => assigned.length === 0);
  return next?.aid ?? null;
}

/** How much of what is assigned to somebody they have done. */
export function queueOf(rows: readonly Queued[], me: MemberId): { readonly done: number; readonly all: number } {
  const mine = rows.filter((row) => isFor(row, me));
  return { done: mine.filter((row) => stateOf(row, me) === 'done').length, all: mine.length };
}
