import { useEffect, useEffectEvent, useRef } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ActId } from '../../shared/model/ids.ts';
import { useApp } from '../app-context.ts';
import { complain } from '../ui/complain.ts';
import type { InboxItem } from './inbox.ts';
import { noteOf } from './note-of.ts';

interface AttentionParts {
  readonly unread: readonly InboxItem[];
  /** Whether what was there before is known: from then on a mention is news. */
  readonly isRead: boolean;
  readonly nameOf: (item: InboxItem) => string;
  readonly headingOf: (item: InboxItem) => string;
  /** What waits for the reader, unread or not. */
  readonly items: readonly InboxItem[];
  /** The person chose the note of a comment. */
  onGo(item: InboxItem): void;
}

/** Says that something waits for the reader: in the window's title, and by the system for mentions that come in behind their back. */
export function useAttention({ unread, isRead, nameOf, headingOf, items, onGo }: AttentionParts): void {
  const { host, settings } = useApp();
  const known = useRef<Set<ActId> | null>(null);

  useEffect(() => {
    document.title = unread.length > 0 ? `(${unread.length}) Postil` : 'Postil';
    return () => {
      document.title = 'Postil';
    };
  }, [unread.length]);

  const go = useEffectEvent((comment: ActId) => {
    const item = items.find(({ id }) => id === comment);
    if (item) onGo(item); // else the note is of a project that was open before
  });
  useEffect(() => host.on('noteChosen', ({ comment }) => go(comment)), [host]);

  const tell = useEffectEvent((news: readonly InboxItem[]) => {
    if (news.length === 0 || !settings.notifications || document.hasFocus()) return;
    drop(host.notify(noteOf(news, nameOf, headingOf)), complain);
  });
  useEffect(() => {
    if (!isRead) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...unread.map(({ id }) => id)]);
    if (before) tell(unread.filter(({ id, why }) => why === 'mention' && !before.has(id)));
  }, [unread, isRead]);
}
