import { fail, ok, type Result } from '../../base/result.ts';
import type { ArticleMeta } from '../../model/article.ts';
import { fitsMeta } from '../../model/article-meta.ts';
import { words } from '../../words/words.ts';
import { articleOfBlocks, type BlockArticle } from '../blocks/article-of-blocks.ts';
import { datesIn, type LeadingFigure, leadingFigureIn } from '../dates.ts';
import type { ArticleDraft, Reading, ReadOptions, RefusedPart } from '../draft.ts';
import { blocksOfHtml } from '../html/blocks-of-html.ts';
import { parsePage } from '../html/dom.ts';
import { ingestText } from '../ingest.ts';
import { COLUMN_DETAILS, type ColumnMap, type TableHead } from './columns.ts';
import { columnOfDates, proposeColumns } from './propose-columns.ts';

/** A row with its place: “row 7 of a.csv”. In place of its cells, a sentence when it is broken. */
export interface TableRow {
  readonly source: string;
  readonly cells: readonly string[] | string;
}

/** A table of articles. */
export interface ArticleTable {
  /** The columns' names, each once. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/** How many rows a person is shown, and how many the columns are told by. */
const SHOWN = 3;
const SAMPLED = 50;
/** How many columns a sentence names. */
const NAMED = 20;

/** The articles in the rows of a table. Rows that are none are refused one by one. */
export function rowsToArticles(
  { header, rows }: ArticleTable,
  { columns, asks = false, limits }: ReadOptions,
): Result<Reading> {
  if (rows.length > limits.articles) return fail('too-many', words.ingestTrouble.tooManyArticles(limits.articles));
  // Nobody can say what columns mean of which no cell is to be seen.
  if (rows.every(({ cells }) => typeof cells === 'string')) return fail('rows', words.ingestTrouble.noWholeRow);
  const map = columnsFor(header, rows, columns, asks);
  if (!map.ok) return map;
  if (map.value === null) return ok({ kind: 'needs-columns', table: headOf(header, rows) });
  const dated = header.indexOf(map.value.date ?? '');
  const leading = leadingFigureIn(rows.flatMap(({ cells }) => (typeof cells === 'string' ? [] : (cells[dated] ?? []))));
  const drafts: ArticleDraft[] = [];
  const refused: RefusedPart[] = [];
  for (const { source, cells } of rows) {
    const draft = typeof cells === 'string' ? fail('row', cells) : draftOf(source, header, cells, map.value, leading);
    if (draft.ok) drafts.push(draft.value);
    else refused.push({ source, message: draft.message });
  }
  return ok({ kind: 'articles', drafts, refused });
}

/** What the columns mean: as told, or as they are called when that is certain; null when somebody has to say. */
function columnsFor(
  header: readonly string[],
  rows: readonly TableRow[],
  told: ColumnMap | undefined,
  asks: boolean,
): Result<ColumnMap | null> {
  if (told !== undefined) {
    const missing = Object.values(told).find((name) => !header.includes(name));
    if (missing === undefined) return ok(told);
    return fail('column', words.ingestTrouble.noSuchColumn(missing, header.slice(0, NAMED).join(', ')));
  }
  const { map, isCertain } = proposeColumns(header, cellsOf(rows, SAMPLED));
  const isWanting = map.title === undefined || map.date === undefined;
  if (asks && isWanting && leavesColumns(header, map)) return ok(null);
  return ok(isCertain && map.text !== undefined ? { ...map, text: map.text } : null);
}

/** Whether there are columns that a map has no use for. */
const leavesColumns = (header: readonly string[], map: Partial<ColumnMap>): boolean => {
  const used = new Set(Object.values(map));
  return header.some((name) => !used.has(name));
};

/** What a person is asked: a column of dates is proposed whatever it is called, for days can be those of anything. */
function headOf(header: readonly string[], rows: readonly TableRow[]): TableHead {
  const sampled = cellsOf(rows, SAMPLED);
  const { map } = proposeColumns(header, sampled);
  const date = map.date ?? columnOfDates(header, sampled, map);
  return { header, samples: cellsOf(rows, SHOWN), proposal: date === undefined ? map : { ...map, date } };
}

const cellsOf = (rows: readonly TableRow[], count: number): (readonly string[])[] =>
  rows
    .slice(0, count)
    .map(({ cells }) => cells)
    .filter((cells) => typeof cells !== 'string');

function draftOf(
  source: string,
  header: readonly string[],
  cells: readonly string[],
  columns: ColumnMap,
  leading: LeadingFigure | null,
): Result<ArticleDraft> {
  const cellOf = (column: string) => cells[header.indexOf(column)] ?? '';
  const made = articleOfCell(cellOf(columns.text));
  if (!made.ok) return made;
  const details: { -readonly [key in keyof ArticleMeta]?: string } = {};
  const warnings: string[] = [];
  for (const detail of COLUMN_DETAILS) {
    const column = columns[detail];
    const cell = (column === undefined ? '' : cellOf(column)).replace(/\s+/g, ' ').trim();
    const value = detail === 'date' ? (datesIn(cell, leading)[0]?.value ?? '') : cell.toWellFormed();
    if (cell !== '' && (value === '' || !fitsMeta(detail, value))) {
      warnings.push(words.ingestTrouble.detailNotRead(column ?? detail, cell));
    } else if (value !== '') details[detail] = value;
  }
  const { article, leftOut } = made.value;
  return ok({ source, article: { ...article, meta: { ...article.meta, ...details } }, leftOut, warnings });
}

/** A cell that begins and ends with elements of a page, as programs that keep web pages write their texts. */
const MARKUP = /^\s*<(?:p|div|article|section|h[1-6]|ul|ol|figure|blockquote|span)(?:\s[^<>]*)?>[\s\S]*<\/\w+>\s*$/i;

/** The article in the cell of a text: what is written as HTML is read as such. */
function articleOfCell(cell: string): Result<BlockArticle> {
  if (MARKUP.test(cell)) return articleOfBlocks(blocksOfHtml(parsePage(cell).body), {});
  const article = ingestText(cell);
  return article.ok ? ok({ article: article.value, leftOut: [] }) : article;
}
