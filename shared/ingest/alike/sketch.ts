import { shinglesOf } from './shingles.ts';

/** How many of a text's runs of words are kept: 1 kB a text. Texts with no more of them are compared exactly. */
export const KEPT = 256;

/** What is kept of a text to compare it with others. */
export interface Sketch {
  /** The smallest of its runs' numbers, in rising order: as good as chosen by lot, and by the same lot for every text. */
  readonly least: Uint32Array;
  /** How many runs it has. */
  readonly size: number;
}

/** The sketch of a text. */
export function sketchOf(text: string): Sketch {
  const shingles = shinglesOf(text);
  const sorted = Uint32Array.from(shingles).sort();
  return { least: sorted.slice(0, KEPT), size: shingles.size };
}

/**
 * How much of the shorter of two texts is in the other: 0 to 1, the same either way round. Estimated for long texts: of the
 * smallest numbers that either has, as many are in both as of all (bottom-k sketches; Cohen and Kaplan 2007).
 */
export function shareOf(a: Sketch, b: Sketch): number {
  if (a.size === 0 || b.size === 0) return 0;
  // Past the last number of a sketch that was cut, nothing is known of its text.
  const last = Math.min(lastKnown(a), lastKnown(b));
  const [left, right] = [a.least, b.least];
  const [leftEnd, rightEnd] = [upTo(left, last), upTo(right, last)];
  let [i, j, common] = [0, 0, 0];
  while (i < leftEnd && j < rightEnd) {
    // One by one: taken apart from a list, they are five times as slow, and hundreds of articles may be compared with each other.
    const x = left[i]!;
    const y = right[j]!;
    if (x <= y) i++;
    if (y <= x) j++;
    if (x === y) common++;
  }
  const alike = common / (leftEnd + rightEnd - common);
  const both = (alike * (a.size + b.size)) / (1 + alike);
  return Math.min(1, both / Math.min(a.size, b.size));
}

/** How many of the numbers in rising order are at most `last`. */
function upTo(numbers: Uint32Array, last: number): number {
  let end = numbers.length;
  while (end > 0 && numbers[end - 1]! > last) end--;
  return end;
}

const lastKnown = ({ least, size }: Sketch): number => (least.length < size ? least.at(-1)! : Number.POSITIVE_INFINITY);
