import type { ActId } from '../../shared/model/ids.ts';
import type { PaintedMark } from './reader-types.ts';
import type { TextModel } from './text-model.ts';

const NONE: ReadonlySet<PaintedMark> = new Set();

/** Which marks lie in which line of the text: one set per line, so that no question costs more than its line holds. */
export class MarkIndex {
  readonly #model: TextModel;
  readonly #marks = new Map<ActId, PaintedMark>();
  readonly #lines: (Set<PaintedMark> | undefined)[] = [];

  constructor(model: TextModel) {
    this.#model = model;
  }

  /** How many marks there are. */
  get size(): number {
    return this.#marks.size;
  }

  get(id: ActId): PaintedMark | undefined {
    return this.#marks.get(id);
  }

  /** Adds a mark or replaces the one with its id. Returns the lines that look different now. */
  put(mark: PaintedMark): Set<number> {
    const touched = this.remove(mark.id);
    this.#marks.set(mark.id, mark);
    for (const line of this.linesOf(mark)) {
      const bucket = this.#lines[line];
      if (bucket) bucket.add(mark);
      else this.#lines[line] = new Set([mark]);
      touched.add(line);
    }
    return touched;
  }

  /** Takes a mark away. Returns the lines that look different now; none for an unknown id. */
  remove(id: ActId): Set<number> {
    const touched = new Set<number>();
    const mark = this.#marks.get(id);
    if (!mark) return touched;
    this.#marks.delete(id);
    for (const line of this.linesOf(mark)) {
      this.#lines[line]?.delete(mark);
      touched.add(line);
    }
    return touched;
  }

  /** Forgets every mark. */
  clear(): void {
    this.#marks.clear();
    this.#lines.length = 0;
  }

  /** The marks with at least one character (or line end) in this line. */
  inLine(line: number): ReadonlySet<PaintedMark> {
    return this.#lines[line] ?? NONE;
  }

  /** The marks over the character at this offset (UTF-16), innermost (shortest) first. */
  at(offset: number): PaintedMark[] {
    return [...this.inLine(this.#model.lineAt(offset))]
      .filter((mark) => mark.ranges.some((range) => range.start <= offset && offset < range.end))
      .sort((a, b) => lengthOf(a) - lengthOf(b) || startOf(b) - startOf(a) || (a.id < b.id ? -1 : 1));
  }

  /** The lowest offset behind this one at which a stretch of a mark starts; null when there is none. */
  startAfter(offset: number): number | null {
    for (let line = this.#model.lineAt(offset); line < this.#model.count; line++) {
      const starts = [...this.inLine(line)].flatMap(({ ranges }) => ranges.map(({ start }) => start));
      const nearest = Math.min(...starts.filter((start) => start > offset));
      // A stretch that starts in a later line is met there, among all that start before it.
      if (nearest <= this.#model.endOf(line)) return nearest;
    }
    return null;
  }

  /** The highest offset before this one at which a stretch of a mark ends; null when there is none. */
  endBefore(offset: number): number | null {
    for (let line = this.#model.lineAt(offset); line >= 0; line--) {
      const ends = [...this.inLine(line)].flatMap(({ ranges }) => ranges.map(({ end }) => end));
      const nearest = Math.max(...ends.filter((end) => end < offset));
      if (nearest >= this.#model.startOf(line)) return nearest;
    }
    return null;
  }

  /** The lines a mark lies in, each once, ascending. */
  linesOf(mark: PaintedMark): Set<number> {
    const lines = new Set<number>();
    for (const { start, end } of mark.ranges) {
      if (start >= end) continue;
      const last = this.#model.lineAt(end - 1);
      for (let line = this.#model.lineAt(start); line <= last; line++) lines.add(line);
    }
    return lines;
  }
}

/** Which of the marks under a click to take in hand: the one after `current`, around in a circle; else the first. */
export function nextOf(ids: readonly ActId[], current: ActId | null): ActId | null {
  const at = current === null ? -1 : ids.indexOf(current);
  return ids[(at + 1) % ids.length] ?? null;
}

function lengthOf(mark: PaintedMark): number {
  return mark.ranges.reduce((sum, range) => sum + range.end - range.start, 0);
}

function startOf(mark: PaintedMark): number {
  return mark.ranges[0]?.start ?? 0;
}
