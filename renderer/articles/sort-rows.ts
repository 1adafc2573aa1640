import type { MemberId } from '../../shared/model/ids.ts';
import { PROGRESS_STATES } from '../../shared/model/progress.ts';
import { byLocale } from '../../shared/words/by-locale.ts';
import { type ArticleRow, marksOf, stateOf } from './article-row.ts';
import { type ListState, type Order, personOf, tagIn } from './list-state.ts';

/** What an order needs to know besides the rows. */
export interface Surroundings {
  readonly me: MemberId;
  nameOf(member: MemberId): string;
}

/** A row's place. Null is not known. */
type Key = string | number | null;

/** The articles in the order that was chosen: what is equal stays as it was added, what is not known comes last. */
export function sortRows(
  rows: readonly ArticleRow[],
  state: ListState,
  { me, nameOf }: Surroundings,
): readonly ArticleRow[] {
  const { order, reverse } = state;
  if (order === 'added') return reverse ? rows.toReversed() : rows;
  const keyOf = keyOfRow(order, personOf(state, me), nameOf);
  // What one looks for first of dates is the newest.
  const way = reverse === (order === 'date') ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => unknownLast(a.key, b.key) || way * bySize(a.key, b.key))
    .map(({ row }) => row);
}

/** What rows are compared by: but for dates, what one looks for first has the lowest (the most marks, what is to do). */
function keyOfRow(order: Exclude<Order, 'added'>, member: MemberId, nameOf: (member: MemberId) => string) {
  switch (order) {
    case 'title':
      return ({ heading }: ArticleRow): Key => sortable(heading);
    case 'outlet':
    case 'byline':
    case 'language':
      return (row: ArticleRow): Key => sortable(row[order]) || null;
    case 'date':
      return ({ date }: ArticleRow): Key => date || null;
    case 'marks':
      return ({ counted }: ArticleRow): Key => -(counted?.marks ?? 0);
    case 'progress':
      return (row: ArticleRow): Key => PROGRESS_STATES.indexOf(stateOf(row, member));
    case 'people':
      return ({ assigned }: ArticleRow): Key =>
        assigned.map((one) => sortable(nameOf(one.member))).sort(texts().compare)[0] ?? null;
    case 'due':
      return ({ assigned }: ArticleRow): Key =>
        assigned
          .map(({ due }) => due)
          .filter(Boolean)
          .sort()[0] ?? null;
    default: {
      const tag = tagIn(order);
      return (row: ArticleRow): Key => -marksOf(row, tag);
    }
  }
}

/** Texts in the order of the interface's language, whatever their capitals and accents. */
const texts = byLocale((locale) => new Intl.Collator(locale, { sensitivity: 'base' }));

/** A text as it sorts, `9` before `10`. A collator can do that, too, but then takes several times as long: a frame's worth. */
const sortable = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(12, '0'));

function bySize(a: Key, b: Key): number {
  if (typeof a === 'string' && typeof b === 'string') return texts().compare(a, b);
  return a === b ? 0 : a !== null && b !== null && a < b ? -1 : 1;
}

const unknownLast = (a: Key, b: Key): number => Number(a === null) - Number(b === null);
