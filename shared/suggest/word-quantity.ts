import { magnitudeIn } from './magnitude-words.ts';
import { CARDINALS, MAGNITUDES, PARTS, QUANTIFIERS, VAGUE } from './number-words.ts';
import { isHyphen, lower, type Quantity, tidy } from './quantity.ts';
import type { Token } from './tokens.ts';

/** The number in English words that begins at a piece [N4] [N8] [N9]. */
export function wordsAt(tokens: readonly Token[], at: number): Quantity | null {
  return vagueAt(tokens, at) ?? halfAt(tokens, at) ?? shareAt(tokens, at) ?? cardinalAt(tokens, at);
}

/** `dozens`, `tens of thousands`, `several hundred`, `a few dozen`. */
function vagueAt(tokens: readonly Token[], at: number): Quantity | null {
  const quantified = QUANTIFIERS.has(lower(tokens, at)) ? MAGNITUDES.get(lower(tokens, at + 1)) : undefined;
  let value = quantified ?? VAGUE.get(lower(tokens, at));
  if (value === undefined) return null;
  let to = at + (quantified === undefined ? 1 : 2);
  for (;;) {
    const times = lower(tokens, to) === 'of' ? VAGUE.get(lower(tokens, to + 1)) : undefined;
    if (times === undefined) return { value, to, factor: value, kind: 'vague', doubt: 'vague' };
    value *= times;
    to += 2;
  }
}

/** `half a million`, `half-million`, `half an hour`: half of what follows. */
function halfAt(tokens: readonly Token[], at: number): Quantity | null {
  if (lower(tokens, at) !== 'half') return null;
  const article = ['a', 'an'].includes(lower(tokens, at + 1));
  const next = at + (article || isHyphen(tokens, at + 1) ? 2 : 1);
  const times = MAGNITUDES.get(lower(tokens, next));
  if (times !== undefined) return { value: times / 2, to: next + 1, factor: times, kind: 'number', doubt: null };
  return article ? { value: 0.5, to: next, factor: 1, kind: 'number', doubt: null } : null;
}

/** What may follow a share that is said in words; nothing may, too. */
const OF_WHAT = new Set(['', 'of', 'the', 'all', 'its', 'their', 'his', 'her', 'our', 'these', 'those', '.', ',']);
/** Before one of these a `half` is a stretch of time, or one of two. */
const HALVES = new Set(['first', 'second', 'latter', 'former', 'other', 'this', 'last', 'next', 'and', '-']);

/** `half of`, `a third of`, `two-thirds`, `three quarters`. */
function shareAt(tokens: readonly Token[], at: number): Quantity | null {
  const fraction = fractionAt(tokens, at);
  if (fraction === null || HALVES.has(lower(tokens, at - 1))) return null;
  if (!fraction.several && !OF_WHAT.has(lower(tokens, fraction.to))) return null;
  return { value: fraction.value, to: fraction.to, factor: 1, kind: 'share', doubt: null };
}

/** A fraction in words: `half`, `a half`, `one third`, `three-quarters`. */
export function fractionAt(
  tokens: readonly Token[],
  at: number,
): { value: number; to: number; several: boolean } | null {
  if (lower(tokens, at) === 'half') return { value: 0.5, to: at + 1, several: false };
  const article = ['a', 'an'].includes(lower(tokens, at));
  const count = article ? 1 : CARDINALS.get(lower(tokens, at));
  const next = isHyphen(tokens, at + 1) ? at + 2 : at + 1;
  const parts = PARTS.get(lower(tokens, next));
  if (count === undefined || count === 0 || parts === undefined || count >= parts) return null;
  return { value: count / parts, to: next + 1, several: count > 1 };
}

/** `Twenty-three`, `a hundred and five`, `two and a half million`, `a dozen`, `a couple of`. */
function cardinalAt(tokens: readonly Token[], from: number): Quantity | null {
  let total = 0;
  let current: number | null = null;
  let factor = 1;
  let at = from;
  if (['a', 'an'].includes(lower(tokens, at)) && MAGNITUDES.has(lower(tokens, at + 1))) {
    current = 1;
    at++;
  } else if (lower(tokens, at) === 'dozen') current = 1;
  else if (lower(tokens, at) === 'a' && lower(tokens, at + 1) === 'couple' && lower(tokens, at + 2) === 'of') {
    const times = MAGNITUDES.get(lower(tokens, at + 3)) ?? 1;
    return { value: 2 * times, to: at + (times > 1 ? 4 : 3), factor: times, kind: 'number', doubt: 'vague' };
  }
  for (;;) {
    const next = at > from ? behindJoint(tokens, at) : at;
    const word = lower(tokens, next);
    const cardinal = CARDINALS.get(word);
    const times = magnitudeIn('en', word);
    const fraction = next > at ? fractionAt(tokens, next) : null;
    if (fraction !== null && (current !== null || total > 0)) {
      if (current === null) total += fraction.value * factor;
      else current += fraction.value;
      at = skipHyphen(tokens, fraction.to);
    } else if (cardinal !== undefined && fits(current, cardinal, total, factor)) {
      current = (current ?? 0) + cardinal;
      at = next + 1;
    } else if (times !== undefined && current !== null && lower(tokens, next - 1) !== 'and') {
      factor = times;
      if (times <= 100) current = tidy(current * times);
      else {
        total = tidy(total + current * times);
        current = null;
      }
      at = next + 1;
    } else break;
  }
  if (at === from) return null;
  return { value: tidy(total + (current ?? 0)), to: at, factor, kind: 'number', doubt: null };
}

/** Behind what joins number words: a hyphen, `and`, or both (`two-and-a-half`). */
function behindJoint(tokens: readonly Token[], at: number): number {
  const word = isHyphen(tokens, at) ? at + 1 : at;
  if (lower(tokens, word) !== 'and') return word;
  return isHyphen(tokens, word + 1) ? word + 2 : word + 1;
}

/** A hyphen between a fraction and the magnitude behind it (`two-and-a-half-million`) is passed over. */
const skipHyphen = (tokens: readonly Token[], at: number): number =>
  isHyphen(tokens, at) && MAGNITUDES.has(lower(tokens, at + 1)) ? at + 1 : at;

/** Whether a cardinal can follow what was read so far: `twenty` `three`, `hundred` `five`, `thousand` `two`. */
function fits(current: number | null, cardinal: number, total: number, factor: number): boolean {
  if (current === null) return total === 0 || factor > cardinal;
  if (current >= 100 && current % 100 === 0) return cardinal > 0 && cardinal < 100;
  const tens = current % 100;
  return tens >= 20 && tens % 10 === 0 && cardinal > 0 && cardinal < 10;
}
