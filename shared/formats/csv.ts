import Papa from 'papaparse';
import type { Json } from '../base/canonical-json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { BUILT_IN_TAGS } from '../model/tagset.ts';
import { words } from '../words/words.ts';
import type { DatasetArticle, DatasetMark, DatasetRelation, DatasetSpan } from './dataset.ts';
import type { DatasetFormat, WrittenArticle, WrittenMark } from './format.ts';
import { guard, unguard } from './formula-guard.ts';

/** The attributes that have a column of their own; others share the column `attrs.other` as JSON. */
const ATTRIBUTES = [...new Set(BUILT_IN_TAGS.flatMap((tag) => tag.attributes.map((attribute) => attribute.key)))];

/** Of these, those that refer to the register; `attrs.<key>` has the entry's name. */
const REFERRING = [
  ...new Set(
    BUILT_IN_TAGS.flatMap((tag) => tag.attributes.filter(({ control }) => control.type === 'register')).map(
      ({ key }) => key,
    ),
  ),
];

/** What stands between the quotes of a discontinuous mark's stretches in the column `quote`. */
const GAP = ' … ';

const BOM = '\ufeff';

const MARKS = '.marks.csv';
const ARTICLES = '.articles.csv';

const MARK_COLUMNS = [
  ...['aid', 'title', 'outlet', 'date', 'text_hash', 'mark', 'tag', 'state'],
  ...['start', 'end', 'start16', 'end16', 'quote', 'was', 'fragments'],
  ...ATTRIBUTES.map((key): `attrs.${string}` => `attrs.${key}`),
  ...['attrs.other', 'author', 'author_name', 'author_for', 'at', 'contested', 'drop_contested', 'relations'],
  ...REFERRING.flatMap((key): `attrs.${string}`[] => [`attrs.${key}.id`, `attrs.${key}.external_id`]),
  'entries.other',
] as const;

const ARTICLE_COLUMNS = ['aid', 'title', 'outlet', 'date', 'url', 'language', 'text_hash', 'zones', 'text'] as const;

/**
 * CSV, two files: `.marks.csv` with a row a mark, `.articles.csv` with a row an article and its text. UTF-8 with a BOM,
 * CRLF, quotes as in RFC 4180, so that spreadsheet programs open it too (`docs/formats.md`).
 */
export const csv: DatasetFormat = {
  loses: [],
  begin: () => [
    { file: MARKS, text: BOM + rows([MARK_COLUMNS]) },
    { file: ARTICLES, text: BOM + rows([ARTICLE_COLUMNS]) },
  ],
  write: (article) => [
    { file: MARKS, text: rows(markRows(article)) },
    { file: ARTICLES, text: rows([articleRow(article)]) },
  ],
  end: () => [],
  carried: ({ marks }) => marks,
  read: ([marks, article]) => readArticle(marks?.text ?? '', article?.text ?? ''),
};

function markRows(article: DatasetArticle): readonly (readonly string[])[] {
  const beginning = Map.groupBy(article.relations, ({ from }) => from);
  return article.marks.map((mark) => markRow(article, mark, beginning.get(mark.id) ?? []));
}

function markRow(article: DatasetArticle, mark: DatasetMark, relations: readonly DatasetRelation[]): readonly string[] {
  const { spans } = mark;
  const [span] = spans;
  const whole = spans.length === 1 && span !== undefined ? span : joined(spans);
  const { id, name, for: pseudonym } = mark.author;
  const otherEntries = Object.entries(mark.entries ?? {}).filter(([key]) => !REFERRING.includes(key));
  const other = Object.entries(mark.attrs).filter(([key]) => !ATTRIBUTES.includes(key));
  return [
    ...[article.aid, article.title, article.outlet, article.date, article.textHash, mark.id, mark.tag, mark.state],
    ...[whole.start, whole.end, whole.start16, whole.end16].map((offset) => (offset === null ? '' : String(offset))),
    ...[whole.quote, whole.was ?? '', spans.length === 1 ? '' : JSON.stringify(spans)],
    ...ATTRIBUTES.map((key) => plain(mark.attrs[key])),
    other.length === 0 ? '' : JSON.stringify(Object.fromEntries(other)),
    ...[id, name, pseudonym ?? '', mark.at],
    Object.keys(mark.contested).length === 0 ? '' : JSON.stringify(mark.contested),
    mark.dropContested ? 'true' : '',
    relations.length === 0 ? '' : JSON.stringify(relations),
    ...REFERRING.flatMap((key) => [mark.entries?.[key]?.id ?? '', mark.entries?.[key]?.externalId ?? '']),
    otherEntries.length === 0 ? '' : JSON.stringify(Object.fromEntries(otherEntries)),
  ];
}

