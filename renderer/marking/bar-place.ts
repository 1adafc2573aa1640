/** A rectangle on the screen, in client pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a bar keeps from the words and from the edges of its pane, in pixels. */
export const GAP = 4;

/**
 * Where a bar about some words goes (its left top corner, client pixels): above them, where one has read already; without
 * room there, below the row that is read next (`leading` pixels from row to row). It stays within the pane when the words
 * fill or leave it.
 */
export function placeBar(
  words: Box,
  leading: number,
  bar: { readonly width: number; readonly height: number },
  pane: Box,
): { left: number; top: number } {
  const [first, last] = [pane.top + GAP, pane.bottom - GAP - bar.height];
  const above = words.top - GAP - bar.height;
  const below = words.bottom + leading + GAP;
  const top = above >= first ? above : below;
  const left = (words.left + words.right - bar.width) / 2;
  return {
    left: Math.max(pane.left + GAP, Math.min(left, pane.right - GAP - bar.width)),
    top: Math.max(first, Math.min(top, last)),
  };
}
