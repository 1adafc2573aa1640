import type { Range } from '../../shared/model/anchor.ts';

/**
 * How a piece of a mark ends on one side.
 * - `runs-on`: the mark goes on in the next (or from the previous) line of the text; no tick
 * - `closed`: the mark's own first or last character
 * - `open`: the mark stops here and goes on further along (a discontinuous mark)
 */
export type Edge = 'runs-on' | 'closed' | 'open';

/** The part of one of a mark's stretches that lies in one line. Offsets are UTF-16 in the article. */
export interface Piece extends Range {
  readonly startEdge: Edge;
  readonly endEdge: Edge;
}

/** What of a mark lies in one line: its pieces, ascending, and the stretch from the first to the last. */
export interface LinePieces {
  readonly pieces: readonly Piece[];
  readonly hull: Range;
}

/** Cuts a mark's ranges (ascending) to the line from `from` to `to`. Null when nothing of it lies there. */
export function piecesIn(ranges: readonly Range[], from: number, to: number): LinePieces | null {
  const pieces: Piece[] = [];
  ranges.forEach((range, i) => {
    const start = Math.max(range.start, from);
    const end = Math.min(range.end, to);
    if (start >= end) return;
    pieces.push({
      start,
      end,
      startEdge: start > range.start ? 'runs-on' : i === 0 ? 'closed' : 'open',
      endEdge: end < range.end ? 'runs-on' : i === ranges.length - 1 ? 'closed' : 'open',
    });
  });
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last ? { pieces, hull: { start: first.start, end: last.end } } : null;
}
