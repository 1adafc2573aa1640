import Papa from 'papaparse';
import type { Json } from '../base/canonical-json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { words } from '../words/words.ts';
import { guard, unguard } from './formula-guard.ts';

/** What a CSV file begins with: by it, spreadsheet programs know UTF-8. */
export const BOM = '\ufeff';

/** Rows as CSV: commas, CRLF, quotes as in RFC 4180, and no cell that a spreadsheet program would run (`guard`). */
export function csvRows(cells: readonly (readonly string[])[]): string {
  return cells.length === 0
    ? ''
    : `${Papa.unparse(
        cells.map((row) => row.map(guard)),
        { newline: '\r\n' },
      )}\r\n`;
}

/** The beginning of a file: its row of headings. */
export const csvHead = (columns: readonly string[]): string => BOM + csvRows([columns]);

/** A value as a cell: text as it is, everything else as JSON. */
export const csvCell = (value: Json | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** A list or an object as a cell: JSON, empty where there is nothing in it. */
export const csvJson = (value: object): string => (Object.keys(value).length === 0 ? '' : JSON.stringify(value));

/** Rows that `csvRows` wrote, by column name. */
export function readCsvRows<const Column extends string>(
  text: string,
  columns: readonly Column[],
): Result<{ readonly [name in Column]: string }[]> {
  const parsed = Papa.parse<string[]>(text, { header: false, delimiter: ',', newline: '\r\n', skipEmptyLines: true });
  const broken = parsed.errors.length > 0 || parsed.data.some((row) => row.length !== columns.length);
  if (broken) return fail('not-csv', words.formatFlaws.rows);
  const named = parsed.data.map((row) => Object.fromEntries(columns.map((name, at) => [name, unguard(row[at]!)])));
  return ok(named as { readonly [name in Column]: string }[]); // `fromEntries` forgets which names it was given
}
