import { assert } from '../base/assert.ts';

/**
 * Counts code points up to a UTF-16 offset of one text. Only the astral characters are remembered, so it costs next to
 * nothing for most articles.
 * @throws when an offset lies within a surrogate pair: such an offset has no code point
 */
export function codePointCounter(text: string): (offset16: number) => number {
  /** UTF-16 offsets of the second halves of pairs, ascending. */
  const halves: number[] = [];
  for (const pair of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) halves.push(pair.index + 1);
  return (offset16) => {
    let low = 0;
    let high = halves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (halves[middle]! < offset16) low = middle + 1;
      else high = middle;
    }
    assert(halves[low] !== offset16, `offset ${offset16} cuts a surrogate pair`);
    return offset16 - low;
  };
}

/**
 * Slices a text by code points, as `text[start:end]` does in Python. Written apart from `codePointCounter` on purpose:
 * the self-check compares the two.
 */
export function codePointSlicer(text: string): (start: number, end: number) => string {
  const starts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let offset = 0; offset < text.length; offset += text.codePointAt(offset)! > 0xffff ? 2 : 1) {
    starts[count++] = offset;
  }
  starts[count] = text.length;
  return (start, end) => text.slice(starts[Math.min(start, count)]!, starts[Math.min(end, count)]!);
}
