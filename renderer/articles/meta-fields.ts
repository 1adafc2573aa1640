import type { ArticleMeta } from '../../shared/model/article.ts';
import { fitsMeta } from '../../shared/model/article-meta.ts';
import { words } from '../../shared/words/words.ts';

/** One field of an article's details. */
export interface MetaField {
  readonly key: keyof ArticleMeta;
  readonly placeholder: string;
  /** What is wrong with a text, in one sentence; null when it will do. Empty is always right: not known. */
  check(text: string): string | null;
}

const anything = () => null;
const fits =
  (key: keyof ArticleMeta, problem: 'articleDate' | 'articleAddress' | 'articleLanguage') => (text: string) =>
    fitsMeta(key, text) ? null : words.trouble[problem];

/** The fields of an article's details, in the order they are shown. Their names are in `words.list.fields`. */
export const META_FIELDS: readonly MetaField[] = [
  { key: 'title', placeholder: '', check: anything },
  { key: 'outlet', placeholder: '', check: anything },
  {
    key: 'date',
    placeholder: '2024-10-18',
    check: fits('date', 'articleDate'),
  },
  {
    key: 'url',
    placeholder: 'https://',
    check: fits('url', 'articleAddress'),
  },
  {
    key: 'language',
    placeholder: 'en',
    check: fits('language', 'articleLanguage'),
  },
];

/** The fields that several articles can be given at once. */
export const BULK_FIELDS = ['outlet', 'date', 'language'] as const satisfies readonly (keyof ArticleMeta)[];
