import type { ArticleMeta } from '../../shared/model/article.ts';

/** One field of an article's details. */
export interface MetaField {
  readonly key: keyof ArticleMeta;
  readonly label: string;
  readonly placeholder: string;
  /** What is wrong with a text, in one sentence; null when it will do. Empty is always right: not known. */
  check(text: string): string | null;
}

const anything = () => null;
const fits = (pattern: RegExp, problem: string) => (text: string) =>
  text === '' || pattern.test(text) ? null : problem;

/** The fields of an article's details, in the order they are shown. */
export const META_FIELDS: readonly MetaField[] = [
  { key: 'title', label: 'Title', placeholder: '', check: anything },
  { key: 'outlet', label: 'Outlet', placeholder: '', check: anything },
  {
    key: 'date',
    label: 'Date',
    placeholder: '2024-10-18',
    check: fits(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/,
      'Please write the date as 2024-10-18, or with its time as 2024-10-18T09:30.',
    ),
  },
  {
    key: 'url',
    label: 'Web address',
    placeholder: 'https://',
    check: fits(/^https?:\/\/\S+$/i, 'Please give the whole address, beginning with https://.'),
  },
  {
    key: 'language',
    label: 'Language',
    placeholder: 'en',
    check: fits(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Please write the language as a short code: en, de, ar …'),
  },
];
