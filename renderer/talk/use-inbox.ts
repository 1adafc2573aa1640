import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import { articleOfTalk, makeRead } from '../../shared/model/records.ts';
import { readBy } from '../../shared/steps/talk/read-marks.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { whenSent } from '../session/when-sent.ts';
import { complain } from '../ui/complain.ts';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import { answersAwaited, type InboxArticle, type InboxItem, inboxOf } from './inbox.ts';

/** How often answers of those who annotate independently are looked for, in milliseconds. */
const LOOK = 120_000;

/** What is for the reader in the open project, and what of it they have not read. */
export interface InboxView {
  readonly articles: readonly InboxArticle[];
  readonly unread: readonly InboxItem[];
  isUnread(comment: ActId): boolean;
  /** Notes in one's own record that comments were read. */
  markRead(comments: readonly ActId[]): void;
  /** Lets everybody's computers know of one's own comment that is for somebody. */
  tell(aid: ArticleId, comment: ActId): void;
}

/** Reads the inbox from what the index tells of the articles and from one's own read marks. */
export function useInbox(session: ProjectSession, articles: readonly ListedArticle[]): InboxView {
  const { people, me, sets } = session;
  const { fold } = people;
  /** What is being written: it shows as read only once it is, but is not written twice. */
  const writing = useRef(new Set<ActId>());
  const seen = useMemo(() => readBy(fold, me.member), [fold, fold.version, me.member]);

  useEffect(
    () =>
      fold.onChange((changed) => {
        for (const id of changed ?? []) {
          const record = fold.get(id);
          if (record?.what !== 'read' || record.made.by === me.member) continue;
          const aid = articleOfTalk(record);
          if (aid) session.fetchTalk(aid);
        }
      }),
    [fold, me.member, session],
  );

  const awaited = sets.curates ? answersAwaited(articles, me.member, (one) => sets.blind(one)) : [];
  const look = useEffectEvent(() => {
    for (const aid of awaited) session.fetchTalk(aid);
  });
  const awaits = awaited.join();
  // At once, too: whoever opens the project has been away, and whoever has just asked may have been answered before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew when others are awaited
  useEffect(() => {
    look();
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, [session, awaits]);

  return useMemo(() => {
    const mine = inboxOf(articles, me.member, seen);
    const unread = mine.flatMap(({ items }) => items.filter((item) => item.unread));
    const ids = new Set(unread.map(({ id }) => id));
    const write = async (comments: readonly ActId[]) => {
      for (const id of comments) writing.current.add(id);
      try {
        await people.act([makeRead(comments)]);
      } finally {
        for (const id of comments) writing.current.delete(id);
      }
    };
    return {
      articles: mine,
      unread,
      isUnread: (id) => ids.has(id),
      tell: (aid, comment) => {
        // Who answers in an article that is annotated independently tells nobody where: curators have everybody's rooms.
        if (sets.blind(aid) && !sets.curates) return;
        const told = async () => {
          await whenSent(session, aid);
          if (people.canWrite) await people.act([makeRead([comment], aid)]);
        };
        if (people.canWrite) drop(told(), complain);
      },
      markRead: (comments) => {
        const fresh = comments.filter((id) => ids.has(id) && !writing.current.has(id));
        if (fresh.length > 0 && people.canWrite) drop(write(fresh), complain);
      },
    };
  }, [session, articles, me.member, seen, people, sets]);
}
