import type { ArticleMeta } from '../../shared/model/article.ts';
import { words } from '../../shared/words/words.ts';

/** One field of an article's details. */
export interface MetaField {
  readonly key: keyof ArticleMeta;
  readonly placeholder: string;
  /** What is wrong with a text, in one sentence; null when it will do. Empty is always right: not known. */
  check(text: string): string | null;
}

const anything = () => null;
const fits = (pattern: RegExp, problem: 'articleDate' | 'articleAddress' | 'articleLanguage') => (text: string) =>
  text === '' || pattern.test(text) ? null : words.trouble[problem];

/** The fields of an article's details, in the order they are shown. Their names are in `words.list.fields`. */
export const META_FIELDS: readonly MetaField[] = [
  { key: 'title', placeholder: '', check: anything },
  { key: 'outlet', placeholder: '', check: anything },
  {
    key: 'date',
    placeholder: '2024-10-18',
    check: fits(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/, 'articleDate'),
  },
  {
    key: 'url',
    placeholder: 'https://',
    check: fits(/^https?:\/\/\S+$/i, 'articleAddress'),
  },
  {
    key: 'language',
    placeholder: 'en',
    check: fits(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'articleLanguage'),
  },
];

/** The fields that several articles can be given at once. */
export const BULK_FIELDS = ['outlet', 'date', 'language'] as const satisfies readonly (keyof ArticleMeta)[];
