import { bulletOf } from '../line-patterns.ts';
import { endsSentence } from '../lines.ts';
import type { ColumnLines, PageLine } from './page-lines.ts';

/** Lines that belong together. */
export interface Paragraph {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'table';
  readonly lines: readonly PageLine[];
}

/** Lines further apart than this, in their column's usual distance, are different paragraphs. */
const GAP = 1.35;
/** A first line is set in by this much, in sizes of its letters. */
const INDENT = 0.7;
/** More than this is no indent: a line in the middle, a quotation. */
const DEEP = 5;
/** Letters that differ in size by this share belong to different paragraphs. */
const OTHER_SIZE = 0.09;
/** From this share of the running text’s size on, a line is a heading. */
const HEADING = 1.14;
/** A line was ended on purpose when the next word would have fitted with this much to spare, in sizes. */
const SPARE = 1;
/** Longer ones are running text in large letters. In UTF-16 units. */
const LONGEST_HEADING = 250;

/** The paragraphs of a document. One that a column's or a page's end cuts is put together again. */
export function paragraphsOf(columns: readonly ColumnLines[]): Paragraph[] {
  const size = usualSize(columns);
  const paragraphs: Paragraph[] = [];
  for (const column of columns) {
    const [first, ...others] = inColumn(column, size);
    const before = paragraphs.at(-1);
    if (first === undefined) continue;
    if (before !== undefined && goesOn(before, first, column)) {
      paragraphs.splice(-1, 1, { ...before, lines: [...before.lines, ...first.lines] });
    } else paragraphs.push(first);
    paragraphs.push(...others);
  }
  return paragraphs;
}

/** The size in which most letters of a document are set. */
function usualSize(columns: readonly ColumnLines[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of columns.flatMap(({ lines }) => lines)) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0] as [number, number])[0];
}

function inColumn(column: ColumnLines, size: number): Paragraph[] {
  const { lines } = column;
  const distance = usualDistance(lines);
  const groups: PageLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined || isNew(before, line, column, { distance, size })) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups.map((group) => ({ kind: kindOf(group, size), lines: group }));
}

function kindOf(lines: readonly PageLine[], size: number): Paragraph['kind'] {
  if (lines.every(isRow)) return 'table';
  const words = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (lines[0]!.size >= HEADING * size && words <= LONGEST_HEADING) return 'heading';
  return bulletOf(lines[0]!.text) === '' ? 'paragraph' : 'item';
}

/** Whether a line begins a new paragraph below another one of its column. */
function isNew(
  before: PageLine,
  line: PageLine,
  column: ColumnLines,
  usual: { readonly distance: number; readonly size: number },
): boolean {
  if (Math.abs(line.size - before.size) > OTHER_SIZE * before.size) return true;
  if (isRow(before) || isRow(line)) return isRow(before) !== isRow(line);
  if (bulletOf(line.text) !== '') return true;
  if (line.y - before.y > GAP * Math.max(usual.distance, before.size)) return true;
  const indent = startOf(line, column) - startOf(before, column);
  if (indent > INDENT * line.size && indent < DEEP * line.size) return startOf(before, column) < INDENT * line.size;
  // Headlines are cut where they read well.
  return before.size < HEADING * usual.size && endsEarly(before, line, column);
}

/** How far from its column's edge a line begins. */
const startOf = (line: PageLine, column: ColumnLines): number =>
  line.isRtl ? column.right - line.right : line.left - column.left;

/** Whether the next line's first word would have fitted on a line: then somebody ended it there. */
function endsEarly(line: PageLine, next: PageLine, { left, right }: ColumnLines): boolean {
  if (!endsSentence(line.text) && /^\p{Ll}/u.test(next.text)) return false;
  const free = line.isRtl ? line.left - left : right - line.right;
  const [word] = next.text.split(' ', 1) as [string]; // a split never gives nothing
  const wordWidth = ((next.right - next.left) * word.length) / next.text.length;
  return word.length < next.text.length && free > wordWidth + SPARE * line.size;
}

/** A row of a table: several cells, none of them a sentence's worth. */
const isRow = ({ cells }: PageLine): boolean => cells.length > 1;

/** The distance between most lines of a column, in points. */
function usualDistance(lines: readonly PageLine[]): number {
  const distances = lines.slice(1).map((line, i) => line.y - lines[i]!.y);
  return distances.filter((each) => each > 0).sort((a, b) => a - b)[Math.floor((distances.length - 1) / 2)] ?? 0;
}

/** Whether a paragraph at a column's end goes on at the top of the next: its sentence is open and nothing begins there. */
function goesOn(before: Paragraph, next: Paragraph, column: ColumnLines): boolean {
  const [last, first] = [before.lines.at(-1)!, next.lines[0]!];
  if (before.kind !== next.kind && !(before.kind === 'item' && next.kind === 'paragraph')) return false;
  if (before.kind === 'heading' || before.kind === 'table' || next.kind === 'item') return false;
  if (Math.abs(first.size - last.size) > OTHER_SIZE * last.size || endsSentence(last.text)) return false;
  return /^\p{Ll}/u.test(first.text) || startOf(first, column) < INDENT * first.size;
}
