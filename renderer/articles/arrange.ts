import { missingCase } from '../../shared/base/assert.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { IndexedArticle } from '../../shared/model/indexed-article.ts';
import { plain } from '../../shared/text/plain.ts';
import { showArticleDate } from '../ui/dates.ts';

/** An article as the list shows it. */
export interface ArticleRow {
  readonly aid: ArticleId;
  /** Its title, or its first words while it has none. */
  readonly heading: string;
  readonly outlet: string;
  readonly date: string;
  /** What the index tells of it; undefined until it was counted. */
  readonly counted: IndexedArticle | undefined;
}

/** The orders that a list of articles can have, as people read them. */
export const ORDERS = [
  { value: 'added', label: 'Order added' },
  { value: 'title', label: 'Title' },
  { value: 'outlet', label: 'Outlet' },
  { value: 'date', label: 'Newest date' },
  { value: 'marks', label: 'Most marks' },
] as const;

/** One of the orders. */
export type Order = (typeof ORDERS)[number]['value'];

/** The articles that have every word of `filter` in title, outlet or date, in this order. */
export function arrange(rows: readonly ArticleRow[], filter: string, order: Order): readonly ArticleRow[] {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? rows : rows.filter((row) => hasAll(row, words));
  return order === 'added' ? found : found.toSorted(comparison(order));
}

const hasAll = ({ heading, outlet, date }: ArticleRow, words: readonly string[]): boolean => {
  const text = plain(`${heading}\n${outlet}\n${date}\n${date && showArticleDate(date)}`);
  return words.every((word) => text.includes(word));
};

const collator = new Intl.Collator(undefined, { numeric: true });

/** What is not known comes last, and what is equal stays in the order it was added. */
function comparison(order: Exclude<Order, 'added'>): (a: ArticleRow, b: ArticleRow) => number {
  switch (order) {
    case 'title':
      return (a, b) => collator.compare(a.heading, b.heading);
    case 'outlet':
      return (a, b) => unknownLast(a.outlet, b.outlet) || collator.compare(a.outlet, b.outlet);
    case 'date':
      // As they are written, dates sort as text.
      return (a, b) => unknownLast(a.date, b.date) || (a.date === b.date ? 0 : a.date < b.date ? 1 : -1);
    case 'marks':
      return (a, b) => (b.counted?.marks ?? 0) - (a.counted?.marks ?? 0);
    default:
      return missingCase(order);
  }
}

const unknownLast = (a: string, b: string): number => Number(a === '') - Number(b === '');
