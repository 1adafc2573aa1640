import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { ArticleMeta } from '../../model/article.ts';
import { bylineOfNames, firstDate } from '../html/page-meta.ts';

/** The names that each detail goes by, in lower case; the first that is told wins. */
const NAMES: readonly (readonly [key: keyof ArticleMeta, names: readonly string[]])[] = [
  ['title', ['title', 'headline']],
  ['outlet', ['outlet', 'source', 'publication', 'publisher', 'newspaper']],
  ['byline', ['byline', 'author', 'authors', 'by']],
  ['date', ['date', 'published', 'pubdate', 'published_at', 'publishdate']],
  ['url', ['url', 'link', 'canonical', 'canonical_url', 'source_url']],
  ['language', ['language', 'lang', 'locale']],
];

/** The details in a block of YAML above a text, which may be empty; null when it is no YAML, or no list of names. */
export function readFrontMatter(yaml: string): Partial<ArticleMeta> | null {
  const fields = fieldsOf(yaml);
  if (fields === null) return null;
  return Object.fromEntries(
    NAMES.map(([key, names]) => [
      key,
      detail(
        key,
        names.flatMap((name) => fields.get(name) ?? []),
      ),
    ]),
  );
}

function detail(key: keyof ArticleMeta, told: readonly string[]): string {
  if (key === 'byline') return bylineOfNames(told);
  if (key === 'date') return firstDate(told);
  return told[0] ?? '';
}

/** The texts under each name. Without types: `date: 2024-10-18` stays as it is written. */
function fieldsOf(yaml: string): ReadonlyMap<string, readonly string[]> | null {
  let value: unknown;
  if (/^(?:[ \t]*(?:#.*)?\n)*$/.test(`${yaml}\n`)) return new Map();
  try {
    value = load(yaml, { schema: FAILSAFE_SCHEMA });
  } catch {
    return null; // it throws on whatever is no YAML
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value).map(([name, told]) => [name.toLowerCase(), textsIn(told)]));
}

/** A text, texts in a list, or the names of things in it. */
function textsIn(value: unknown): readonly string[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [part];
    return typeof part === 'object' && part !== null && 'name' in part && typeof part.name === 'string'
      ? [part.name]
      : [];
  });
}
