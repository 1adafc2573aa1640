import { assert } from '../base/assert.ts';

/**
 * Counts code points up to a UTF-16 offset of one text, offset by offset as they come up. Only the astral characters are remembered, so it costs next to nothing for most articles.
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
