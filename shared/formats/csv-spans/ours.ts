import type { Json } from '../../base/canonical-json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { builtInTag } from '../../model/tagset.ts';
import { words } from '../../words/words.ts';
import type { DatasetSet, DatasetSpan } from '../dataset.ts';
import type { ForeignLink, ForeignMark } from '../foreign.ts';
import { rangesInUtf16 } from '../offset-unit.ts';
import { ownOf } from '../own-record.ts';
import { isRecord, isRelation } from '../row-flaw.ts';
import { annotatorOf, ownerOf } from '../whose.ts';
import type { TableRow } from './table.ts';

/**
 * A mark of a table that Postil wrote (`docs/formats.md`): all its stretches, and attributes with their own types. Where
 * `sets` of its article lie beside one another, it is of one of them.
 */
export function ourMark(text: string, { cells }: TableRow, sets?: readonly DatasetSet[]): Result<ForeignMark> {
  const spans = cells.fragments ? listIn(cells.fragments, isSpan) : [];
  if (spans === null) return fail('csv', words.formatFlaws.markRow(cells.mark ?? ''));
  const whole = { start16: Number(cells.start16), end16: Number(cells.end16), quote: cells.quote ?? '' };
  const places = spans.length > 0 ? spans : [whole];
  const ranges = rangesInUtf16(
    text,
    places.map(({ start16, end16 }) => ({ start: start16 ?? -1, end: end16 ?? -1 })),
    'utf16',
  );
  if (!ranges.ok) return ranges;
  const misfit = places.find(({ quote }, at) => text.slice(ranges.value[at]!.start, ranges.value[at]!.end) !== quote);
  if (misfit) return fail('quote', words.importMarksTrouble.notAtPlace(misfit.quote.slice(0, 60)));
  const { mark: id = '', tag: label = '', author_for, author_name = '', author = '', at = '' } = cells;
  const attrs = attributesOf(label, cells);
  const made = { author: { id: author, name: author_name, for: author_for || null }, at };
  const more = { contested: json(cells.contested ?? '') ?? {}, dropContested: cells.drop_contested === 'true' };
  const record = { id, attrs, ...made, ...more, entries: entriesOf(attrs, cells) };
  const owner = ownerOf(cells.set, sets);
  return ok({
    ...{
      id,
      label,
      attrs,
      note: null,
      annotator: owner ?? (annotatorOf(made) || null),
    },
    ...(isRecord(record) ? { own: { ...ownOf(record), author: owner === null ? record.author : null } } : {}),
    spans: ranges.value.toSorted((a, b) => a.start - b.start),
  });
}

/** The links that begin at a mark; null for a cell that is none of Postil's any more. */
export const ourLinks = (cell: string): readonly ForeignLink[] | null =>
  cell === '' ? [] : (listIn(cell, isLink)?.map(linkOf) ?? null);

const linkOf = (link: ForeignLink): ForeignLink => {
  const { type, from, to } = link;
  if (!isRelation(link)) return { type, from, to };
  return { type, from, to, own: { ...ownOf(link), id: link.id, attrs: link.attrs } };
};

type Placed = Pick<DatasetSpan, 'start16' | 'end16' | 'quote'>;

const isSpan = (value: unknown): value is Placed =>
  isObject(value) &&
  typeof value.start16 === 'number' &&
  typeof value.end16 === 'number' &&
  typeof value.quote === 'string';

const isLink = (value: unknown): value is ForeignLink =>
  isObject(value) && [value.type, value.from, value.to].every((member) => typeof member === 'string');

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list in a cell, all of one kind; null when it is something else. */
export function listIn<T>(cell: string, isOne: (value: unknown) => value is T): readonly T[] | null {
  const value = json(cell);
  return Array.isArray(value) && value.every(isOne) ? value : null;
}

/** Text stays text where the attribute holds text; numbers and flags were written as JSON. */
function attributesOf(tag: string, cells: TableRow['cells']): { readonly [key: string]: Json } {
  const attrs: { [key: string]: Json } = {};
  for (const [column, cell] of Object.entries(cells)) {
    const key = /^attrs\.([^.]+)$/.exec(column)?.[1];
    if (key === undefined || key === 'other' || cell === '') continue;
    const control = builtInTag(tag)?.attributes.find((attribute) => attribute.key === key)?.control.type;
    attrs[key] = control === 'number' || control === 'flag' ? (json(cell) ?? cell) : cell;
  }
  const others = json(cells['attrs.other'] ?? '');
  // An object of JSON has values of JSON.
  return isObject(others) ? { ...attrs, ...(others as { readonly [key: string]: Json }) } : attrs;
}

/** The entries that attributes refer to: of those with a column in two more columns, of the others in one cell. */
function entriesOf(attrs: ForeignMark['attrs'], cells: TableRow['cells']): { readonly [key: string]: Json } {
  const entries: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(attrs)) {
    const id = cells[`attrs.${key}.id`] ?? '';
    const externalId = cells[`attrs.${key}.external_id`] ?? '';
    if (id !== '') entries[key] = { id, name: value === id ? '' : value, externalId };
  }
  const others = json(cells['entries.other'] ?? '');
  // An object of JSON has values of JSON.
  return isObject(others) ? { ...entries, ...(others as { readonly [key: string]: Json }) } : entries;
}

/** What a cell holds as JSON; null where it holds none. */
function json(cell: string): Json {
  try {
    return JSON.parse(cell) as Json; // nothing else comes out of it
  } catch {
    return null;
  }
}
