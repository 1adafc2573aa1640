import { hasRtl } from './direction.ts';

/** A stretch of a row, in CSS pixels; a `DOMRect` is one. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The first or the last letter of a mark's words, and where it lies; nowhere when it takes no room. */
export interface EdgeLetter {
  readonly letter: string;
  readonly rect: Extent | undefined;
}

/** Which box an edge of a mark goes to, and to which side of it. */
export interface EdgePlace {
  readonly box: number;
  readonly side: Side;
}

type Side = 'left' | 'right';

/** A letter's edge: the boxes that it lies among, side by side on its row, and the side it has of them, if it has one. */
interface Found {
  readonly block: readonly Extent[];
  readonly side: Side | null;
}

/** Boxes of one block touch, but for the rounding of their edges (pixels). */
const TOUCH = 1;

/**
 * Where marked words that run in both directions begin and end for the eye. A number at the end of words from right to
 * left has its last digit in the midst of them: such an edge goes to that side of the block of boxes which the other
 * edge leaves free, else to the one where the paragraph begins or ends.
 * @param boxes those of the words, in any order; `rtl` tells how the paragraph runs
 */
export function edgesForTheEye(
  boxes: readonly Extent[],
  first: EdgeLetter,
  last: EdgeLetter,
  rtl: boolean,
): readonly [EdgePlace, EdgePlace] {
  const start = find(boxes, first, 'start');
  const end = find(boxes, last, 'end');
  const together = start.block[0] === end.block[0];
  const outer = (mine: Found, other: Found, side: Side): Side =>
    mine.side ?? (together && other.side !== null ? opposite(other.side) : side);
  return [
    placeOf(boxes, start.block, outer(start, end, rtl ? 'right' : 'left')),
    placeOf(boxes, end.block, outer(end, start, rtl ? 'left' : 'right')),
  ];
}

function find(boxes: readonly Extent[], { letter, rect }: EdgeLetter, role: 'start' | 'end'): Found {
  const block = blockAround(boxes, rect ?? boxes[role === 'start' ? 0 : boxes.length - 1]);
  const [leftmost, rightmost] = [block[0], block.at(-1)];
  if (!rect || !leftmost || !rightmost) return { block, side: null };
  const touches: readonly Side[] = [
    ...(rect.left - leftmost.left < TOUCH ? (['left'] as const) : []),
    ...(rightmost.right - rect.right < TOUCH ? (['right'] as const) : []),
  ];
  const own = sideOf(letter, role);
  // A full stop has no direction of its own: its edge is where nothing of the mark follows.
  if (own === null) return { block, side: touches.length === 1 ? (touches[0] ?? null) : null };
  return { block, side: touches.includes(own) ? own : null };
}

/** The boxes on a stretch's row that touch it or each other, from left to right. */
function blockAround(boxes: readonly Extent[], at: Extent | undefined): readonly Extent[] {
  if (!at) return [];
  const row = boxes.filter(({ top }) => Math.abs(top - at.top) < TOUCH).sort((a, b) => a.left - b.left);
  const middle = (at.left + at.right) / 2;
  let block: Extent[] = [];
  for (const box of row) {
    const previous = block.at(-1);
    if (previous && box.left - previous.right >= TOUCH) {
      if (middle <= previous.right) break;
      block = [];
    }
    block.push(box);
  }
  return block;
}

/** Digits run to the right in Arabic and Hebrew, too; N’Ko and Adlam alone have some that do not. */
const DIGIT = /(?![\p{Script=Nko}\p{Script=Adlam}])\p{Nd}/u;

/** On which side a letter has its edge; null for one that runs as those around it do. */
function sideOf(letter: string, role: 'start' | 'end'): Side | null {
  if (DIGIT.test(letter)) return role === 'start' ? 'left' : 'right';
  if (hasRtl(letter)) return role === 'start' ? 'right' : 'left';
  if (/\p{L}/u.test(letter)) return role === 'start' ? 'left' : 'right';
  return null;
}

function placeOf(boxes: readonly Extent[], block: readonly Extent[], side: Side): EdgePlace {
  const box = side === 'left' ? block[0] : block.at(-1);
  return { box: box ? boxes.indexOf(box) : -1, side };
}

const opposite = (side: Side): Side => (side === 'left' ? 'right' : 'left');
