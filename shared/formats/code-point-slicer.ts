import { codePointStarts } from './code-point-starts.ts';

/** A text that is sliced by code points; `length` is how many it has. Half a surrogate pair is one. */
export interface CodePointSlicer {
  readonly length: number;
  slice(start: number, end: number): string;
  /** How many code points begin before a UTF-16 offset. */
  before(offset16: number): number;
}

/**
 * Slices a text by code points, as `text[start:end]` does in Python. It shares nothing with what computes the offsets of
 * an export, on purpose: the self-check holds the two against each other.
 */
export function codePointSlicer(text: string): CodePointSlicer {
  const starts = codePointStarts(text);
  const count = starts.length - 1;
  return {
    length: count,
    slice: (start, end) => text.slice(starts[Math.min(start, count)] ?? 0, starts[Math.min(end, count)] ?? 0),
    before: (offset16) => {
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle]! < offset16) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
