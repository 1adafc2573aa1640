import { csvJson } from './csv-rows.ts';
import type { DatasetArticle } from './dataset.ts';

/** The columns of `.relations.csv`. */
export const RELATION_COLUMNS = [
  ...['relation', 'type', 'from', 'to', 'aid', 'attrs', 'entries', 'author', 'author_name', 'author_for', 'at'],
  ...['contested', 'drop_contested', 'set'],
] as const;

/** An article's relations, a row each. */
export const relationRows = ({ aid, relations }: DatasetArticle): readonly (readonly string[])[] =>
  relations.map(({ id, type, from, to, attrs, entries = {}, author, at, contested, dropContested, set }) => [
    ...[id, type, from, to, aid, csvJson(attrs), csvJson(entries), author.id, author.name, author.for ?? '', at],
    ...[csvJson(contested), dropContested ? 'true' : '', set ?? ''],
  ]);
