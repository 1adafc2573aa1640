import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { decodeText } from '../decode.ts';
import type { Reader } from '../draft.ts';
import { listsIn, type NamedList } from './json-lists.ts';
import { isObject } from './json-object.ts';
import { isSequence, objectsBehind, objectsBelow, parsed, recordsIn, strictly } from './json-text.ts';
import { isCalledText } from './propose-columns.ts';
import { type ArticleTable, rowsToArticles, type TableRow } from './rows-to-articles.ts';

/** More fields are not shown as columns. */
const MOST_COLUMNS = 200;

/** A row before its columns are known. */
interface JsonRow {
  readonly source: string;
  readonly fields: ReadonlyMap<string, string> | string;
}

/** Reads lists of JSON objects, or an object a line: each is an article. A broken line is refused by its number. */
export const readJsonRows: Reader = async ({ name, bytes }, options) => {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const rows = rowsIn(name, text.value.replace(/^\ufeff/, ''), options.limits.articles + 1);
  return rows.ok ? rowsToArticles(tableOf(rows.value), options) : rows;
};

function rowsIn(name: string, text: string, most: number): Result<readonly JsonRow[]> {
  if (isSequence(text)) return someOf(rowsOfItems(name, recordsIn(text, most)));
  const { first = '', others = '' } = /^\s*(?<first>[^\r\n]*)(?<others>[\s\S]*)$/.exec(text)?.groups ?? {};
  const isInLines = others.trim() !== '' && isObject(parsed(first));
  // Where one line is an object, all of them together are none: that need not be looked at for small faults.
  const whole = isInLines ? strictly(text) : parsed(text);
  const lists = listsIn(whole);
  if (lists.length > 0) return ok(rowsInLists(name, lists, most));
  const [items] = isInLines ? [] : [objectsBelow, objectsBehind].map((among) => among(text, most)).filter(areSeveral);
  return someOf(items === undefined ? rowsInLines(name, text, most) : rowsOfItems(name, items));
}

const areSeveral = (items: readonly string[]): boolean => items.length > 1;

/** Rows of which one at least is an object. */
const someOf = (rows: readonly JsonRow[]): Result<readonly JsonRow[]> =>
  rows.some(({ fields }) => typeof fields !== 'string') ? ok(rows) : fail('json', words.ingestTrouble.notJson);

const rowsOfItems = (name: string, items: readonly string[]): readonly JsonRow[] =>
  items.map((each, at) => ({ source: words.ingest.itemOf(at + 1, name), fields: fieldsOf(parsed(each)) }));

function rowsInLists(name: string, lists: readonly NamedList[], most: number): readonly JsonRow[] {
  const items = lists.flatMap(({ path, rows }) =>
    rows.slice(0, most).map((value, at) => ({ value, number: at + 1, file: path === '' ? name : `${name}/${path}` })),
  );
  return items
    .slice(0, most)
    .map(({ value, number, file }) => ({ source: words.ingest.itemOf(number, file), fields: fieldsOf(value) }));
}

function rowsInLines(name: string, text: string, most: number): readonly JsonRow[] {
  const rows: JsonRow[] = [];
  let number = 1;
  for (const [line] of text.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
    if (/^[\r\n]/.test(line)) number++;
    else if (line.trim() !== '')
      rows.push({ source: words.ingest.lineOf(number, name), fields: fieldsOf(parsed(line)) });
    if (rows.length >= most) break;
  }
  return rows;
}

/** The fields of an object as cells, those of objects inside it as “source.name”; a sentence when it is no object. */
function fieldsOf(value: unknown): ReadonlyMap<string, string> | string {
  if (!isObject(value)) return words.ingestTrouble.notObject;
  const fields = new Map<string, string>();
  for (const [name, field] of Object.entries(value)) {
    const isInner = isObject(field);
    for (const [inner, cell] of isInner ? Object.entries(field) : [['', field] as const]) {
      const written = cellOf(cell, isCalledText(inner || name));
      if (written !== null) fields.set(isInner ? `${name}.${inner}` : name, written);
    }
  }
  return fields;
}

/** A value as a cell; null for what has no place in one. The paragraphs of a text have empty lines between them. */
function cellOf(value: unknown, isText: boolean): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
  return isList ? value.join(isText ? '\n\n' : ', ') : null;
}

/** The rows as a table of all fields that any of them has, in the order in which they come first. */
function tableOf(rows: readonly JsonRow[]): ArticleTable {
  const header = [
    ...new Set(rows.flatMap(({ fields }) => (typeof fields === 'string' ? [] : [...fields.keys()]))),
  ].slice(0, MOST_COLUMNS);
  const cells = ({ source, fields }: JsonRow): TableRow => ({
    source,
    cells: typeof fields === 'string' ? fields : header.map((name) => fields.get(name) ?? ''),
  });
  return { header, rows: rows.map(cells) };
}
