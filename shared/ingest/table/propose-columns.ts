import { datesIn } from '../dates.ts';
import { COLUMN_DETAILS, type ColumnDetail, type ColumnMap } from './columns.ts';

/** What the columns of a table seem to mean. */
export interface Proposal {
  /** Columns that nothing speaks for are left out. */
  readonly map: Partial<ColumnMap>;
  /** Whether nobody needs to be asked: one column alone is called as texts are, and it has the longest cells. */
  readonly isCertain: boolean;
}

/** What such columns are called in collections of news, in lower case and without anything but letters and digits. */
const NAMES: { readonly [key in ColumnDetail | 'text']: string } = {
  text: 'text body content articletext fulltext maintext articlebody bodytext article story texte corps inhalt volltext texto النص نص المتن',
  title: 'title headline head heading titre titel überschrift schlagzeile titulo título العنوان عنوان',
  outlet:
    'outlet source publication publisher newspaper medium media sourcename outletname sitename site journal quelle zeitung fuente المصدر الصحيفة',
  byline: 'byline author authors by writer creator auteur autor verfasser الكاتب كاتب',
  date: 'date published publishdate publishedat publicationdate pubdate datepublished publishedon datum fecha versioncreated التاريخ تاريخ',
  url: 'url link permalink address uri weburl articleurl الرابط',
  language: 'language lang langue sprache idioma locale اللغة',
};

/** A column of texts has cells at least this long on average, in UTF-16 units, when its name says nothing. */
const LONG = 80;

/** Says what the columns of a table seem to mean, by their names and, for the text, by the length of some rows' cells. */
export function proposeColumns(header: readonly string[], rows: readonly (readonly string[])[]): Proposal {
  const lengths = header.map((_, column) => meanLength(rows, column));
  const most = lengths.reduce((one, other) => Math.max(one, other), 0); // a call does not take as many as there may be
  const longest = header[lengths.indexOf(most)] ?? '';
  const named = columnsCalled(header, 'text');
  const isLongest = named.length === 1 && named[0] === longest;
  const text = isLongest ? longest : textOf(named, longest, most);
  const details: { -readonly [detail in ColumnDetail]?: string } = {};
  for (const detail of COLUMN_DETAILS) {
    const column = columnsCalled(header, detail).find((name) => name !== text);
    if (column !== undefined) details[detail] = column;
  }
  return {
    map: text === undefined ? details : { text, ...details },
    isCertain: isLongest || (header.length === 1 && text !== undefined),
  };
}

/** A cell that holds a date and not much else is no longer than this, in UTF-16 units. */
const DATE_CELL = 40;

/** How many of a column's cells have to hold a date: somebody may have written “soon” in one. */
const MOST = 0.9;

/** The only column, besides those that a map has a use for, whose cells hold dates; undefined where there are none, or several. */
export function columnOfDates(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  map: Partial<ColumnMap>,
): string | undefined {
  const used = new Set(Object.values(map));
  const [only, ...others] = header.filter((name, column) => {
    const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    const dates = cells.filter((cell) => cell.length <= DATE_CELL && datesIn(cell).length > 0);
    return !used.has(name) && dates.length > 0 && dates.length >= cells.length * MOST;
  });
  return others.length === 0 ? only : undefined;
}

/** Whether a column or a field of this name is called as texts are. */
export const isCalledText = (name: string): boolean => columnsCalled([name], 'text').length > 0;

/** The column that is most likely the text when it is not certain. */
const textOf = (named: readonly string[], longest: string, length: number): string | undefined =>
  length >= LONG ? longest : named[0];

/** The columns that are called as this is, the likelier name first. */
function columnsCalled(header: readonly string[], key: ColumnDetail | 'text'): string[] {
  const bare = header.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return NAMES[key].split(' ').flatMap((name) => header.filter((_, column) => bare[column] === name));
}

const meanLength = (rows: readonly (readonly string[])[], column: number): number =>
  rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0) / Math.max(1, rows.length);
