import { amountAt } from './amount.ts';
import { asciiDigits } from './digits.ts';
import { tokensOf } from './tokens.ts';

/** How numbers are shown, and which of two readings a separator has that is typed. */
const LOCALE = 'en';

const format = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 20 });

/** A number as people read it: `1,234.5`. `typedNumber` reads it back. */
export const formatNumber = (value: number): string => format.format(value);

/**
 * The number that somebody typed [N12]: digits with either kind of separators, a magnitude (`3.5 bn`), or words
 * (`a dozen`). Null for anything else, and for anything more, such as a unit.
 */
export function typedNumber(text: string): number | null {
  const tokens = tokensOf(asciiDigits(text.trim()));
  const amount = amountAt(tokens, 0, LOCALE);
  if (amount === null || amount.end !== tokens.length || amount.kind === 'vague') return null;
  return amount.unit === null || amount.kind === 'share' ? amount.value : null;
}
