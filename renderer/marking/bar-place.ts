import type { Spot } from './use-pointer-place.ts';

/** A rectangle on the screen, in client pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a bar keeps from the pointer, in pixels: the pointer's own arrow has room. */
const AWAY = 20;

/** How far a bar keeps from the words and from the edges of its pane, in pixels. */
export const GAP = 4;

/**
 * Where a bar about some words goes (its left top corner, client pixels): above them, where one has read already; without
 * room there, below the row that is read next (`leading` pixels from row to row). It stays within the pane when the words
 * fill or leave it, and never comes to lie under the `pointer`: whoever clicks again means the text.
 */
export function placeBar(
  words: Box,
  leading: number,
  bar: { readonly width: number; readonly height: number },
  pane: Box,
  pointer: Spot | null = null,
): { left: number; top: number } {
  const [first, last] = [pane.top + GAP, pane.bottom - GAP - bar.height];
  const above = words.top - GAP - bar.height;
  const below = words.bottom + leading + GAP;
  const top = above >= first ? above : below;
  const left = (words.left + words.right - bar.width) / 2;
  const place = {
    left: Math.max(pane.left + GAP, Math.min(left, pane.right - GAP - bar.width)),
    top: Math.max(first, Math.min(top, last)),
  };
  return pointer === null || !lies(pointer, place, bar)
    ? place
    : { ...place, top: beside(pointer.y, bar.height, first, last) };
}

/** Whether a spot lies under a bar, or so near that it seems to. */
const lies = (
  { x, y }: Spot,
  { left, top }: { left: number; top: number },
  bar: { width: number; height: number },
): boolean => x > left - GAP && x < left + bar.width + GAP && y > top - GAP && y < top + bar.height + GAP;

/** Above a height, or below it where the pane has no room above. */
function beside(y: number, height: number, first: number, last: number): number {
  const above = y - AWAY - height;
  return above >= first ? above : Math.min(y + AWAY, last);
}
