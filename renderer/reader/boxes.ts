import { hasRtl } from './direction.ts';
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
  const rtl = hasRtl(text.data);
  found.pieces.forEach((piece, i) => {
    const before = found.pieces[i - 1];
    if (before) for (const rect of rectsOf(before.end, piece.start)) boxes.push(toBox(rect, origin, true));
    const rects = rectsOf(piece.start, piece.end);
    const run = rects.map((rect) => toBox(rect, origin, false));
    const words = text.data.slice(local(piece.start), local(piece.end));
    for (const [role, edge] of [['start', piece.startEdge] as const, ['end', piece.endEdge] as const]) {
      if (edge === 'runs-on') continue;
      const { box, side } = rtl ? findEdge(role, words, piece, rects, rectsOf) : plainEdge(role, rects.length);
      if (run[box]) run[box] = { ...run[box], [side]: toTick(role, edge) };
    }
    boxes.push(...run);
  });
  return boxes;
}

/** Which box a tick goes to, and to which side of it. */
interface EdgePlace {
  readonly box: number;
  readonly side: 'leftTick' | 'rightTick';
}

/** Words that all run left to right begin at the left of the first box and end at the right of the last. */
function plainEdge(role: Tick['role'], count: number): EdgePlace {
  return role === 'start' ? { box: 0, side: 'leftTick' } : { box: count - 1, side: 'rightTick' };
}

/** In a line with letters from right to left the outermost letter itself is measured, and tells by its kind which side is its edge. */
function findEdge(
  role: Tick['role'],
  words: string,
  piece: Piece,
  rects: readonly DOMRect[],
  rectsOf: (start: number, end: number) => DOMRect[],
): EdgePlace {
  const letters = [...words];
  const letter = (role === 'start' ? letters[0] : letters.at(-1)) ?? '';
  const [rect] =
    role === 'start'
      ? rectsOf(piece.start, piece.start + letter.length)
      : rectsOf(piece.end - letter.length, piece.end);
  const middle = rect ? rect.left + rect.width / 2 : 0;
  const box = rect
    ? rects.findIndex((each) => each.left <= middle && middle <= each.right && Math.abs(each.top - rect.top) < 1)
    : 0;
  // A digit or a full stop has no direction of its own: the nearest edge of the box is its side.
  const around = rects[box];
  const nearLeft = !around || middle - around.left < around.right - middle;
  const atLeft = hasRtl(letter) ? role === 'end' : /\p{L}/u.test(letter) ? role === 'start' : nearLeft;
  return { box, side: atLeft ? 'leftTick' : 'rightTick' };
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
