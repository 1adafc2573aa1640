import { useEffect, useEffectEvent, useState } from 'react';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import type { PersonHere } from '../session/presence-types.ts';
import { onOwnAct } from './own-acts.ts';

/** Whom one's reader follows, as the bar says it. `here` is null once they have left. */
export interface Followed {
  readonly member: MemberId;
  readonly here: PersonHere | null;
}

interface FollowParts {
  readonly people: readonly PersonHere[];
  /** The article that is open here. */
  readonly open: ArticleId | null;
  /** Whether an article can be opened here. */
  has(aid: ArticleId): boolean;
  onOpenArticle(aid: ArticleId): void;
}

/** Following somebody: their article is opened whenever they open another, until the person does anything by themselves. */
export function useFollow({ people, open, has, onOpenArticle }: FollowParts): {
  readonly followed: Followed | null;
  follow(member: MemberId): void;
  unfollow(): void;
} {
  const [member, follow] = useState<MemberId | null>(null);
  const here = people.find((person) => person.member === member) ?? null;
  const aid = here?.aid ?? null;
  // An article may come in only after they opened it.
  const goal = aid !== null && has(aid) ? aid : null;
  const goAlong = useEffectEvent(() => {
    if (goal !== null && goal !== open) onOpenArticle(goal);
  });
  // When they go elsewhere, and when following begins; an article opened here by oneself ends it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whom one follows, and where to, is what it goes by
  useEffect(() => goAlong(), [member, goal]);
  useEffect(() => (member === null ? undefined : onOwnAct(window, () => follow(null))), [member]);
  return { followed: member === null ? null : { member, here }, follow, unfollow: () => follow(null) };
}
