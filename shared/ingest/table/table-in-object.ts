import { hasText, isObject, type Json } from './json-object.ts';
import { isCalledText } from './propose-columns.ts';

/** The column of what rows are called by, where that is more than their numbers. */
const INDEX = 'index';

/**
 * The rows of a table that says that it is one, as pandas writes it with `orient="split"` or `"table"`
 * (pandas.pydata.org, `DataFrame.to_json`); null for any other object.
 */
export const rowsOfTable = (value: Json): readonly unknown[] | null => rowsBelowHeader(value) ?? rowsBelowSchema(value);

/** `{"columns": [...], "index": [...], "data": [[...]]}`. A row of another length stays a list, which is no article. */
function rowsBelowHeader({ columns, index, data }: Json): readonly unknown[] | null {
  if (!isListOfLists(data) || !Array.isArray(columns) || columns.length === 0) return null;
  const header = columns.map(nameOf);
  const names = Array.isArray(index) && index.length === data.length ? index.map(nameOf) : [];
  const rows = data.map((cells) =>
    cells.length === header.length ? Object.fromEntries(header.map((name, at) => [name, cells[at]])) : cells,
  );
  return calledBy(names, rows);
}

/** `{"schema": {"fields": [...]}, "data": [{...}]}` (specs.frictionlessdata.io/table-schema). */
const rowsBelowSchema = ({ schema, data }: Json): readonly unknown[] | null =>
  isObject(schema) && Array.isArray(schema.fields) && Array.isArray(data) ? data : null;

/**
 * The rows of a table that was written as an object of objects: a row a member (`orient="index"`), or a column a member,
 * whose cells are called by their rows (`"columns"`, as pandas writes unless it is told otherwise); null where it is neither.
 */
export function rowsByName(value: Json): readonly unknown[] | null {
  const members = Object.values(value);
  const inner = members.filter(isObject);
  const [first] = inner;
  if (first === undefined || inner.length < members.length) return null;
  const outerNames = Object.keys(value);
  const innerNames = Object.keys(first);
  const isText = outerNames.some(isCalledText);
  if (inner.every((row) => Object.keys(row).some(isCalledText)) && (!isText || inner.every(hasText)))
    return calledBy(outerNames, inner);
  const isNumbered = !areMoreThanNumbers(innerNames) && areMoreThanNumbers(outerNames);
  if ((isText || isNumbered) && inner.every((column) => hasAll(column, innerNames))) {
    const rows = innerNames.map((row) => Object.fromEntries(outerNames.map((name, at) => [name, inner[at]![row]])));
    return calledBy(innerNames, rows);
  }
  return inner.every(hasText) ? calledBy(outerNames, inner) : null;
}

const hasAll = (column: Json, names: readonly string[]): boolean =>
  Object.keys(column).length === names.length && names.every((name) => name in column);

/** Rows with what they are called by, where that is more than their numbers; a column of that name goes before it. */
const calledBy = (names: readonly string[], rows: readonly unknown[]): readonly unknown[] =>
  areMoreThanNumbers(names) ? rows.map((row, at) => (isObject(row) ? { [INDEX]: names[at], ...row } : row)) : rows;

const areMoreThanNumbers = (names: readonly string[]): boolean => names.some((name) => !/^\d+$/.test(name));

/** A name as a text; one of several levels by all of them. */
const nameOf = (name: unknown): string => (Array.isArray(name) ? name.join('.') : String(name ?? ''));

const isListOfLists = (value: unknown): value is readonly (readonly unknown[])[] =>
  Array.isArray(value) && value.every(Array.isArray);
