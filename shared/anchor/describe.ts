import type { Anchor, Range } from '../model/anchor.ts';
import { graphemeEnd, graphemeStart, isBoundary } from '../text/graphemes.ts';
import type { CharIndex } from './char-index.ts';

/** How much of the text on each side of a span an anchor keeps, at most, in UTF-16 units. */
export const CONTEXT = 32;

/** The longest span that can be marked, in UTF-16 units: what a step may carry as one string. */
export const MAX_QUOTE = 200_000;

/**
 * The anchor of a stretch of `text`, whose ids `chars` knows.
 * @throws RangeError when the stretch is empty, too long, out of range or cuts a grapheme
 */
export function describeRange(text: string, chars: CharIndex, { start, end }: Range): Anchor {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`${start} to ${end} is no stretch of a text of ${text.length} UTF-16 units`);
  }
  if (end - start > MAX_QUOTE) throw new RangeError(`a span of ${end - start} UTF-16 units is too long to be marked`);
  if (!isBoundary(text, start) || !isBoundary(text, end)) throw new RangeError(`${start} to ${end} cuts a grapheme`);
  return {
    start: chars.idAt(start),
    end: chars.idAt(end - 1),
    quote: text.slice(start, end),
    prefix: text.slice(graphemeEnd(text, start - CONTEXT), start),
    suffix: text.slice(end, graphemeStart(text, end + CONTEXT)),
  };
}
