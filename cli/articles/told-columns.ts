import { fail, ok, type Result } from '../../shared/base/result.ts';
import {
  COLUMN_DETAILS,
  type ColumnDetail,
  type ColumnMap,
  type TableHead,
} from '../../shared/ingest/table/columns.ts';

/** Reads `--column text=body`, told once for each column; undefined when none is told. */
export function toldColumns(told: readonly string[]): Result<ColumnMap | undefined> {
  const columns: { -readonly [key in ColumnDetail | 'text']?: string } = {};
  for (const one of told) {
    const [, what = '', name = ''] = /^([a-z]+)=(.+)$/s.exec(one) ?? [];
    if (!isColumn(what) || name === '')
      return fail(
        'column',
        `--column ${one} is not understood. Write what it holds and its name, as in --column text=body.`,
      );
    columns[what] = name;
  }
  const { text } = columns;
  if (text !== undefined) return ok({ ...columns, text });
  return told.length === 0
    ? ok(undefined)
    : fail('column', 'Say which column holds the text too, as in --column text=body.');
}

const isColumn = (what: string): what is ColumnDetail | 'text' =>
  what === 'text' || COLUMN_DETAILS.some((detail) => detail === what);

/** Asks for the columns of a table, with the command that its names speak for. */
export function askForColumns({ header, proposal }: TableHead): string {
  const told = Object.entries({ text: 'NAME', ...proposal }).map(([what, name]) => `--column ${what}=${quoted(name)}`);
  return `Say what its columns hold. It has ${header.slice(0, 20).join(', ')}; perhaps: ${told.join(' ')}`;
}

const quoted = (name: string): string => (/^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`);
