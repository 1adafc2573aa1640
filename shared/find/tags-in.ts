import type { Range } from '../model/anchor.ts';
import { overlaps } from './line.ts';

/** A mark as it is looked at here: its tag, and where it lies. UTF-16. */
interface TaggedRanges {
  readonly tag: string;
  readonly ranges: readonly Range[];
}

/** How much of the text shares one list of marks, in UTF-16 units. */
const SLOT = 256;
/** A stretch over more of these is looked at for every place: it would stand in too many lists. */
const MOST_SLOTS = 64;

/**
 * Answers what `tagsAt` does for many places of one text: each costs as much as the marks near it, where a search for a
 * usual word in a long article would look at all marks thousands of times.
 */
export function tagsIn(marks: readonly TaggedRanges[]): (place: Range) => readonly string[] {
  const slots = new Map<number, Set<number>>();
  const long = new Set<number>();
  for (const [index, { ranges }] of marks.entries()) {
    for (const range of ranges) {
      const [first, last] = slotsOf(range);
      if (last - first >= MOST_SLOTS) long.add(index);
      else for (let slot = first; slot <= last; slot++) slotAt(slots, slot).add(index);
    }
  }
  return (place) => {
    const near = new Set(long);
    const [first, last] = slotsOf(place);
    for (let slot = first; slot <= last; slot++) for (const index of slots.get(slot) ?? []) near.add(index);
    const met = [...near].sort((a, b) => a - b).map((index) => marks[index]!);
    return [...new Set(met.filter(({ ranges }) => ranges.some((part) => overlaps(part, place))).map(({ tag }) => tag))];
  };
}

const slotsOf = ({ start, end }: Range): readonly [first: number, last: number] => [
  Math.floor(start / SLOT),
  Math.floor(end / SLOT),
];

function slotAt(slots: Map<number, Set<number>>, slot: number): Set<number> {
  const known = slots.get(slot) ?? new Set();
  slots.set(slot, known);
  return known;
}
