import type { Note } from '../../shared/host/contract.ts';
import { shorten } from '../../shared/text/shorten.ts';
import { count } from '../ui/text.ts';
import type { InboxItem } from './inbox.ts';

/** What the system says of mentions that came in: of one its words, of several how many. @throws without any */
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
      ? `${shorten(nameOf(first), 60)} mentioned you`
      : `${count(news.length, 'mention')} by ${from.size === 1 ? shorten(nameOf(first), 60) : `${from.size} people`}`;
  const where = new Set(news.map(({ aid }) => aid)).size === 1 ? shorten(headingOf(first), 80) : 'In several articles';
  return { title, body: news.length === 1 ? `${shorten(first.text, 160)}\n${where}` : where };
}
