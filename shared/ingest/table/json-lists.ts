import { isCalledText } from './propose-columns.ts';

/** An object of JSON. */
export type Json = { readonly [key: string]: unknown };

/** A list of rows in a JSON file, and the names that lead to it: `response/docs`; '' for that of the whole file. */
export interface NamedList {
  readonly path: string;
  readonly rows: readonly unknown[];
}

/** A field this long is a text, in UTF-16 units. */
const TEXT = 80;
/** How far down lists are looked for: programs wrap what they answer in an object or two. */
const DEEPEST = 4;

/** Whether a value is an object with named fields. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The lists of articles in a value: itself; the one list of objects that it holds; of several, those in which texts are;
 * its members, where each is an article, or a column; or the value as the only row. Empty where it is neither a list nor
 * an object.
 */
export function listsIn(value: unknown): readonly NamedList[] {
  if (Array.isArray(value)) return [{ path: '', rows: value }];
  if (!isObject(value)) return [];
  // Whatever lists it holds, an object with a text of its own is an article.
  if (hasText(value)) return [{ path: '', rows: [value] }];
  const lists = listsBelow(value, []);
  const told = lists.length > 1 ? lists.filter(({ rows }) => rows.some(hasText)) : lists;
  if (told.length > 0) return told.length === 1 ? [{ path: '', rows: told[0]!.rows }] : told;
  return [{ path: '', rows: rowsByName(value) ?? [value] }];
}

/**
 * The rows of a table that was written as an object: a column a member, whose cells are called by their rows (as pandas
 * does, unless it is told otherwise), or a row a member; null where it is neither.
 */
function rowsByName(value: Json): readonly Json[] | null {
  const [first, ...others] = Object.values(value);
  if (!isObject(first) || !others.every(isObject)) return null;
  const columns = [first, ...others];
  const names = Object.keys(first);
  const isTable = columns.every((column) => {
    const cells = Object.entries(column);
    return cells.length === names.length && cells.every(([name, cell]) => name in first && !isObject(cell));
  });
  if (isTable && Object.keys(value).some(isCalledText))
    return names.map((row) => Object.fromEntries(Object.keys(value).map((name, at) => [name, columns[at]![row]])));
  return columns.every(hasText) ? columns : null;
}

function listsBelow(value: Json, path: readonly string[]): NamedList[] {
  return Object.entries(value).flatMap(([name, each]) => {
    const names = [...path, name];
    if (Array.isArray(each))
      return each.length > 0 && each.every(isObject) ? [{ path: names.join('/'), rows: each }] : [];
    return isObject(each) && names.length < DEEPEST && !hasText(each) ? listsBelow(each, names) : [];
  });
}

/** Whether a row has a text of its own, be it in paragraphs. */
const hasText = (row: unknown): boolean =>
  isObject(row) && Object.values(row).some((field) => (Array.isArray(field) ? field : [field]).some(isLong));

const isLong = (value: unknown): boolean => typeof value === 'string' && value.length >= TEXT;
