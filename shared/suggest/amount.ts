import { currencyOfSign, currencyOfWords } from './currencies.ts';
import { digitsAt } from './digit-quantity.ts';
import type { Doubt } from './doubt.ts';
import { isEnglish, knowsMagnitudes } from './magnitude-words.ts';
import { CARDINALS, LETTER_MAGNITUDES } from './number-words.ts';
import { isPeople } from './people-nouns.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';
import { PEOPLE, PERCENT, UNSURE_UNITS, unitOfSign, unitOfWords } from './units.ts';
import { wordsAt } from './word-quantity.ts';

/** A number with its unit, and where it stands among the pieces of a quote. */
export interface Amount extends Omit<Quantity, 'doubt'> {
  readonly from: number;
  /** The index of the piece behind the number itself; `to` is behind its unit, if that follows at once. */
  readonly end: number;
  readonly unit: string | null;
  readonly doubts: readonly Doubt[];
}

/** A unit that was found: the index of the piece behind it, and whether another one may be meant. */
interface FoundUnit {
  readonly code: string;
  readonly to: number;
  readonly doubt: Doubt | null;
}

const MINUS = new Set(['-', '−', '–']);
/** How many words may stand between a number and the people it counts: `3,000 suspected former Lowland inmates`. */
const REACH = 5;
/** What ends the search for them. */
const STOPS = new Set(
  'in with for on at from by and who that which to or as than after before when while since against about'.split(' '),
);

/** A count above one. */
const MANY = 2;

/** The amount that begins at a piece, or null. English words are read where the language is English or not known [N2]. */
export function amountAt(tokens: readonly Token[], from: number, language: string): Amount | null {
  const english = isEnglish(language);
  const minus = minusAt(tokens, from);
  const money = moneyAt(tokens, minus ?? from, language);
  const start = money?.to ?? minus ?? from;
  const letters = (at: number) => isMagnitudeLetter(tokens, at, language, money !== null);
  const words = english && minus === null && money === null ? wordsAt(tokens, start) : null;
  const quantity = digitsAt(tokens, start, language, letters) ?? words;
  if (quantity === null) return null;
  const end = quantity.to;
  const plus = tokens[end]?.text === '+' ? 1 : 0;
  const found = money ?? unitAt(tokens, end + plus, language) ?? peopleAt(tokens, end, english, quantity.value);
  const to = found === money || found === null ? end : found.to;
  const isShare = quantity.kind === 'share' && (found === null || found.code === PEOPLE);
  // A word behind it that nobody here knows may be one for thousands.
  const unknown = found === null && tokens[end]?.kind === 'word' && !knowsMagnitudes(language);
  const doubts: readonly (Doubt | null)[] = [
    quantity.doubt,
    found?.doubt ?? null,
    unknown ? 'magnitude' : null,
    isRate(tokens, to) ? 'rate' : null,
  ];
  return {
    from,
    end,
    to,
    value: minus === null ? quantity.value : 0 - quantity.value,
    factor: quantity.factor,
    // Half a mile is a length, half of the miners a share.
    kind: quantity.kind !== 'share' || isShare ? quantity.kind : 'number',
    unit: isShare ? PERCENT : (found?.code ?? null),
    doubts: doubts.filter((doubt) => doubt !== null),
  };
}

/** A minus sign that belongs to the number behind it, not to a range or a word in front. */
function minusAt(tokens: readonly Token[], at: number): number | null {
  const [before, sign, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (sign?.lower === 'minus') return next?.kind === 'digits' ? at + 1 : null;
  if (sign === undefined || !MINUS.has(sign.text) || !next?.glued || sign.glued) return null;
  return before?.kind === 'digits' ? null : at + 1;
}

/** Money in front of a number: `$`, `US$`, `EUR`. */
function moneyAt(tokens: readonly Token[], at: number, language: string): FoundUnit | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  const both = first && second?.glued ? currencyOfSign(first.text + second.text, language) : undefined;
  const found = both ?? (first && first.kind !== 'digits' ? currencyOfSign(first.text, language) : undefined);
  if (found === undefined) return null;
  return { code: found.code, to: at + (both ? 2 : 1), doubt: found.unsure ? 'currency' : null };
}

/** The unit right behind a number, longest name first. */
function unitAt(tokens: readonly Token[], after: number, language: string): FoundUnit | null {
  const hyphen = tokens[after]?.text === '-' && tokens[after + 1]?.glued === true;
  const at = hyphen ? after + 1 : after;
  if (tokens[at]?.lower === 'strong') return { code: PEOPLE, to: at + 1, doubt: null };
  for (let count = 4; count > 0; count--) {
    const pieces = tokens.slice(at, at + count);
    if (pieces.length < count) continue;
    const to = at + count;
    const words = pieces.map((piece) => piece.lower).join(' ');
    const sign = pieces.slice(1).every((piece) => piece.glued) ? pieces.map((piece) => piece.text).join('') : '';
    const money = currencyOfWords(words, language) ?? currencyOfSign(sign, language);
    if (money) return { code: money.code, to, doubt: money.unsure ? 'currency' : null };
    const code = unitOfWords(words) ?? unitOfSign(sign);
    // `5m` may be five metres or five million.
    if (code !== undefined) return { code, to, doubt: sign === 'm' && pieces[0]!.glued ? 'magnitude' : null };
    const unsure = UNSURE_UNITS.get(words);
    if (unsure !== undefined) return { code: unsure, to, doubt: 'unit' };
  }
  return null;
}

/** The people that a number counts: named within a few words of it. */
function peopleAt(tokens: readonly Token[], after: number, english: boolean, count: number): FoundUnit | null {
  if (!english) return null;
  for (let at = after; at < after + REACH + 1; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'digits' || STOPS.has(token.lower) || CARDINALS.has(token.lower))
      return null;
    if (token.kind === 'word' && isPeople(token.lower, count)) return { code: PEOPLE, to: at + 1, doubt: null };
  }
  return null;
}

/** Whether `m`, `b` or `t` multiplies here: beside money, before people, or as a capital M or B glued to the digits. */
function isMagnitudeLetter(tokens: readonly Token[], at: number, language: string, money: boolean): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !LETTER_MAGNITUDES.has(token.lower)) return false;
  if (money || (token.glued && /^[MBb]$/.test(token.text))) return true;
  const next = unitAt(tokens, at + 1, language);
  return (
    (next !== null && /^[A-Z]{3}$/.test(next.code)) || (token.glued && peopleAt(tokens, at + 1, true, MANY) !== null)
  );
}

/** Whether the amount is one for each of something: `$3 per barrel`, `$40 a month`. */
function isRate(tokens: readonly Token[], at: number): boolean {
  const [next, what] = [tokens[at], tokens[at + 1]];
  if (next?.lower === 'a' || next?.lower === 'an') return unitOfWords(what?.lower ?? '') !== undefined;
  return next?.lower === 'per' || (next?.text === '/' && what?.kind === 'word');
}
