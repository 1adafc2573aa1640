import { useState } from 'react';
import { happening } from '../../shared/history/deed.ts';
import { markOf } from '../../shared/history/timeline.ts';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { say } from '../ui/toasts.tsx';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import type { CameIn } from './came-in.ts';
import type { HistoryPlace } from './history-here.ts';

/** A walk through what came in: in the open article, then in the next one where something waits. */
export interface Walk {
  /** The line that one is at; -1: none yet. */
  readonly at: number;
  /** Goes to a line of the open article: shows its mark, and takes it as seen. */
  move(to: number): void;
  /** Goes on to the next that waits, or back to the line before. */
  go(by: 1 | -1): void;
  /** In how many other articles something waits. */
  readonly elsewhere: number;
}

interface WalkParts {
  readonly came: CameIn | null;
  readonly place: HistoryPlace | null;
  readonly articles: readonly ListedArticle[];
  onOpenArticle(aid: ArticleId): void;
  /** Opens an article as it is now, with a mark in hand. */
  onGo(aid: ArticleId, mark: ActId): void;
  /** Ends looking at an article as it stood: what came in is to be seen as it is. */
  leavePast(): void;
}

/** Walks through what came in. */
export function useWalk({ came, place, articles, onOpenArticle, onGo, leavePast }: WalkParts): Walk {
  const [stood, setStood] = useState<{ readonly came: CameIn | null; readonly at: number }>({ came, at: -1 });
  const at = stood.came === came ? stood.at : -1;
  const others = articles.filter((article) => article.cameIn > 0 && article.aid !== place?.aid);
  const move = (to: number) => {
    const step = came?.list[to];
    if (!came || !place || step === undefined) return;
    leavePast();
    setStood({ came, at: to });
    came.see(step);
    const { fold } = place.open.marks;
    const marks = (happening(fold, step)?.deeds ?? []).flatMap(({ record }) =>
      record ? (markOf(fold, record) ?? []) : [],
    );
    const there = marks.find((mark) => fold.get(mark)?.dropped === false);
    // As it stood the mark may not be there at all.
    if (there !== undefined && place.acts === null) onGo(place.aid, there);
    else if (there !== undefined) place.take(there);
    else if (marks.length > 0) say(words.history.gone);
  };
  const go = (by: 1 | -1) => {
    if (by < 0) return move(at - 1);
    const next = came?.list.findIndex((step, index) => index > at && came.isUnseen(step)) ?? -1;
    const first = next >= 0 ? next : (came?.list.findIndex((step) => came.isUnseen(step)) ?? -1);
    if (first >= 0) return move(first);
    const current = articles.findIndex(({ aid }) => aid === place?.aid);
    const following = others.find(({ aid }) => articles.findIndex((one) => one.aid === aid) > current) ?? others[0];
    if (following) {
      leavePast();
      onOpenArticle(following.aid);
    } else say(words.history.noneLeft);
  };
  return { at, move, go, elsewhere: others.length };
}
