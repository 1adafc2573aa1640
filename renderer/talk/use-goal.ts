import { useEffect, useEffectEvent } from 'react';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';

/** A comment to go to: its article, and the mark it is about (null: the article itself). Without `id`, just the mark. */
export interface Goal {
  readonly aid: ArticleId;
  readonly of: ActId | null;
  readonly id: ActId | null;
}

/** Takes the goal's mark in hand once its article is open; answers the comment to bring into view there. */
export function useGoal(
  goal: Goal | null,
  aid: ArticleId,
  take: (mark: ActId | null) => void,
  onReached: () => void,
): ActId | null {
  const here = goal?.aid === aid ? goal : null;
  const go = useEffectEvent((to: Goal) => {
    take(to.of);
    if (to.id === null) onReached();
  });
  useEffect(() => {
    if (here) go(here);
  }, [here]);
  return here?.id ?? null;
}
