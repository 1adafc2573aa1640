import type { PaintedMark } from '../reader/reader-types.ts';

/** A run of words under the same marks. Offsets are UTF-16 in the article, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The marks that cover it, the widest first. */
  readonly under: readonly PaintedMark[];
  /** The marks whose last word ends here, the widest last. */
  readonly closing: readonly PaintedMark[];
}

/**
 * Cuts the line from `from` to `to` wherever a mark begins or ends, so that each stretch can be one run of inline boxes:
 * on paper, unlike on the screen, marks lie around the words. Bare stretches are there too; an empty line has none.
 */
export function stretchesOf(marks: readonly PaintedMark[], from: number, to: number): readonly Stretch[] {
  const here = marks.filter(({ ranges }) => ranges.some(({ start, end }) => start < to && end > from));
  const cuts = new Set([from, to]);
  for (const { start, end } of here.flatMap(({ ranges }) => ranges)) {
    if (start > from && start < to) cuts.add(start);
    if (end > from && end < to) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1]!;
    const under = here
      .filter(({ ranges }) => ranges.some((range) => range.start <= start && range.end >= end))
      .sort((a, b) => width(b) - width(a) || (a.id < b.id ? -1 : 1));
    return { start, end, under, closing: under.filter((mark) => mark.ranges.at(-1)?.end === end).reverse() };
  });
}

/** From a mark's first letter to its last, gaps included. */
const width = ({ ranges }: PaintedMark): number => ranges.at(-1)!.end - ranges[0]!.start;
