import Papa from 'papaparse';
import { fail, ok, type Result } from '../../base/result.ts';
import { withoutSpaces } from '../../ingest/table/spaced-cells.ts';
import { uniqueNames } from '../../ingest/table/unique-names.ts';
import { words } from '../../words/words.ts';
import { unguard } from '../formula-guard.ts';

/** A table as its file has it: rows by the names of its header. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Whether Postil wrote it: its cells are guarded against being run as formulas, and its offsets come in both units. */
  readonly isOurs: boolean;
}

/** A row by column. `number` counts rows of the file, the header being the first. */
export interface TableRow {
  readonly number: number;
  readonly cells: { readonly [column: string]: string };
}

/** Reads a table with a header row (RFC 4180; the delimiter is found out). The second column of a name has one of its own. A row of another length is a refusal by number. */
export function readTable(text: string): Result<Table> {
  const { delimiter } = Papa.parse(text, { header: false, skipEmptyLines: true, preview: 1 }).meta;
  const config = { header: false, delimiter, skipEmptyLines: true } as const;
  const parsed = Papa.parse<string[]>(withoutSpaces(text, delimiter), config);
  const [first, ...others] = parsed.data;
  if (first === undefined) return fail('csv', words.importMarksTrouble.emptyTable);
  const broken = parsed.errors.find(({ code }) => code !== 'UndetectableDelimiter');
  if (broken) return fail('csv', words.importMarksTrouble.brokenRow((broken.row ?? 0) + 1));
  const unique = uniqueNames(first);
  // A column without a name is passed over: programs write the numbers of their rows there.
  const header = first.map((name, column) => (name.trim() === '' ? '' : unique[column]!));
  const isOurs = header.includes('text_hash') && header.includes('aid');
  const rows: TableRow[] = [];
  for (const [at, cells] of others.entries()) {
    if (cells.length !== header.length) return fail('csv', words.importMarksTrouble.brokenRow(at + 2));
    const named = header.map((name, column) => [name, isOurs ? unguard(cells[column]!) : cells[column]!]);
    rows.push({ number: at + 2, cells: Object.fromEntries(named.filter(([name]) => name !== '')) });
  }
  return ok({ header, rows, isOurs });
}
