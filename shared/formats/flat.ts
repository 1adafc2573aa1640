import type { DatasetMark } from './dataset.ts';

/**
 * The marks that stay when none may lie over another, in their order: the longest first, the earlier among equals. Marks
 * that are nowhere in the text never stay; of a mark of several stretches each must be free.
 */
export function flat(marks: readonly DatasetMark[]): readonly DatasetMark[] {
  const taken = new Stretches();
  const kept = new Set<DatasetMark>();
  for (const mark of [...marks].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    const stretches = mark.spans.flatMap(({ start16, end16 }) =>
      start16 === null || end16 === null ? [] : [{ start: start16, end: end16 }],
    );
    if (stretches.length === 0 || !stretches.every((stretch) => taken.leaves(stretch))) continue;
    for (const stretch of stretches) taken.add(stretch);
    kept.add(mark);
  }
  return marks.filter((mark) => kept.has(mark));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches of a text that do not overlap, in its order. */
class Stretches {
  readonly #taken: Stretch[] = [];

  /** Whether nothing of this stretch is taken. */
  leaves({ start, end }: Stretch): boolean {
    const at = this.#after(start);
    return (this.#taken[at - 1]?.end ?? 0) <= start && (this.#taken[at]?.start ?? end) >= end;
  }

  add(stretch: Stretch): void {
    this.#taken.splice(this.#after(stretch.start), 0, stretch);
  }

  /** How many begin at `start` or before. */
  #after(start: number): number {
    let low = 0;
    let high = this.#taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#taken[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const lengthOf = ({ spans }: DatasetMark): number =>
  spans.reduce((sum, { start16, end16 }) => sum + (end16 ?? 0) - (start16 ?? 0), 0);
