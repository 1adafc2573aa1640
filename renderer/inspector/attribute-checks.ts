import type { Json } from '../../shared/base/canonical-json.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { datesIn } from '../../shared/ingest/dates.ts';
import type { AttributeType } from '../../shared/model/tagset.ts';
import { currencyOfSign, currencyOfWords } from '../../shared/suggest/currencies.ts';
import { formatNumber, typedNumber } from '../../shared/suggest/typed-number.ts';
import { UNITS, unitOfSign, unitOfWords } from '../../shared/suggest/units.ts';
import { words } from '../../shared/words/words.ts';

/** The value of another attribute of the same mark. */
export type OtherValue = (key: string) => Json;

/** The number behind what somebody typed, or what is wrong with it. `''` clears the attribute. */
export function checkNumber(
  text: string,
  { above, below }: Extract<AttributeType, { type: 'number' }>,
  other: OtherValue,
): Result<number | null> {
  if (text === '') return ok(null);
  const value = typedNumber(text);
  if (value === null) return fail('not-a-number', words.trouble.notANumber);
  const [low, high] = [above && other(above), below && other(below)];
  if (typeof low === 'number' && value < low) return fail('too-low', words.trouble.tooLow(formatNumber(low)));
  if (typeof high === 'number' && value > high) return fail('too-high', words.trouble.tooHigh(formatNumber(high)));
  return ok(value);
}

const COARSE = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;

/** The date behind what somebody typed: a year, a month, a day, or a day with a time. `''` clears the attribute. */
export function checkDate(text: string): Result<string | null> {
  if (text === '') return ok(null);
  if (COARSE.test(text)) return ok(text);
  const [date, ...more] = datesIn(text);
  const isWhole = date !== undefined && more.length === 0 && date.from === 0 && date.to === text.length;
  if (isWhole && date.value !== '') return ok(date.value);
  return fail('not-a-date', words.trouble.notADate);
}

/** The unit behind what somebody typed: the code of one that is known, else the words as they are. */
export function unitCode(text: string): string | null {
  if (text === '') return null;
  if (UNITS.some(({ code }) => code === text)) return text;
  const words = text.toLowerCase();
  const money = currencyOfSign(text, '') ?? currencyOfWords(words, '');
  return unitOfWords(words) ?? unitOfSign(text) ?? money?.code ?? text;
}
