import { countUnseen } from '../../shared/history/looked.ts';
import { joinRooms, type LookedRoom, lookedAt } from '../../shared/history/looked-notes.ts';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import type { IndexedArticle } from '../../shared/model/indexed-article.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import type { UnwrittenLooks } from '../session/unwritten-looks.ts';

/** Counts what others did in an article since the reader last looked at it; see `cameCounts`. */
export type CameCount = (aid: ArticleId, counted: Pick<IndexedArticle, 'steps' | 'textSteps'> | undefined) => number;

/**
 * Counts from what the index tells, the reader's own record and what that does not say yet, so no article is opened for it. A room that they never
 * looked at has nothing to compare with: it counts nothing, unless they did something in it [H7, H10].
 */
export function cameCounts(people: Fold, me: MemberId, looks: Pick<UnwrittenLooks, 'of'>): CameCount {
  const looked = lookedAt(people, me);
  return (aid, counted) => {
    const rooms = joinRooms(looked.get(aid)?.rooms, looks.of(aid));
    const unseen = (room: LookedRoom, steps: IndexedArticle['steps']) => {
      const known = rooms.get(room) ?? (steps.some(([member]) => member === me) ? new Map() : null);
      return known === null ? 0 : countUnseen(steps, me, known);
    };
    return counted === undefined ? 0 : unseen('marks', counted.steps) + unseen('text', counted.textSteps);
  };
}
