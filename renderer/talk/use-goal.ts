import { useEffect, useEffectEvent } from 'react';
import type { ActId, ArticleId, MemberId } from '../../shared/model/ids.ts';

/** A comment to go to: its article, and the mark it is about (null: the article itself). Without `id`, just the mark. */
export interface Goal {
  readonly aid: ArticleId;
  readonly of: ActId | null;
  readonly id: ActId | null;
  /** Whose own marks it is among, where these were revealed; left out for those that one's own marks go into. */
  readonly set?: MemberId | undefined;
  /** A part of the text instead. */
  readonly zone?: ActId;
}

/** How an article shows what somebody goes to. */
interface GoalActs {
  take(mark: ActId | null): void;
  showZone(zone: ActId): void;
  onReached(): void;
}

/** Takes the goal's mark in hand once its article is open; answers the comment to bring into view there. */
export function useGoal(goal: Goal | null, aid: ArticleId, { take, showZone, onReached }: GoalActs): ActId | null {
  const here = goal?.aid === aid ? goal : null;
  const go = useEffectEvent((to: Goal) => {
    if (to.zone === undefined) take(to.of);
    else showZone(to.zone);
    if (to.id === null) onReached();
  });
  useEffect(() => {
    if (here) go(here);
  }, [here]);
  return here?.id ?? null;
}
