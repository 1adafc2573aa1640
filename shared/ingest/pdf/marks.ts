import type { Piece } from './pieces.ts';

/** What takes less of a line than this, in sizes of its letters, is drawn over another letter. */
const THIN = 0.05;
/** How far beside its letter it may stand, in sizes: fonts place marks, and slant. */
const BESIDE = 0.35;

/**
 * The pieces of a page with those of no width joined to the letter that they are drawn over: marks of vowels, and the alef
 * of a lam-alef. What runs to the left is drawn from the left, so that its letter comes next; else it has just been drawn.
 */
export function withMarks(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let waiting: Piece | null = null;
  for (const piece of pieces) {
    if (isThin(piece)) {
      if (waiting !== null) addBehind(joined, waiting);
      waiting = piece;
    } else if (waiting !== null && piece.isRtl && isOver(waiting, piece)) {
      // White space that was drawn between the two is that before the first.
      joined.push({ ...piece, text: piece.text + waiting.text, spaced: waiting.spaced });
      waiting = null;
    } else {
      if (waiting !== null) addBehind(joined, waiting);
      waiting = null;
      joined.push(piece);
    }
  }
  if (waiting !== null) addBehind(joined, waiting);
  return joined.map((piece, order) => ({ ...piece, order }));
}

function addBehind(joined: Piece[], thin: Piece): void {
  const before = joined.pop();
  if (before === undefined) joined.push(thin);
  else if (isOver(thin, before)) joined.push({ ...before, text: before.text + thin.text });
  else joined.push(before, thin);
}

const isThin = ({ text, left, right, size, isRtl }: Piece): boolean =>
  right - left < THIN * size && (isRtl || /^\p{M}+$/u.test(text));

const isOver = (thin: Piece, { left, right, y, size }: Piece): boolean =>
  Math.abs(thin.y - y) < size && thin.left > left - BESIDE * size && thin.left < right + BESIDE * size;
