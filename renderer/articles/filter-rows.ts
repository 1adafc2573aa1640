import type { MemberId } from '../../shared/model/ids.ts';
import { plain } from '../../shared/text/plain.ts';
import { showArticleDate } from '../ui/dates.ts';
import { type ArticleRow, isFor, marksOf, stateOf } from './article-row.ts';
import { type ListState, personOf, tagIn } from './list-state.ts';

type Test = (row: ArticleRow) => boolean;

/** The articles that a list is narrowed to, in the order they came. */
export function filterRows(rows: readonly ArticleRow[], state: ListState, me: MemberId): readonly ArticleRow[] {
  const tests = [ofWords(state), ofPerson(state), ofState(state, me), ofMarks(state)].filter((test) => test !== null);
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

/** Every word must stand in title, outlet, author or date. */
function ofWords({ words }: ListState): Test | null {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return null;
  const shown = datesShown();
  return (row) => {
    const text = findable(row, shown);
    return wanted.every((word) => text.includes(word));
  };
}

function ofPerson({ whose }: ListState): Test | null {
  switch (whose) {
    case 'all':
      return null;
    case 'nobody':
      return ({ assigned }) => assigned.length === 0;
    default:
      return (row) => isFor(row, whose);
  }
}

function ofState(list: ListState, me: MemberId): Test | null {
  const { state } = list;
  if (state === 'any') return null;
  const member = personOf(list, me);
  return state === 'open' ? (row) => stateOf(row, member) !== 'done' : (row) => stateOf(row, member) === state;
}

function ofMarks({ marks }: ListState): Test | null {
  switch (marks) {
    case 'any':
      return null;
    case 'none':
      return ({ counted }) => (counted?.marks ?? 0) === 0;
    case 'contested':
      return ({ counted, record }) => (counted?.contested ?? 0) > 0 || record.contested;
    default: {
      const tag = tagIn(marks);
      return (row) => marksOf(row, tag) > 0;
    }
  }
}

/** What is searched, by row: a row never changes, and making it takes longer than looking through it. */
const texts = new WeakMap<ArticleRow, string>();

function findable(row: ArticleRow, shown: DatesShown): string {
  let text = texts.get(row);
  if (text === undefined) {
    const { heading, outlet, byline, date } = row;
    text = plain(`${heading}\n${outlet}\n${byline}\n${date}\n${date && shown(date)}`);
    texts.set(row, text);
  }
  return text;
}

type DatesShown = (date: string) => string;

/** Dates as they are shown, each worked out once: many articles are of one day. */
function datesShown(): DatesShown {
  const known = new Map<string, string>();
  return (date) => {
    const text = known.get(date) ?? showArticleDate(date);
    known.set(date, text);
    return text;
  };
}
