import { hasRtl } from './direction.ts';
import { type EdgeLetter, type EdgePlace, edgesForTheEye } from './mixed-edges.ts';
import type { Edge, LinePieces, Piece } from './pieces.ts';

/** A tick at one side of a box: where a mark (or one fragment of it: `open`) begins or ends. */
export interface Tick {
  readonly role: 'start' | 'end';
  readonly open: boolean;
}

/** A box under words, in CSS pixels: `left` from the stage, `top` from the line. Sides are physical: text may run either way. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Words between two fragments of one mark: only a thin hint joins them. */
  readonly gap: boolean;
  readonly leftTick: Tick | null;
  readonly rightTick: Tick | null;
}

/** Where a line's boxes are measured from, in client pixels: the stage's left and the line's top. */
export interface Origin {
  readonly left: number;
  readonly top: number;
}

/** White space at a wrap leaves slivers narrower than this (pixels); they are no words. */
const SLIVER = 0.5;

/**
 * Measures the boxes of a mark's pieces in one line. Reads layout and writes nothing.
 * @param text the line's text node; `lineStart` is its offset (UTF-16) in the article
 * @param ruler a range to measure with, reused because making thousands is not free
 */
export function measureBoxes(text: Text, lineStart: number, found: LinePieces, origin: Origin, ruler: Range): Box[] {
  const boxes: Box[] = [];
  const local = (offset: number) => Math.min(Math.max(offset - lineStart, 0), text.length);
  const rectsOf = (start: number, end: number): DOMRect[] => {
    ruler.setStart(text, local(start));
    ruler.setEnd(text, local(end));
    return Array.from(ruler.getClientRects()).filter((rect) => rect.width > SLIVER);
  };
  const mixed = hasRtl(text.data);
  found.pieces.forEach((piece, i) => {
    const before = found.pieces[i - 1];
    if (before) for (const rect of rectsOf(before.end, piece.start)) boxes.push(toBox(rect, origin, true));
    const rects = rectsOf(piece.start, piece.end);
    const run = rects.map((rect) => toBox(rect, origin, false));
    const [start, end] = mixed ? mixedEdges(text, piece, lineStart, rects, rectsOf) : plainEdges(rects.length);
    if (piece.startEdge !== 'runs-on') addTick(run, start, toTick('start', piece.startEdge));
    if (piece.endEdge !== 'runs-on') addTick(run, end, toTick('end', piece.endEdge));
    boxes.push(...run);
  });
  return boxes;
}

function addTick(run: Box[], { box, side }: EdgePlace, tick: Tick): void {
  const at = run[box];
  if (at) run[box] = { ...at, [side === 'left' ? 'leftTick' : 'rightTick']: tick };
}

/** Words that all run left to right begin at the left of the first box and end at the right of the last. */
function plainEdges(count: number): readonly [EdgePlace, EdgePlace] {
  return [
    { box: 0, side: 'left' },
    { box: count - 1, side: 'right' },
  ];
}

/** In a line with letters from right to left the outermost letters themselves are measured. */
function mixedEdges(
  text: Text,
  piece: Piece,
  lineStart: number,
  rects: readonly DOMRect[],
  rectsOf: (start: number, end: number) => DOMRect[],
): readonly [EdgePlace, EdgePlace] {
  const letters = [...text.data.slice(piece.start - lineStart, piece.end - lineStart)];
  const [first = '', last = ''] = [letters[0], letters.at(-1)];
  const edge = (letter: string, start: number): EdgeLetter => ({
    letter,
    rect: rectsOf(start, start + letter.length)[0],
  });
  const rtl = text.parentElement?.matches(':dir(rtl)') ?? false;
  return edgesForTheEye(rects, edge(first, piece.start), edge(last, piece.end - last.length), rtl);
}

function toBox(rect: DOMRect, origin: Origin, gap: boolean): Box {
  return {
    left: rect.left - origin.left,
    top: rect.top - origin.top,
    width: rect.width,
    height: rect.height,
    gap,
    leftTick: null,
    rightTick: null,
  };
}

function toTick(role: Tick['role'], edge: Edge): Tick {
  return { role, open: edge === 'open' };
}
