import { countUnseen, lookedAt } from '../../shared/history/looked.ts';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import type { IndexedArticle } from '../../shared/model/indexed-article.ts';
import type { Fold } from '../../shared/steps/fold.ts';

/** Counts what others did in an article since the reader last looked at it; see `cameCounts`. */
export type CameCount = (aid: ArticleId, counted: Pick<IndexedArticle, 'steps'> | undefined) => number;

/**
 * Counts from what the index tells and the reader's own record, so no article is opened for it. An article that they
 * never looked at has nothing to compare with: it counts nothing, unless they did something in it.
 */
export function cameCounts(people: Fold, me: MemberId): CameCount {
  const looked = lookedAt(people, me);
  return (aid, counted) => {
    const known = looked.get(aid)?.looked ?? (counted?.steps.some(([member]) => member === me) ? new Map() : null);
    return counted === undefined || known === null ? 0 : countUnseen(counted.steps, me, known);
  };
}
