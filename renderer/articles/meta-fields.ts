import type { ArticleMeta } from '../../shared/model/article.ts';
import { fitsMeta } from '../../shared/model/article-meta.ts';
import { words } from '../../shared/words/words.ts';
import { writtenDate } from '../ui/written-date.ts';

/** One field of an article's details. */
export interface MetaField {
  readonly key: keyof ArticleMeta;
  readonly placeholder: string;
  /** Which way what is typed runs: an address, a date and a code of a language run from left to right in any language. */
  readonly dir: 'auto' | 'ltr';
  /** What is wrong with a text as it was typed, in one sentence; null when it will do. Empty is always right: not known. */
  check(text: string): string | null;
}

const anything = () => null;
const fits = (key: keyof ArticleMeta, problem: 'articleAddress' | 'articleLanguage') => (text: string) =>
  fitsMeta(key, text) ? null : words.trouble[problem];

function checkDate(typed: string): string | null {
  const { text, unsure } = writtenDate(typed);
  if (unsure) return words.trouble.articleDateUnsure;
  return fitsMeta('date', text) ? null : words.trouble.articleDate;
}

/** What was typed as a detail of an article, as it is kept: without white space around it, a date year first. */
export const readDetail = (key: keyof ArticleMeta, typed: string): string =>
  key === 'date' ? writtenDate(typed).text : typed.trim();

/** The fields of an article's details, in the order they are shown. Their names are in `words.list.fields`. */
export const META_FIELDS: readonly MetaField[] = [
  { key: 'title', placeholder: '', dir: 'auto', check: anything },
  { key: 'outlet', placeholder: '', dir: 'auto', check: anything },
  { key: 'byline', placeholder: '', dir: 'auto', check: anything },
  {
    key: 'date',
    placeholder: '2024-10-18',
    dir: 'ltr',
    check: checkDate,
  },
  {
    key: 'url',
    placeholder: 'https://',
    dir: 'ltr',
    check: fits('url', 'articleAddress'),
  },
  {
    key: 'language',
    placeholder: 'en',
    dir: 'ltr',
    check: fits('language', 'articleLanguage'),
  },
];

/** The fields that several articles can be given at once. */
export const BULK_FIELDS = ['outlet', 'byline', 'date', 'language'] as const satisfies readonly (keyof ArticleMeta)[];
