import type { MatchRules } from '../../shared/find/occurrences.ts';
import { asksFor, type FindQuery, isFiltered, type MarkFilter, type Sort } from '../../shared/find/query.ts';
import type { ArticleEntry } from '../../shared/model/article.ts';
import type { ActId } from '../../shared/model/ids.ts';

/** Where is looked: in the open article, or in all that the project has. */
export type Scope = 'article' | 'project';

/** What somebody looks for. Null: it makes no difference. */
export interface Ask {
  readonly words: string;
  /** Whether the words are one phrase as they stand. */
  readonly phrase: boolean;
  readonly rules: MatchRules;
  readonly tag: string | null;
  /** An attribute of that tag. */
  readonly attribute: string | null;
  /** What its value holds; empty: anything. */
  readonly holds: string;
  /** The entries of the register that go by what `holds` says, where the attribute names entries. */
  readonly entries: readonly ActId[];
  readonly by: string | null;
  readonly outlet: string | null;
  /** The first and the last day, `YYYY-MM-DD`; empty: no such bound. */
  readonly since: string;
  readonly until: string;
  readonly sort: Sort;
}

/** Words are looked for as people mean them: whole, however they are written. */
export const FIRST_RULES: MatchRules = { whole: true, capitals: false, accents: false };

/** Before anything is asked. */
export const NOTHING_ASKED: Ask = {
  words: '',
  phrase: false,
  rules: FIRST_RULES,
  tag: null,
  attribute: null,
  holds: '',
  entries: [],
  by: null,
  outlet: null,
  since: '',
  until: '',
  sort: 'article',
};

/** Which marks are asked for. */
export const marksAsked = ({ tag, attribute, holds, entries, by }: Ask): MarkFilter => ({
  tag,
  attribute: tag !== null && attribute !== null ? { key: attribute, holds, entries } : null,
  by,
});

/**
 * The articles that are asked for, in their order. One of which only the month or the year is known lies within the days
 * that hold all of it; one whose day is not known lies outside of every range.
 */
export function articlesAsked<A extends Pick<ArticleEntry, 'outlet' | 'date'>>(articles: readonly A[], ask: Ask): A[] {
  const { outlet, since, until } = ask;
  return articles.filter((article) => {
    if (outlet !== null && article.outlet !== outlet) return false;
    if (since === '' && until === '') return true;
    const days = daysOf(article.date);
    return days !== null && (since === '' || days.first >= since) && (until === '' || days.last <= until);
  });
}

/** The first and the last day that an article's date may mean, `YYYY-MM-DD`; null when it names no year. */
function daysOf(date: string): { readonly first: string; readonly last: string } | null {
  const [known, month, day] = /^\d{4}(-\d\d)?(-\d\d)?/.exec(date) ?? [];
  if (known === undefined) return null;
  if (day !== undefined) return { first: known, last: known };
  if (month === undefined) return { first: `${known}-01-01`, last: `${known}-12-31` };
  const end = new Date(Date.UTC(Number(known.slice(0, 4)), Number(month.slice(1)), 0));
  return { first: `${known}-01`, last: end.toISOString().slice(0, 10) };
}

/** The host's query for it. */
export const queryOf = (ask: Ask, articles: readonly ArticleEntry[]): FindQuery => ({
  words: ask.words,
  phrase: ask.phrase,
  rules: ask.rules,
  marks: marksAsked(ask),
  articles: articlesAsked(articles, ask).map(({ aid }) => aid),
  sort: ask.sort,
});

/** Whether a query would find anything but everything. */
export const isAsking = (ask: Ask): boolean => asksFor({ words: ask.words, marks: marksAsked(ask) });

/** Whether filters besides the words narrow the search. */
export const narrows = (ask: Ask): boolean =>
  isFiltered(marksAsked(ask)) || ask.outlet !== null || ask.since !== '' || ask.until !== '';
