import { fail, ok, type Result } from '../../base/result.ts';
import type { SourceFile } from '../../ingest/draft.ts';
import { words } from '../../words/words.ts';
import type { Counter } from '../counter.ts';
import type { DatasetSet, DatasetZone } from '../dataset.ts';
import { baseName, textOf } from '../import/text-of.ts';
import { isSet, isZone } from '../row-flaw.ts';
import { listIn } from './ours.ts';
import type { Table, TableRow } from './table.ts';

/** A text that rows point at, with what is known of its article. */
export interface TableText {
  readonly text: string;
  readonly meta: { readonly [key: string]: string };
  /** Of Postil's own tables. */
  readonly zones?: readonly DatasetZone[];
  readonly sets?: readonly DatasetSet[];
}

/** What the column of a text's id, and the text's own, are called in a table of texts. */
const IDS = ['aid', 'doc_id', 'document_id', 'article_id', 'docid', 'document', 'doc', 'article', 'id'];
const TEXTS = ['text', 'full_text', 'document_text', 'article_text', 'content', 'body'];
const META = ['title', 'outlet', 'date', 'url', 'language', 'byline'];

/** The texts of a table of texts, by their ids; null when it is none. */
export function textsOfTable({ header, rows, isOurs }: Table): Result<ReadonlyMap<string, TableText> | null> {
  const [id, text] = [columnOf(header, IDS), columnOf(header, TEXTS)];
  if (id === undefined || text === undefined) return ok(null);
  const texts = new Map<string, TableText>();
  for (const { cells, number } of rows) {
    const lists = isOurs ? listsOf(cells) : {};
    if (lists === null) return fail('csv', words.importMarksTrouble.atRow(number, words.formatFlaws.articleRow));
    texts.set(cells[id]!, { text: cells[text]!, meta: metaOf(cells), ...lists });
  }
  return ok(texts);
}

/** The lists of an article that Postil wrote; null where one of them is broken. Tables of earlier versions have none. */
function listsOf({ zones, sets = '' }: TableRow['cells']): Pick<TableText, 'zones' | 'sets'> | null {
  const told = {
    zones: zones === undefined || zones === '' ? [] : listIn(zones, isZone),
    sets: sets === '' ? [] : listIn(sets, isSet),
  };
  if (told.zones === null || told.sets === null) return null;
  return { ...(zones === undefined ? {} : { zones: told.zones }), sets: told.sets };
}

/** What a row says of its article, by columns whose names are told in any case. */
export const metaOf = (cells: TableRow['cells']): { readonly [key: string]: string } =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([column, value]) => {
      const key = detailIn(column);
      return key === null || value === '' ? [] : [[key, value]];
    }),
  );

/** The detail of an article that a column holds; null for any other column. */
function detailIn(column: string): string | null {
  const key = column
    .trim()
    .toLowerCase()
    .replace(/^doc_title$/, 'title');
  return META.includes(key) ? key : null;
}

/** Counts what a table of texts says of its articles and these have no place for. */
export function countOthers({ header, rows, isOurs }: Table, lost: Counter): void {
  if (isOurs) return;
  const [id, text] = [columnOf(header, IDS), columnOf(header, TEXTS)];
  for (const column of header) {
    if (column === '' || column === id || column === text || detailIn(column) !== null) continue;
    const told = rows.filter(({ cells }) => cells[column]?.trim()).length;
    lost.add('details that an article has no place for', told, column);
  }
}

/** The column that is called as one of these names, in any case. */
const columnOf = (header: readonly string[], usual: readonly string[]): string | undefined =>
  usual.map((name) => header.find((one) => one.toLowerCase() === name)).find((name) => name !== undefined);

/** Text files as texts, by their names with and without ending. */
export function textsOfFiles(files: readonly SourceFile[]): Result<ReadonlyMap<string, TableText>> {
  const texts = new Map<string, TableText>();
  for (const file of files) {
    if (!/\.txt$/i.test(file.name)) continue;
    const text = textOf(file);
    if (!text.ok) return text;
    const found = { text: text.value, meta: {} };
    for (const name of [file.name, baseName(file.name)]) texts.set(name, found).set(name.replace(/\.txt$/i, ''), found);
  }
  return ok(texts);
}
