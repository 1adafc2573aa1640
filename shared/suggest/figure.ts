import type { Modifier } from '../model/tagset.ts';
import { type Amount, amountAt } from './amount.ts';
import { asciiDigits } from './digits.ts';
import type { Doubt } from './doubt.ts';
import { isEnglish } from './magnitude-words.ts';
import { modifierOf } from './modifiers.ts';
import { withoutNonFigures } from './not-figures.ts';
import { isPeople } from './people-nouns.ts';
import { tidy } from './quantity.ts';
import { type Token, tokensOf } from './tokens.ts';
import { PEOPLE, PERCENT } from './units.ts';

/** What a figure's words say. Either `value`, or `low` and `high`, or `low` alone where the words give only a bound. */
export interface FigureReading {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly modifier: Modifier;
  /** `people`, `%`, an ISO 4217 code or a UCUM code; null for things that are counted, and where none is said. */
  readonly unit: string | null;
  /** Why it may be read otherwise; null when it can not. */
  readonly doubt: Doubt | null;
}

/** The longest quote that is looked at, in UTF-16 units: what is longer is no figure [N1]. */
const LONGEST = 500;

/**
 * Reads a figure from its words, by the rules of `SPEC.md`. `language` is BCP 47 or empty. Null when the words hold no
 * figure, or more than one.
 */
export function readFigure(quote: string, language: string): FigureReading | null {
  if (quote.length > LONGEST) return null;
  const text = asciiDigits(quote.trim()).replaceAll(/(?<=\bk?m)[23](?!\d)/g, (power) => (power === '2' ? '²' : '³'));
  const tokens = tokensOf(withoutNonFigures(text));
  const amounts = amountsIn(tokens, language);
  if (amounts === null) return null;
  const spans = joined(tokens, amounts);
  const [span, ...more] = spans.length > 1 ? spans.filter(isWorthCounting(tokens)) : spans;
  if (span === undefined) return isEnglish(language) ? readNone(tokens) : null;
  return more.length > 0 ? null : finish(tokens, span);
}

/** More numbers than this are no one figure. */
const MOST = 8;

/** The amounts in reading order; null when there are too many, or digits that cannot be read. */
function amountsIn(tokens: readonly Token[], language: string): Amount[] | null {
  const found: Amount[] = [];
  for (let at = 0; at < tokens.length; ) {
    const amount = amountAt(tokens, at, language);
    if (amount === null && tokens[at]?.kind === 'digits') return null;
    // `No one` is nobody.
    if (amount !== null && tokens[at - 1]?.lower !== 'no') found.push(amount);
    if (found.length > MOST) return null;
    at = amount?.end ?? at + 1;
  }
  return found;
}

/** An amount, or two that belong together. */
interface Span {
  readonly first: Amount;
  readonly last: Amount;
  readonly kind: 'one' | 'range' | 'share';
}

const RANGE_WORDS = new Set(['-', '–', '—', '−', 'to', 'or', 'through']);
const OUT_OF = new Set(['in', 'in every', 'out of', 'out of every', 'of every']);

/** The amounts, with those that are the two ends of a range [N8] or a share as `one in five` [N9] as one. */
function joined(tokens: readonly Token[], amounts: readonly Amount[]): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < amounts.length; index++) {
    const first = amounts[index]!;
    const last = amounts[index + 1];
    const kind = last === undefined ? 'one' : kindOf(tokens, first, last);
    if (kind !== 'one') index++;
    spans.push({ first, last: kind === 'one' ? first : last!, kind });
  }
  return spans;
}

/** What two amounts that follow each other are together; `one`: they do not belong together. */
function kindOf(tokens: readonly Token[], first: Amount, last: Amount): Span['kind'] {
  const between = tokens.slice(first.to, last.from).map((token) => token.lower);
  const words = between.join(' ');
  if (RANGE_WORDS.has(words) || (words === 'and' && tokens[first.from - 1]?.lower === 'between')) return 'range';
  return isShare(first, last, words) ? 'share' : 'one';
}

