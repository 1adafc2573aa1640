import type { Range } from '../model/anchor.ts';
import type { DatasetMark } from './dataset.ts';

/**
 * The marks that stay when none may lie over another, in their order: the longest first, the earlier among equals. Marks
 * that are nowhere in the text never stay; of a mark of several stretches each must be free.
 */
export function flat(marks: readonly DatasetMark[]): readonly DatasetMark[] {
  const taken = new Stretches();
  const kept = new Set<DatasetMark>();
  for (const mark of [...marks].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    const stretches = ownStretches(mark);
    if (stretches.length === 0 || !stretches.every((stretch) => taken.leaves(stretch))) continue;
    for (const stretch of stretches) taken.add(stretch);
    kept.add(mark);
  }
  return marks.filter((mark) => kept.has(mark));
}

/** Stretches of a text that do not overlap, in its order. */
class Stretches {
  readonly #taken: Range[] = [];

  /** Whether nothing of this stretch is taken. */
  leaves({ start, end }: Range): boolean {
    const at = this.#after(start);
    return (this.#taken[at - 1]?.end ?? 0) <= start && (this.#taken[at]?.start ?? end) >= end;
  }

  add(stretch: Range): void {
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

/** Where a mark lies (UTF-16), in the order of the text: those of its stretches that overlap are one. */
export function ownStretches({ spans }: DatasetMark): readonly Range[] {
  const own: Range[] = [];
  const found = spans.flatMap(({ start16, end16 }) =>
    start16 === null || end16 === null ? [] : [{ start: start16, end: end16 }],
  );
  for (const stretch of found.sort((a, b) => a.start - b.start)) {
    const last = own.at(-1);
    if (last === undefined || last.end <= stretch.start) own.push(stretch);
    else own[own.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
  }
  return own;
}

const lengthOf = (mark: DatasetMark): number =>
  ownStretches(mark).reduce((sum, { start, end }) => sum + end - start, 0);
