import type { ActId, ArticleId, MemberId } from '../../shared/model/ids.ts';
import type { AddressedComment, IndexedArticle } from '../../shared/model/indexed-article.ts';

/** A comment that is for the reader. */
export interface InboxItem extends AddressedComment {
  readonly aid: ArticleId;
  /** Mentioned by name, answered in a thread where they wrote, told something about a mark they made, or what was decided about it. */
  readonly why: 'mention' | 'reply' | 'mark' | NonNullable<AddressedComment['did']>;
  readonly unread: boolean;
}

/** What is for the reader in one article. */
export interface InboxArticle {
  readonly aid: ArticleId;
  readonly heading: string;
  /** Newest first by the order of the room. */
  readonly items: readonly InboxItem[];
}

/** An article as the inbox reads it. */
interface TalkingArticle {
  readonly aid: ArticleId;
  readonly heading: string;
  readonly counted: Pick<IndexedArticle, 'talk'> | undefined;
}

/**
 * What is for somebody in a project. Comments of one article have an order, those of different ones have none that all
 * computers agree on: so they stand by article, those with something unread before the others, each in the order of the
 * project. No clock decides.
 */
export function inboxOf(
  articles: readonly TalkingArticle[],
  me: MemberId,
  seen: ReadonlySet<ActId>,
): readonly InboxArticle[] {
  const mine = articles.flatMap(({ aid, heading, counted }) => {
    const items = (counted?.talk ?? []).flatMap((comment): InboxItem[] => {
      const why = whyFor(comment, me);
      return why === null ? [] : [{ ...comment, aid, why, unread: !seen.has(comment.id) }];
    });
    return items.length === 0 ? [] : [{ aid, heading, items: items.reverse() }];
  });
  const isNew = ({ items }: InboxArticle) => items.some(({ unread }) => unread);
  return [...mine.filter(isNew), ...mine.filter((article) => !isNew(article))];
}

/**
 * The articles in which somebody who curates has said something about what members make independently: answers come in rooms
 * of which nobody may be told, so they are looked for from time to time.
 */
export const answersAwaited = (
  articles: readonly TalkingArticle[],
  me: MemberId,
  isBlind: (aid: ArticleId) => boolean,
): readonly ArticleId[] =>
  articles.flatMap(({ aid, counted }) =>
    isBlind(aid) && counted?.talk.some(({ by, did }) => by === me && did === undefined) ? [aid] : [],
  );

function whyFor({ mentions, answers, maker, did }: AddressedComment, me: MemberId): InboxItem['why'] | null {
  if (mentions.includes(me)) return 'mention';
  if (answers.includes(me)) return 'reply';
  return maker === me ? (did ?? 'mark') : null;
}
