import type { Range } from '../model/anchor.ts';
import { isBoundary } from '../text/graphemes.ts';

/**
 * Which stretches of a folded text are which of its source, as triples: where a piece begins in the folded text, where in
 * the source, and how long it is there, or 0 for a piece that is as long in both, unit by unit. The last triple is the end.
 * All in UTF-16 units.
 */
export type FoldMap = Int32Array;

const TRIPLE = 3;

/** Puts a map together from pieces in the order of the text. */
export class FoldMapMaker {
  readonly #map: number[] = [];
  /** The ends of the last piece. */
  #folded = 0;
  #source = 0;

  /** A stretch of the source became `folded` units: as one, or (`even`) unit by unit. */
  add(source: number, size: number, folded: number, even: boolean): void {
    const last = this.#map.length - TRIPLE;
    const goesOn = even && last >= 0 && this.#map[last + 2] === 0 && this.#source === source;
    if (!goesOn) this.#map.push(this.#folded, source, even ? 0 : size);
    this.#folded += folded;
    this.#source = source + size;
  }

  done(): FoldMap {
    return Int32Array.from([...this.#map, this.#folded, this.#source, 0]);
  }
}

/** Where a stretch of the folded text lies in its source; null when no stretch of whole graphemes became it. */
export function sourceOf(source: string, map: FoldMap, { start, end }: Range): Range | null {
  if (!(start >= 0 && start < end && end <= map[map.length - TRIPLE]!)) return null;
  const from = edge(map, start, start);
  const to = edge(map, end - 1, end);
  if (from === null || to === null || !isBoundary(source, from) || !isBoundary(source, to)) return null;
  return { start: from, end: to };
}

/** Where an edge of the folded unit `at` lies in the source: `which` is `at` itself, or (its end) the one behind it. */
function edge(map: FoldMap, at: number, which: number): number | null {
  const piece = pieceAt(map, at);
  const start = map[piece]!;
  const source = map[piece + 1]!;
  const size = map[piece + 2]!;
  if (size === 0) return source + (which - start);
  if (which === start) return source;
  return which === map[piece + TRIPLE] ? source + size : null;
}

/** The index of the piece that holds the folded unit `at`. */
function pieceAt(map: FoldMap, at: number): number {
  let low = 0;
  let high = map.length / TRIPLE - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map[middle * TRIPLE]! <= at) low = middle;
    else high = middle - 1;
  }
  return low * TRIPLE;
}
