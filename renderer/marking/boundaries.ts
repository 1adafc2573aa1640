import { missingCase } from '../../shared/base/assert.ts';
import type { Range } from '../../shared/model/anchor.ts';

/** How far an end moves at once. */
export type Stride = 'word' | 'letter';
/** Which end moves, and where to: outwards makes the span longer. */
export type Nudge = 'start-out' | 'start-in' | 'end-out' | 'end-in';

/** How far around an end words are looked for, in UTF-16 units: a longer word moves the end by this much. */
const WINDOW = 400;

/**
 * A span (UTF-16) with one end moved by a word or a letter (a grapheme); the same span when there is nowhere to go or
 * nothing would be left of it. A start stops where words start, an end where words end.
 */
export function nudge(text: string, span: Range, move: Nudge, stride: Stride, language: string): Range {
  const { start, end } = span;
  switch (move) {
    case 'start-out':
      return {
        start: findLast(stops(text, start - WINDOW, start, stride, language, 'start'), (at) => at < start) ?? start,
        end,
      };
    case 'start-in':
      return {
        start: stops(text, start, end, stride, language, 'start').find((at) => at > start && at < end) ?? start,
        end,
      };
    case 'end-out':
      return { start, end: stops(text, end, end + WINDOW, stride, language, 'end').find((at) => at > end) ?? end };
    case 'end-in':
      return {
        start,
        end: findLast(stops(text, start, end, stride, language, 'end'), (at) => at < end && at > start) ?? end,
      };
    default:
      return missingCase(move);
  }
}

/** Where an end may stop between two offsets, ascending. */
function stops(
  text: string,
  from: number,
  to: number,
  stride: Stride,
  language: string,
  side: 'start' | 'end',
): number[] {
  const first = Math.max(0, from - (stride === 'word' ? 0 : 8));
  const last = Math.min(text.length, to + (stride === 'word' ? WINDOW : 8));
  const granularity = stride === 'word' ? 'word' : 'grapheme';
  const found: number[] = [];
  for (const piece of segmenter(language, granularity).segment(text.slice(first, last))) {
    const at = first + piece.index;
    if (stride === 'word' && !piece.isWordLike) continue;
    if (stride === 'letter' && piece.segment === '\n') continue;
    found.push(side === 'start' ? at : at + piece.segment.length);
  }
  return found;
}

/** A segmenter for the article's language; an unknown language falls back to the system's. */
function segmenter(language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const known = isLanguage(language) ? language : undefined;
  return new Intl.Segmenter(known, { granularity });
}

/** Whether a string is a language tag that `Intl` takes. */
function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);
}

const findLast = (list: readonly number[], fits: (at: number) => boolean): number | undefined => list.findLast(fits);
