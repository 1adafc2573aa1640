import type { Json } from '../../base/canonical-json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { SourceFile } from '../../ingest/draft.ts';
import type { Range } from '../../model/anchor.ts';
import { isArticleId } from '../../model/ids.ts';
import { words } from '../../words/words.ts';
import { Counter } from '../counter.ts';
import type { ForeignDocument, ForeignLink, ForeignMark } from '../foreign.ts';
import { withLost } from '../import/not-carried.ts';
import { baseName, inFile, plainTextOf } from '../import/text-of.ts';
import { type OffsetUnit, rangeReader } from '../offset-unit.ts';
import { UNLABELLED } from '../unlabelled.ts';
import { type SpanColumns, type SpanRoles, spanColumns } from './columns.ts';
import { ourLinks, ourMark } from './ours.ts';
import { readTable, type Table, type TableRow } from './table.ts';
import { countOthers, metaOf, type TableText, textsOfFiles, textsOfTable } from './texts.ts';

/**
 * The documents of tables of spans: a row a mark, its text in the row itself, or in a second table or a text file by the
 * id that the row names. What `told` does not say of the columns, their names do. Where a row has the words that
 * are marked, they must stand at its offsets in the unit that is told.
 */
export function readSpanTables(
  files: readonly SourceFile[],
  unit: OffsetUnit,
  told: SpanRoles,
): Result<readonly ForeignDocument[]> {
  const beside = textsOfFiles(files);
  if (!beside.ok) return beside;
  const texts = new Map(beside.value);
  /** The texts of tables: those that no row points at come in as well, as articles in which nothing was marked. */
  const listed = new Map<string, TableText>();
  const lost = new Counter();
  const spans: { readonly name: string; readonly table: Table; readonly columns: SpanColumns }[] = [];
  for (const file of files) {
    if (/\.txt$/i.test(file.name)) continue;
    const read = tableOf(file);
    if (!read.ok) return read;
    const held = spanColumns(read.value.header, told);
    if (held !== null) spans.push({ name: file.name, table: read.value, columns: held });
    else {
      const texts = inFile(file.name, textsOfTable(read.value));
      if (!texts.ok) return texts;
      if (texts.value === null) lost.add('tables without marks or texts', 1, file.name);
      else countOthers(read.value, lost);
      for (const [id, text] of texts.value ?? []) listed.set(id, text);
    }
  }
  if (spans.length === 0) return fail('columns', words.importMarksTrouble.noSpanTable);
  for (const [id, text] of listed) texts.set(id, text);
  const documents: ForeignDocument[] = [];
  const pointedAt = new Set<TableText>();
  for (const { name, table, columns: held } of spans) {
    const read = documentsOf(baseName(name), table, held, texts, unit);
    if (!read.ok) return inFile(name, read);
    for (const document of read.value) documents.push(document);
    for (const { cells } of table.rows) {
      const id = cells[held.document ?? ''] ?? '';
      listed.delete(id);
      const text = texts.get(id);
      if (text !== undefined) pointedAt.add(text);
    }
  }
  for (const [id, known] of listed) {
    const { text, meta } = known;
    documents.push({ name: meta.title ?? id, text, meta, ...aidOf(id), ...zonesOf(known), marks: [], links: [] });
  }
  for (const { name } of files) {
    const text = beside.value.get(name);
    if (text !== undefined && !pointedAt.has(text)) lost.add('texts that nothing points at', 1, name);
  }
  return ok(withLost(documents, lost.counts()));
}

/** The first table of some files, for a person to say what its columns hold; null when there is none. */
export function firstTable(files: readonly SourceFile[]): Table | null {
  const [file] = files.filter(({ name }) => !/\.txt$/i.test(name));
  const table = file === undefined ? null : tableOf(file);
  return table?.ok ? table.value : null;
}

/** A file's table. */
function tableOf(file: SourceFile): Result<Table> {
  const text = plainTextOf(file);
  return inFile(file.name, text.ok ? readTable(text.value) : text);
}

