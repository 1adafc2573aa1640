import { fromTheRight, mirroredSigns } from './from-the-right.ts';
import type { Piece } from './pieces.ts';

/** Words side by side without a gap that could be a gutter between two columns. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isRtl: boolean;
  /** The number of its row on the page, from the top. */
  readonly row: number;
}

/** How far baselines of one row may be apart, as a share of the smaller size: raised and lowered figures belong to it. */
const SAME_ROW = 0.45;
/** A gap from which on words may belong to different columns, as a share of the size; a justified line has wide ones too. */
const GAP = 0.9;
/** A gap from which on there is a space between two pieces, though none was drawn. */
const SPACE = 0.17;

/** The rows of a page from top to bottom, each with its segments from left to right. */
export function rowsOf(pieces: readonly Piece[]): Segment[][] {
  const rows: Piece[][] = [];
  let largest = 0;
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const isSame = row !== undefined && piece.y - row[0]!.y <= SAME_ROW * Math.min(piece.size, largest);
    largest = Math.max(piece.size, isSame ? largest : 0);
    if (isSame) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row, number) => segmentsOf(row, number));
}

function segmentsOf(row: readonly Piece[], number: number): Segment[] {
  const segments: Piece[][] = [];
  for (const piece of [...row].sort((a, b) => a.left - b.left)) {
    const open = segments.at(-1);
    const before = open?.at(-1);
    if (open === undefined || before === undefined) segments.push([piece]);
    else if (piece.left - before.right > GAP * Math.max(piece.size, before.size)) segments.push([piece]);
    else open.push(piece);
  }
  return segments.map((pieces) => segmentOf(pieces, number));
}

function segmentOf(pieces: readonly Piece[], row: number): Segment {
  const letters = (isRtl: boolean) =>
    pieces.reduce((sum, piece) => sum + (piece.isRtl === isRtl ? piece.text.length : 0), 0);
  const isRtl = letters(true) > letters(false);
  const main = pieces.reduce((longest, piece) => (piece.text.length > longest.text.length ? piece : longest));
  return {
    text: textOf(isRtl ? fromTheRight(pieces) : pieces),
    left: pieces[0]!.left,
    right: pieces.reduce((right, piece) => Math.max(right, piece.right), Number.NEGATIVE_INFINITY),
    y: main.y,
    size: main.size,
    isRtl,
    row,
  };
}

function textOf(pieces: readonly Piece[]): string {
  let text = '';
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1];
    const gap = before === undefined ? 0 : Math.max(piece.left - before.right, before.left - piece.right);
    const isApart = before !== undefined && (spaceBetween(before, piece) || gap > SPACE * piece.size);
    const written = piece.isRtl ? mirroredSigns(piece.text) : piece.text;
    text += isApart ? ` ${written}` : written;
  }
  return text.replace(/\s+/g, ' ');
}

/** Whether white space was drawn between two neighbours; pages in Arabic are drawn from either side. */
function spaceBetween(a: Piece, b: Piece): boolean {
  if (b.order === a.order + 1) return b.spaced;
  return a.order === b.order + 1 && a.spaced;
}
