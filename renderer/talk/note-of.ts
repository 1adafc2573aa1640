import type { Note } from '../../shared/host/contract.ts';
import { shorten } from '../../shared/text/shorten.ts';
import { words } from '../../shared/words/words.ts';
import type { InboxItem } from './inbox.ts';

/** What the system says of mentions that came in: of one its words, of several how many, and the first to go to. @throws without any */
export function noteOf(
  news: readonly InboxItem[],
  nameOf: (item: InboxItem) => string,
  headingOf: (item: InboxItem) => string,
): Note {
  const [first] = news;
  if (!first) throw new Error('Bug: a note of nothing');
  const from = new Set(news.map(nameOf));
  const title =
    news.length === 1
      ? words.talk.noteOne(shorten(nameOf(first), 60))
      : words.talk.noteMany(
          news.length,
          from.size === 1 ? shorten(nameOf(first), 60) : words.talk.notePeople(from.size),
        );
  const where =
    new Set(news.map(({ aid }) => aid)).size === 1 ? shorten(headingOf(first), 80) : words.talk.severalArticles;
  const body = news.length === 1 ? `${shorten(first.text, 160)}\n${where}` : where;
  return { title, body, comment: first.id };
}
