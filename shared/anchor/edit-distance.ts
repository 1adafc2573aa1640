import type { Range } from '../model/anchor.ts';

/** How alike two short strings are: 1 for equal, 0 for nothing in common. Takes time by the product of their lengths. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      next.push(Math.min(row[j - 1]! + (same ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return 1 - row[b.length]! / Math.max(a.length, b.length, 1);
}

/** A stretch of the searched text that resembles the pattern with this many edits. */
export interface Alignment extends Range {
  readonly distance: number;
}

/**
 * The stretch of `text` that turns into `pattern` by the fewest edits (Sellers' algorithm); of several, the one that
 * begins nearest to `expected`. Takes time by the product of the two lengths.
 */
export function align(pattern: string, text: string, expected: number): Alignment {
  // distance[i], start[i]: the best way to end pattern[0, i) at the current place of the text, and where it began.
  let distance = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  let start = new Array<number>(pattern.length + 1).fill(0);
  let best: Alignment = { start: 0, end: 0, distance: pattern.length };
  for (let j = 1; j <= text.length; j++) {
    const nextDistance = [0];
    const nextStart = [j];
    for (let i = 1; i <= pattern.length; i++) {
      const change = distance[i - 1]! + (pattern.charCodeAt(i - 1) === text.charCodeAt(j - 1) ? 0 : 1);
      const extra = distance[i]! + 1;
      const missing = nextDistance[i - 1]! + 1;
      const least = Math.min(change, extra, missing);
      nextDistance.push(least);
      nextStart.push(least === change ? start[i - 1]! : least === extra ? start[i]! : nextStart[i - 1]!);
    }
    distance = nextDistance;
    start = nextStart;
    const found = { start: start[pattern.length]!, end: j, distance: distance[pattern.length]! };
    if (isBetter(found, best, expected)) best = found;
  }
  return best;
}

function isBetter(found: Alignment, best: Alignment, expected: number): boolean {
  if (found.distance !== best.distance) return found.distance < best.distance;
  return Math.abs(found.start - expected) < Math.abs(best.start - expected);
}