function documentsOf(
  name: string,
  table: Table,
  columns: SpanColumns,
  texts: ReadonlyMap<string, TableText>,
  unit: OffsetUnit,
): Result<readonly ForeignDocument[]> {
  const idOf = ({ cells }: TableRow): string => cells[columns.text ?? columns.document ?? ''] ?? '';
  const documents: ForeignDocument[] = [];
  for (const [id, rows] of Map.groupBy(table.rows, idOf)) {
    const first = rows[0]!; // no group is empty
    const known: TableText | undefined =
      columns.text === undefined ? texts.get(id) : { text: id, meta: metaOf(first.cells) };
    if (known === undefined) return fail('no-text', words.importMarksTrouble.noTextFor(first.number, id.slice(0, 60)));
    const read = marksOf(rows, table, columns, known, unit);
    if (!read.ok) return read;
    const title = known.meta.title ?? (columns.document === undefined ? name : (first.cells[columns.document] ?? name));
    const meta = { ...metaOf(first.cells), ...known.meta };
    documents.push({ name: title, text: known.text, meta, ...aidOf(id), ...zonesOf(known), ...read.value });
  }
  return ok(documents);
}

/** The article that a row names; other programs have ids of other forms. */
const aidOf = (id: string): Pick<ForeignDocument, 'aid'> => (isArticleId(id) ? { aid: id } : {});

const zonesOf = ({ zones }: TableText): Pick<ForeignDocument, 'zones'> => (zones === undefined ? {} : { zones });

function marksOf(
  rows: readonly TableRow[],
  table: Table,
  columns: SpanColumns,
  { text, sets }: TableText,
  unit: OffsetUnit,
): Result<Pick<ForeignDocument, 'marks' | 'links' | 'notRead'>> {
  const rangeOf = rangeReader(text, unit);
  const marks: ForeignMark[] = [];
  const ids = new Set<string>();
  const links: ForeignLink[] = [];
  let [nowhere, inexact] = [0, 0];
  for (const row of rows) {
    const { cells, number } = row;
    if (table.isOurs && cells.state !== 'exact') {
      inexact++;
      links.push(...(ourLinks(cells.relations ?? '') ?? []));
      continue;
    }
    if (cells[columns.start ?? ''] === '' || cells[columns.end ?? ''] === '') {
      nowhere++;
      continue;
    }
    const read = table.isOurs ? ourMark(text, row, sets) : plainMark(text, row, columns, rangeOf);
    if (!read.ok) return fail('csv', words.importMarksTrouble.atRow(number, read.message));
    if (ids.has(read.value.id)) return fail('csv', words.importMarksTrouble.atRow(number, words.formatFlaws.twoSpans));
    ids.add(read.value.id);
    marks.push(read.value);
    const beginning = table.isOurs ? ourLinks(cells.relations ?? '') : [];
    if (beginning === null)
      return fail('csv', words.importMarksTrouble.atRow(number, words.formatFlaws.markRow(cells.mark ?? '')));
    links.push(...beginning);
  }
  const there = new Set(marks.map(({ id }) => id));
  const known = links.filter(({ from, to }) => there.has(from) && there.has(to));
  return ok({
    marks,
    links: known,
    notRead: {
      'rows without a place': nowhere,
      'marks that are not exact': inexact,
      'links of such marks': links.length - known.length,
    },
  });
}

function plainMark(
  text: string,
  row: TableRow,
  columns: SpanColumns,
  rangeOf: (range: Range) => Result<Range>,
): Result<ForeignMark> {
  const { cells, number } = row;
  const cell = (role: Exclude<keyof SpanColumns, 'attributes'>): string => cells[columns[role] ?? ''] ?? '';
  const read = rangeOf({ start: offset(cell('start')), end: offset(cell('end')) });
  if (!read.ok) return read;
  const range = read.value;
  const quote = cell('quote');
  if (quote !== '' && text.slice(range.start, range.end) !== quote)
    return fail('quote', words.importMarksTrouble.notAtPlace(quote.slice(0, 60)));
  const attrs = [...columns.attributes].flatMap(([column, key]): [string, Json][] =>
    cells[column] ? [[key, cells[column]]] : [],
  );
  return ok({
    ...{ id: `row ${number}`, label: cell('label') || UNLABELLED, spans: [range], attrs: Object.fromEntries(attrs) },
    ...{ annotator: cell('annotator') || null, note: cell('note') || null },
  });
}

/** A cell as an offset; −1, which is nowhere, for what is no whole number. Spreadsheets write `12.0`. */
const offset = (cell: string): number => (/^\s*\d{1,9}(?:\.0+)?\s*$/.test(cell) ? Number(cell) : -1);
