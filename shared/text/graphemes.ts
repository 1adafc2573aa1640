import type { Range } from '../model/anchor.ts';

/**
 * Where the characters that people see (grapheme clusters, Unicode UAX #29) begin and end. Offsets are UTF-16 units. Only
 * a few characters around an offset are looked at, so a question costs the same in a long article as in a short one.
 */
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * How far on each side a sure parting is looked for. Only a run of that many units without two plain characters or a line
 * end, such as thousands of flags in a row, could be parted wrongly.
 */
const REACH = 4096;

const LF = 0x0a;
const CR = 0x0d;

/** Characters of which any two in a row are always parted: inclusive ranges, sorted. */
const PLAIN: readonly (readonly [number, number])[] = [
  [0x0020, 0x007e], // ASCII
  [0x00a0, 0x02ff], // Latin, phonetic and modifier letters
  [0x0391, 0x0482], // Greek, Cyrillic
  [0x048a, 0x052f], // Cyrillic
  [0x05d0, 0x05ea], // Hebrew letters
  [0x0620, 0x064a], // Arabic letters
  [0x0660, 0x066f], // Arabic digits
  [0x0671, 0x06d3], // Arabic letters of other languages
  [0x2010, 0x2027], // dashes, quotation marks
  [0x3041, 0x3096], // Hiragana
  [0x30a1, 0x30fa], // Katakana
  [0x4e00, 0x9fff], // Han
];

/** The last place at or before `offset` where no grapheme is cut. */
export const graphemeStart = (text: string, offset: number): number => around(text, offset).start;

/** The first place at or after `offset` where no grapheme is cut. */
export const graphemeEnd = (text: string, offset: number): number => around(text, offset).end;

/** Whether nothing is cut at `offset`. */
export const isBoundary = (text: string, offset: number): boolean => around(text, offset).start === offset;

/** The smallest stretch that holds `range` and cuts no grapheme. What lies outside the text is left off. */
export const snapToGraphemes = (text: string, range: Range): Range => ({
  start: graphemeStart(text, range.start),
  end: graphemeEnd(text, range.end),
});

/** The grapheme that `offset` lies inside of, or the empty range at `offset` when it lies between two. */
function around(text: string, offset: number): Range {
  if (offset <= 0) return { start: 0, end: 0 };
  if (offset >= text.length) return { start: text.length, end: text.length };
  if (partsSurely(text, offset)) return { start: offset, end: offset };
  const from = sureBefore(text, offset);
  const inside = segmenter.segment(text.slice(from, sureAfter(text, offset))).containing(offset - from);
  if (inside === undefined) throw new Error('Bug: an offset lies outside the stretch that was cut around it');
  const start = from + inside.index;
  return start === offset ? { start, end: start } : { start, end: start + inside.segment.length };
}

/** Whether no rule could join the units on both sides of `offset`, whatever stands further away. */
function partsSurely(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === LF || after === LF) return !(before === CR && after === LF);
  return isPlain(before) && isPlain(after);
}

function sureBefore(text: string, offset: number): number {
  const limit = Math.max(0, offset - REACH);
  for (let at = offset - 1; at > limit; at--) if (partsSurely(text, at)) return at;
  return limit > 0 && isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit;
}

function sureAfter(text: string, offset: number): number {
  const limit = Math.min(text.length, offset + REACH);
  for (let at = offset + 1; at < limit; at++) if (partsSurely(text, at)) return at;
  return limit;
}

/** Whether a UTF-16 unit is one of the characters of which any two in a row are always parted. */
export function isPlain(unit: number): boolean {
  if (unit <= 0x7e) return unit >= 0x20;
  for (const [first, last] of PLAIN) if (unit <= last) return unit >= first;
  return false;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
