import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Unseen } from '../ui/Unseen.tsx';
import { useOwned } from '../ui/use-owned.ts';
import { ActivityWatch } from './activity.ts';
import { type Arrivals, ArrivalWatch } from './arrivals.ts';
import { FollowBar } from './FollowBar.tsx';
import { PresenceContext, type PresenceDoor, usePeopleHere } from './presence-context.ts';
import { listNames } from './say-people.ts';
import { useFollow } from './use-follow.ts';

/** How long the reader waits for what somebody points at, in milliseconds, before it is shown where it was left. */
const PATIENCE = 3_000;

interface PresencePlaceProps {
  readonly session: ProjectSession;
  readonly people: PeopleView;
  readonly articles: readonly { readonly aid: ArticleId }[];
  /** The article that is open here; null while none is to be seen. */
  readonly open: ArticleId | null;
  onOpenArticle(aid: ArticleId): void;
  readonly children: ReactNode;
}

/** The panes of a project in which people see one another: tells where this window is, follows others, says who comes. */
export function PresencePlace({ session, people, articles, open, onOpenArticle, children }: PresencePlaceProps) {
  const { presence } = session;
  const here = usePeopleHere({ presence });
  const nameOf = (member: MemberId) => people.of(member).name;
  useTelling(session, open);

  const has = (aid: ArticleId) => articles.some((article) => article.aid === aid);
  const { followed, follow, unfollow } = useFollow({ people: here, open, has, onOpenArticle });
  const [sought, seek] = useState<MemberId | null>(null);
  // Whoever points at nothing is not waited for.
  useEffect(() => {
    const timer = sought === null ? undefined : setTimeout(() => seek(null), PATIENCE);
    return () => clearTimeout(timer);
  }, [sought]);

  const members = here.map(({ member }) => member);
  const arrived = useArrivals(presence.connected ? members : null, nameOf);
  const goTo = (member: MemberId) => {
    const aid = here.find((person) => person.member === member)?.aid ?? null;
    if (aid === null || !has(aid)) return;
    if (aid !== open) onOpenArticle(aid);
    seek(member);
  };
  const latest = useRef(goTo);
  useLayoutEffect(() => {
    latest.current = goTo;
  });
  const member = followed?.member ?? null;
  // The same one while people move about: the open article looks at it.
  const door = useMemo<PresenceDoor>(
    () => ({
      presence,
      followed: member,
      follow,
      goTo: (whom) => latest.current(whom),
      sought,
      found: () => seek(null),
    }),
    [presence, member, follow, sought],
  );
  return (
    <PresenceContext value={door}>
      {children}
      {followed ? (
        <FollowBar
          followed={followed}
          person={people.of(followed.member)}
          connected={presence.connected}
          onEnd={unfollow}
        />
      ) : null}
      <Unseen live>{arrived}</Unseen>
    </PresenceContext>
  );
}

/** Tells the others which article is open in this window, and whether somebody is at it. */
function useTelling({ presence }: ProjectSession, open: ArticleId | null): void {
  const watch = useOwned(() => new ActivityWatch(window, document), []);
  useEffect(() => {
    if (!watch) return;
    const tell = () => presence.tell({ aid: open, ...watch.now });
    tell();
    return watch.subscribe(tell);
  }, [presence, watch, open]);
}

/** Who came and went, in a sentence for screen readers. */
function useArrivals(members: readonly MemberId[] | null, nameOf: (member: MemberId) => string): string {
  const [last, tell] = useState<Arrivals>({ came: [], went: [] });
  const watch = useOwned(() => new ArrivalWatch(tell), []);
  const now = members?.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the string stands for who they are
  useEffect(() => {
    if (members !== null) watch?.see(members);
  }, [watch, now]);
  const sentence = (those: readonly MemberId[], of: (names: string, n: number) => string) =>
    those.length === 0 ? '' : of(listNames(those.map(nameOf)), those.length);
  return `${sentence(last.came, words.presence.arrived)} ${sentence(last.went, words.presence.left)}`.trim();
}