const articleRow = (article: DatasetArticle): readonly string[] => [
  ...[article.aid, article.title, article.outlet, article.date, article.url, article.language, article.textHash],
  ...[article.zones.length === 0 ? '' : JSON.stringify(article.zones), article.text],
];

/** A discontinuous mark as one stretch: from the first to the last that was found, with the quotes side by side. */
function joined(spans: readonly DatasetSpan[]): DatasetSpan {
  const found = spans.filter((span) => span.start !== null);
  const first = found[0];
  const last = found.at(-1);
  return {
    start: first?.start ?? null,
    end: last?.end ?? null,
    start16: first?.start16 ?? null,
    end16: last?.end16 ?? null,
    quote: spans.map((span) => span.quote).join(GAP),
    was: spans.some((span) => span.was !== null) ? spans.map((span) => span.was ?? span.quote).join(GAP) : null,
  };
}

/** An attribute's value as a cell: text as it is, everything else as JSON. */
const plain = (value: Json | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

function rows(cells: readonly (readonly string[])[]): string {
  return cells.length === 0
    ? ''
    : `${Papa.unparse(
        cells.map((row) => row.map(guard)),
        { newline: '\r\n' },
      )}\r\n`;
}

function readArticle(marks: string, article: string): Result<WrittenArticle> {
  const articles = readRows(article, ARTICLE_COLUMNS);
  const found = articles.ok ? articles.value[0] : undefined;
  if (found === undefined) return fail('not-csv', words.formatFlaws.articleRow);
  const read = readRows(marks, MARK_COLUMNS);
  if (!read.ok) return read;
  const written: WrittenMark[] = [];
  for (const row of read.value) {
    const spans = row.fragments === '' ? [columnSpan(row)] : fragments(row.fragments);
    if (spans === null || row.aid !== found.aid) return fail('not-csv', words.formatFlaws.markRow(row.mark));
    // `state` was written from the union; the self-check compares every value with what went in.
    written.push({ id: row.mark, tag: row.tag, state: row.state as DatasetMark['state'], spans });
  }
  const { aid, title, text } = found;
  return ok({ aid, title, text, textHash: found.text_hash, marks: written });
}

type MarkCells = { readonly [Column in (typeof MARK_COLUMNS)[number]]: string };

const columnSpan = (row: MarkCells): DatasetSpan => ({
  start: offset(row.start),
  end: offset(row.end),
  start16: offset(row.start16),
  end16: offset(row.end16),
  quote: row.quote,
  was: row.was === '' ? null : row.was,
});

const offset = (cell: string): number | null => (cell === '' ? null : Number(cell));

function fragments(cell: string): readonly DatasetSpan[] | null {
  try {
    // Written by `markRow`; the self-check looks at every member.
    return JSON.parse(cell) as DatasetSpan[];
  } catch {
    return null;
  }
}

/** Rows by column name. */
function readRows<const Column extends string>(
  text: string,
  columns: readonly Column[],
): Result<{ readonly [name in Column]: string }[]> {
  const parsed = Papa.parse<string[]>(text, { header: false, delimiter: ',', newline: '\r\n', skipEmptyLines: true });
  const broken = parsed.errors.length > 0 || parsed.data.some((row) => row.length !== columns.length);
  if (broken) return fail('not-csv', words.formatFlaws.rows);
  const named = parsed.data.map((row) => Object.fromEntries(columns.map((name, at) => [name, unguard(row[at]!)])));
  return ok(named as { readonly [name in Column]: string }[]); // `fromEntries` forgets which names it was given
}
