import Papa from 'papaparse';
import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { decodeText } from '../decode.ts';
import type { Reader } from '../draft.ts';
import { type ArticleTable, rowsToArticles } from './rows-to-articles.ts';
import { withoutSpaces } from './spaced-cells.ts';
import { uniqueNames } from './unique-names.ts';

/** Longer cells are no names of columns. In UTF-16 units. */
const LONGEST_NAME = 80;
/** A first line of Excel’s own that names the delimiter, and is no row there: `sep=;`. */
const NAMED_DELIMITER = /^"?sep=(?<delimiter>[^"\r\n])"?(?:\r\n?|\n)/i;

/**
 * Reads a table with a row an article (RFC 4180, with any delimiter: it is found out). Every cell stays a string, so that
 * no number loses its zeros.
 */
export const readDelimited: Reader = async ({ name, bytes }, options) => {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const table = tableIn(name, text.value.replace(/^\ufeff/, ''), options.limits.articles);
  return table.ok ? rowsToArticles(table.value, options) : table;
};

function tableIn(name: string, text: string, most: number): Result<ArticleTable> {
  const told = NAMED_DELIMITER.exec(text);
  // A row for the names, and one that shows that there are too many.
  const { rows: data, torn } = rowsIn(text.slice(told?.[0].length ?? 0), most + 2, told?.groups?.delimiter);
  const [first] = data;
  if (first === undefined) return fail('empty', words.ingestTrouble.emptyTable);
  const isNamed = isHeader(first);
  const header = uniqueNames(isNamed ? first : first.map(() => ''));
  const rows = data.slice(isNamed ? 1 : 0).map((cells, row) => ({
    source: words.ingest.rowOf(row + (isNamed ? 2 : 1), name),
    cells: torn.has(cells)
      ? words.ingestTrouble.rowTorn
      : fits(cells, header)
        ? cells
        : words.ingestTrouble.rowOfOtherLength(cells.length, header.length),
  }));
  return rows.length === 0 ? fail('empty', words.ingestTrouble.emptyTable) : ok({ header, rows });
}

interface Rows {
  readonly rows: readonly string[][];
  readonly torn: ReadonlySet<readonly string[]>;
}

/** The first rows that hold anything, and those of them whose quotation marks do not part their cells as they should. */
function rowsIn(text: string, most: number, told?: string): Rows {
  // Empty lines are passed over for finding the delimiter, and kept so that errors name rows of `data`.
  const delimiter = told ?? Papa.parse(text, { header: false, skipEmptyLines: true, preview: 1 }).meta.delimiter;
  const tight = withoutSpaces(text, delimiter);
  for (let preview = most; ; preview *= 4) {
    const { data, errors } = parsed(tight, delimiter, preview);
    const rows = data.filter((cells) => cells.length > 1 || cells[0] !== '');
    // Empty lines count among those that are parsed.
    if (rows.length < most && data.length >= preview) continue;
    const torn = errors.flatMap(({ type, row = -1 }) => (type === 'Quotes' ? data.slice(row, row + 1) : []));
    return { rows: rows.slice(0, most), torn: new Set(torn) };
  }
}

function parsed(text: string, delimiter: string, preview: number) {
  const config = { header: false, delimiter, preview } as const;
  const quoted = Papa.parse<string[]>(text, config);
  const isTorn = quoted.errors.some(({ type }) => type === 'Quotes');
  // Programs that write tabs seldom quote: there, a cell may begin with a quotation mark of its own.
  return isTorn && delimiter === '\t' ? Papa.parse<string[]>(text, { ...config, quoteChar: '\0' }) : quoted;
}

/** Whether a table's first row names its columns: short names with letters in them, and none that is a number. */
const isHeader = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.length <= LONGEST_NAME && !/^[\d.,:/ -]+$/.test(cell)) &&
  cells.some((cell) => /\p{L}/u.test(cell));

/** Whether a row has a cell for each column; spreadsheets put empty ones behind. */
const fits = (cells: readonly string[], header: readonly string[]): boolean =>
  cells.length === header.length ||
  (cells.length > header.length && cells.slice(header.length).every((cell) => cell.trim() === ''));
