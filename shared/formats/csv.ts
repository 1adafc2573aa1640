import type { Json } from '../base/canonical-json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { BUILT_IN_TAGS, builtInTag } from '../model/tagset.ts';
import { words } from '../words/words.ts';
import { REGISTER_COLUMNS, registerRowsOf } from './csv-registers.ts';
import { RELATION_COLUMNS, relationRows } from './csv-relations.ts';
import { csvCell, csvHead, csvJson, csvRows, readCsvRows } from './csv-rows.ts';
import type { DatasetArticle, DatasetMark, DatasetRelation, DatasetSpan } from './dataset.ts';
import type { WrittenArticle, WrittenMark } from './format.ts';
import type { PieceFormat } from './piece-format.ts';
import type { RegisterRow } from './register-rows.ts';

/**
 * The attributes that have a column of their own, for marks whose tag has them and for values of their type; all others
 * share the column `attrs.other` as JSON, so that each value comes back as what it was.
 */
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

const MARKS = '.marks.csv';
const ARTICLES = '.articles.csv';
const RELATIONS = '.relations.csv';
const REGISTERS = '.registers.csv';

const MARK_COLUMNS = [
  ...['aid', 'title', 'outlet', 'date', 'text_hash', 'mark', 'tag', 'state'],
  ...['start', 'end', 'start16', 'end16', 'quote', 'was', 'fragments'],
  ...ATTRIBUTES.map((key): `attrs.${string}` => `attrs.${key}`),
  ...['attrs.other', 'author', 'author_name', 'author_for', 'at', 'contested', 'drop_contested', 'relations'],
  ...REFERRING.flatMap((key): `attrs.${string}`[] => [`attrs.${key}.id`, `attrs.${key}.external_id`]),
  'entries.other',
  'set',
] as const;

const ARTICLE_COLUMNS = [
  'aid',
  'title',
  'outlet',
  'byline',
  'date',
  'url',
  'language',
  'text_hash',
  'zones',
  'sets',
  'text',
] as const;

/**
 * CSV, four files: `.marks.csv` with a row a mark, `.articles.csv` with a row an article and its text, `.relations.csv` with
 * a row a link, `.registers.csv` with a row an entry. UTF-8 with a BOM, CRLF, quotes as in RFC 4180, so that spreadsheet
 * programs open it too (`docs/formats.md`).
 */
export const csv = (register: readonly RegisterRow[] = []): PieceFormat => ({
  loses: [],
  begin: () => [
    { file: MARKS, text: csvHead(MARK_COLUMNS) },
    { file: ARTICLES, text: csvHead(ARTICLE_COLUMNS) },
    { file: RELATIONS, text: csvHead(RELATION_COLUMNS) },
  ],
  write: (article) => [
    { file: MARKS, text: csvRows(markRows(article)) },
    { file: ARTICLES, text: csvRows([articleRow(article)]) },
    { file: RELATIONS, text: csvRows(relationRows(article)) },
  ],
  end: ({ entries }) => [
    { file: REGISTERS, text: csvHead(REGISTER_COLUMNS) + csvRows(registerRowsOf(register, entries.values())) },
  ],
  carried: ({ marks }) => marks,
  read: ([marks, article]) => readArticle(marks?.text ?? '', article?.text ?? ''),
});

function markRows(article: DatasetArticle): readonly (readonly string[])[] {
  const beginning = Map.groupBy(article.relations, ({ from }) => from);
  return article.marks.map((mark) => markRow(article, mark, beginning.get(mark.id) ?? []));
}

function markRow(article: DatasetArticle, mark: DatasetMark, relations: readonly DatasetRelation[]): readonly string[] {
  const { spans } = mark;
  const [span] = spans;
  const whole = spans.length === 1 && span !== undefined ? span : joined(spans);
  const { id, name, for: pseudonym } = mark.author;
  const hasColumn = (key: string): boolean => fitsColumn(mark.tag, key, mark.attrs[key]);
  const otherEntries = Object.entries(mark.entries ?? {}).filter(([key]) => !hasColumn(key));
  const other = Object.entries(mark.attrs).filter(([key]) => !hasColumn(key));
  return [
    ...[article.aid, article.title, article.outlet, article.date, article.textHash, mark.id, mark.tag, mark.state],
    ...[whole.start, whole.end, whole.start16, whole.end16].map((offset) => (offset === null ? '' : String(offset))),
    ...[whole.quote, whole.was ?? '', spans.length === 1 ? '' : JSON.stringify(spans)],
    ...ATTRIBUTES.map((key) => (hasColumn(key) ? csvCell(mark.attrs[key]) : '')),
    csvJson(Object.fromEntries(other)),
    ...[id, name, pseudonym ?? '', mark.at],
    csvJson(mark.contested),
    mark.dropContested ? 'true' : '',
    csvJson(relations),
    ...REFERRING.map((key) => (hasColumn(key) ? mark.entries?.[key] : undefined)).flatMap((entry) => [
      entry?.id ?? '',
      entry?.externalId ?? '',
    ]),
    csvJson(Object.fromEntries(otherEntries)),
    mark.set ?? '',
  ];
}

/** Whether a value can be told from the cell of its attribute's column alone. */
function fitsColumn(tag: string, key: string, value: Json | undefined): boolean {
  const control = builtInTag(tag)?.attributes.find((attribute) => attribute.key === key)?.control;
  if (control === undefined) return false;
  if (control.type === 'number') return typeof value === 'number';
  return control.type === 'flag' ? typeof value === 'boolean' : typeof value === 'string' && value !== '';
}

const articleRow = (article: DatasetArticle): readonly string[] => [
  ...[article.aid, article.title, article.outlet, article.byline, article.date, article.url, article.language],
  article.textHash,
  ...[csvJson(article.zones), csvJson(article.sets ?? []), article.text],
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

function readArticle(marks: string, article: string): Result<WrittenArticle> {
  const articles = readCsvRows(article, ARTICLE_COLUMNS);
  const found = articles.ok ? articles.value[0] : undefined;
  if (found === undefined) return fail('not-csv', words.formatFlaws.articleRow);
  const read = readCsvRows(marks, MARK_COLUMNS);
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
