import { hasText, isObject, type Json } from './json-object.ts';
import { rowsByName, rowsOfTable } from './table-in-object.ts';

/** A list of rows in a JSON file, and the names that lead to it: `response/docs`; '' for that of the whole file. */
export interface NamedList {
  readonly path: string;
  readonly rows: readonly unknown[];
}

/** How far down lists are looked for: programs wrap what they answer in an object or two. */
const DEEPEST = 4;

/**
 * The lists of articles in a value: itself; the rows of a table; the one list of objects that it holds; of several, those
 * in which texts are; its members, where each is an article, or a column; or the value as the only row. Empty where it is
 * neither a list nor an object.
 */
export function listsIn(value: unknown): readonly NamedList[] {
  if (Array.isArray(value)) return [{ path: '', rows: value }];
  if (!isObject(value)) return [];
  const table = rowsOfTable(value);
  if (table !== null) return [{ path: '', rows: table }];
  // Whatever lists it holds, an object with a text of its own is an article.
  if (hasText(value)) return [{ path: '', rows: [value] }];
  const lists = listsBelow(value, []);
  const told = lists.length > 1 ? lists.filter(({ rows }) => rows.some(hasText)) : lists;
  if (told.length > 0) return told.length === 1 ? [{ path: '', rows: told[0]!.rows }] : told;
  return [{ path: '', rows: rowsByName(value) ?? [value] }];
}

function listsBelow(value: Json, path: readonly string[]): NamedList[] {
  return Object.entries(value).flatMap(([name, each]) => {
    const names = [...path, name];
    if (Array.isArray(each))
      return each.length > 0 && each.every(isObject) ? [{ path: names.join('/'), rows: each }] : [];
    return isObject(each) && names.length < DEEPEST && !hasText(each) ? listsBelow(each, names) : [];
  });
}
