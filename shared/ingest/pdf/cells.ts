import type { Segment } from './rows.ts';

/** A part of a line that a wide gap sets apart, in points. */
export interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A line with its cells from left to right, and the size of its letters. */
export interface CellLine {
  readonly cells: readonly Cell[];
  readonly size: number;
}

/** A gap this wide between two parts of a line sets them apart as cells, in sizes. */
const CELL = 1.8;
/** How far edges may be apart that are in line with each other, in sizes. */
const IN_LINE = 0.35;

/** The cells of a line whose segments stand from left to right. */
export function cellsOf(segments: readonly Segment[], size: number, isRtl: boolean): Cell[] {
  const cells: Cell[] = [];
  for (const { text, left, right } of segments) {
    const before = cells.at(-1);
    if (before === undefined || left - before.right > CELL * size) cells.push({ text, left, right });
    else {
      const joined = isRtl ? `${text} ${before.text}` : `${before.text} ${text}`;
      cells.splice(-1, 1, { text: joined, left: before.left, right });
    }
  }
  return cells;
}

/**
 * Which lines of a column are rows of a table. A line of single words that are evenly apart and fill the column may be
 * justified running text: it is a row only where its cells begin below or above those of a line beside it, or where such
 * a line is a row beyond doubt.
 */
export function areRows(
  lines: readonly CellLine[],
  column: { readonly left: number; readonly right: number },
): boolean[] {
  const isStretched = lines.map((line) => mayBeStretched(line, column));
  const isSure = lines.map(({ cells }, at) => cells.length > 1 && !isStretched[at]);
  return lines.map((line, at) => {
    if (!isStretched[at]) return isSure[at]!;
    return [at - 1, at + 1].some(
      (other) => isSure[other] === true || (isStretched[other] && inLine(line, lines[other]!)),
    );
  });
}

function mayBeStretched({ cells, size }: CellLine, column: { readonly left: number; readonly right: number }): boolean {
  if (cells.length < 2 || cells.some(({ text }) => text.includes(' '))) return false;
  const isFull = cells[0]!.left - column.left < size * 2 && column.right - cells.at(-1)!.right < size * IN_LINE;
  const gaps = cells.slice(1).map(({ left }, at) => left - cells[at]!.right);
  const [first] = gaps;
  return isFull && gaps.every((gap) => Math.abs(gap - first!) < IN_LINE * size);
}

/** Whether two lines have as many cells, and all but the first begin below each other. */
const inLine = (one: CellLine, other: CellLine): boolean =>
  one.cells.length === other.cells.length &&
  one.cells.every(({ left }, at) => at === 0 || Math.abs(left - other.cells[at]!.left) < IN_LINE * one.size);
