/**
 * Turns UTF-16 offsets into code point offsets (what Python and most annotation formats count), many in one pass. They
 * may come in any order; the answers are in the same one.
 * @throws RangeError for an offset outside the text or inside a surrogate pair
 */
export function toCodePoints(text: string, offsets: readonly number[]): number[] {
  const answers = new Array<number>(offsets.length);
  let unit = 0;
  let point = 0;
  for (const which of inOrder(offsets)) {
    const offset = offsets[which]!;
    check(offset, text.length);
    for (; unit < offset; point++) unit += unitsAt(text, unit);
    if (unit !== offset) throw new RangeError(`offset ${offset} lies inside a surrogate pair`);
    answers[which] = point;
  }
  return answers;
}

/**
 * Turns code point offsets into UTF-16 offsets, many in one pass, in any order.
 * @throws RangeError for an offset outside the text
 */
export function toUtf16(text: string, offsets: readonly number[]): number[] {
  const answers = new Array<number>(offsets.length);
  let unit = 0;
  let point = 0;
  for (const which of inOrder(offsets)) {
    const offset = offsets[which]!;
    check(offset, text.length);
    for (; point < offset && unit < text.length; point++) unit += unitsAt(text, unit);
    if (point !== offset) throw new RangeError(`offset ${offset} lies behind the end of the text`);
    answers[which] = unit;
  }
  return answers;
}

/** The positions of a list, by ascending value. */
const inOrder = (offsets: readonly number[]): number[] =>
  offsets.map((_, index) => index).sort((a, b) => offsets[a]! - offsets[b]!);

function check(offset: number, length: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new RangeError(`offset ${offset} lies outside a text of ${length} UTF-16 units`);
  }
}

/** How many UTF-16 units the code point at `unit` takes; a lone surrogate takes one. */
function unitsAt(text: string, unit: number): 1 | 2 {
  const code = text.codePointAt(unit);
  return code !== undefined && code > 0xffff ? 2 : 1;
}
