import { areRows, type Cell, cellsOf } from './cells.ts';
import { type Column, columnsOf } from './columns.ts';
import { fromTheRight } from './from-the-right.ts';
import type { Segment } from './rows.ts';

/** A line of a column, with what its place says. Lengths are points; `y` grows downwards. */
export interface PageLine {
  readonly text: string;
  /** More than one when gaps stand between its parts, as in a row of a table. */
  readonly cells: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isRtl: boolean;
}

/** The lines of a column, from top to bottom. */
export interface ColumnLines {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly PageLine[];
}

/** The lines of a page's rows, column by column in the order in which they are read. */
export function linesInOrder(rows: readonly (readonly Segment[])[]): ColumnLines[] {
  const segments = rows.flat();
  const isRtl = segments.filter((segment) => segment.isRtl).length * 2 > segments.length;
  return columnsOf(segments, isRtl).map(withLines);
}

function withLines({ left, right, segments }: Column): ColumnLines {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    if (row?.[0]?.row === segment.row) row.push(segment);
    else rows.push([segment]);
  }
  const found = rows.map(lineOf);
  const isRow = areRows(found, { left, right });
  return { left, right, lines: found.map((line, at) => pageLineOf(line, isRow[at]!)) };
}

interface Line {
  /** From left to right. */
  readonly sorted: readonly Segment[];
  readonly cells: readonly Cell[];
  readonly main: Segment;
  readonly size: number;
}

function lineOf(row: readonly Segment[]): Line {
  const sorted = [...row].sort((a, b) => a.left - b.left);
  const main = row.reduce((longest, segment) => (segment.text.length > longest.text.length ? segment : longest));
  return { sorted, cells: cellsOf(sorted, main.size, main.isRtl), main, size: main.size };
}

function pageLineOf({ sorted, cells, main }: Line, isRow: boolean): PageLine {
  const { isRtl, y, size } = main;
  const text = (isRtl ? fromTheRight(sorted) : sorted).map((segment) => segment.text).join(' ');
  const read = (isRtl ? [...cells].reverse() : cells).map((cell) => cell.text);
  return { text, cells: isRow ? read : [text], left: sorted[0]!.left, right: sorted.at(-1)!.right, y, size, isRtl };
}