const isShare = (part: Amount, whole: Amount, words: string): boolean =>
  OUT_OF.has(words) &&
  [part.value, whole.value].every((value) => Number.isInteger(value) && value > 0 && value <= 1000) &&
  part.value < whole.value &&
  part.unit === null &&
  (whole.unit === null || whole.unit === PEOPLE);

/** Beside other numbers, a bare year is when, and a lone `one` a pronoun. */
const isWorthCounting =
  (tokens: readonly Token[]) =>
  ({ first, last }: Span): boolean =>
    !(first.kind === 'year' && last.kind === 'year' && first.unit === null && last.unit === null) &&
    !(first === last && first.end === first.from + 1 && isPronoun(tokens, first.from));

const isPronoun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'one' && tokens[at + 1]?.lower !== 'of';

function finish(tokens: readonly Token[], { first, last, kind }: Span): FigureReading | null {
  const starts = tokens.slice(0, first.from).map((token) => token.lower);
  const opener = kind === 'range' && ['between', 'from'].includes(starts.at(-1) ?? '') ? starts.pop() : undefined;
  const behind = (at: number) => tokens.slice(at, at + 4).map((token) => token.lower);
  const [near, far] = [modifierOf(starts, behind(last.end)), modifierOf(starts, behind(last.to))];
  const { modifier, said } = near.said ? near : far;
  const doubts = [...first.doubts, ...last.doubts];
  if (kind === 'share') {
    return { value: percent(first.value / last.value), modifier, unit: PERCENT, doubt: null };
  }
  if (first.kind === 'year' && last.kind === 'year' && mayBeYear(first) && mayBeYear(last)) {
    // `2016 voters` may be the voters of that year.
    if (!said && last.unit === null) return null;
    doubts.push('year');
  }
  if (kind === 'range') return range(first, last, opener === 'from' ? [...doubts, 'range'] : doubts, modifier);
  if (first.kind === 'vague') {
    if (['nearly', 'up-to', 'less-than'].includes(modifier)) return null;
    const bound = modifier === 'more-than' ? modifier : 'at-least';
    return { low: first.value, modifier: bound, unit: first.unit, doubt: 'vague' };
  }
  const value = first.kind === 'share' ? percent(first.value) : first.value;
  // `A couple of` says two, and not quite.
  const loose = doubts.includes('vague') && !said ? 'about' : modifier;
  return { value, modifier: loose, unit: first.unit, doubt: doubts[0] ?? null };
}

const mayBeYear = ({ unit }: Amount): boolean => unit === null || unit === PEOPLE;

/** Two ends. The magnitude and the unit said once stand for both: `$3-5 bn`, `12 to 15 %`. */
function range(first: Amount, last: Amount, doubts: readonly Doubt[], modifier: Modifier): FigureReading | null {
  const carries = first.factor === 1 && last.factor > 1 && first.value < last.value / last.factor;
  const low = carries ? tidy(first.value * last.factor) : first.kind === 'share' ? percent(first.value) : first.value;
  const high = last.kind === 'share' ? percent(last.value) : last.value;
  if (low >= high || (first.kind === 'vague') !== (last.kind === 'vague')) return null;
  if (first.unit !== null && last.unit !== null && first.unit !== last.unit) return null;
  return { low, high, modifier, unit: first.unit ?? last.unit, doubt: doubts[0] ?? null };
}

/** A share in percent, to two decimals. */
const percent = (share: number): number => Math.round(share * 10_000) / 100;

/** `No survivors`, `nobody`, `none`: nought is a figure, too [N4]. */
function readNone(tokens: readonly Token[]): FigureReading | null {
  const [first, ...rest] = tokens.map((token) => token.lower);
  const people =
    first === 'nobody' ||
    (first === 'no' && rest.slice(0, 3).some((word) => word === 'one' || isPeople(word, 0) || isPeople(word, 1)));
  if (!people && !(first === 'none' && (rest.length === 0 || rest[0] === 'of'))) return null;
  return { value: 0, modifier: 'exact', unit: people ? PEOPLE : null, doubt: null };
}
