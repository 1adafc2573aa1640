/** A number written in digits. */
export interface Numeral {
  readonly value: number;
  /** Whether its one separator could as well mean something else: `1.234` in English. */
  readonly doubtful: boolean;
}

const SPACES_AND_APOSTROPHES = /[\s'’٬]/g;
/** Groups of three, or of two before the last three as in India (1,00,000). */
const GROUPED = /^(?:[1-9]\d{0,2}(?:_\d{3})+|[1-9]\d?(?:_\d{2})+_\d{3})$/;
const PLAIN = /^\d*(?:\.\d+)?$/;

/**
 * Reads ASCII digits with separators in either convention [N3]; `language` (BCP 47) tells which is meant where both are
 * possible. Null when the separators make no sense together, or a whole number is too large to be held exactly.
 */
export function readNumeral(digits: string, language: string): Numeral | null {
  const marks = digits.replaceAll(/\d/g, '').replaceAll('٫', ',');
  const commas = marks.split(',').length - 1;
  const points = marks.split('.').length - 1;
  const text = digits.replaceAll('٫', ',').replaceAll(SPACES_AND_APOSTROPHES, '_');
  if (commas === 0 && points === 0) return finish(text);
  if (commas > 0 && points > 0) {
    const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
    return withDecimal(text.replaceAll(decimal === ',' ? '.' : ',', '_'), decimal);
  }
  const mark = commas > 0 ? ',' : '.';
  if (commas + points > 1) return finish(text.replaceAll(mark, '_'));
  // Where other signs make the groups, or the mark's own place tells it, there is one reading.
  if (digits.includes('٫') || text.includes('_') || !/^[1-9]\d{0,2}[.,]\d{3}$/.test(text))
    return withDecimal(text, mark);
  const decimal = decimalMark(language);
  const isDecimal = mark === (decimal ?? '.');
  const numeral = isDecimal ? withDecimal(text, mark) : finish(text.replace(mark, '_'));
  return numeral && { ...numeral, doubtful: isDecimal || decimal === null };
}

function withDecimal(text: string, decimal: ',' | '.'): Numeral | null {
  const [whole = '', fraction = '', ...more] = text.split(decimal);
  return more.length > 0 || fraction.includes('_') ? null : finish(`${whole}.${fraction}`);
}

/** `_` stands between groups, a point before decimals. */
function finish(text: string): Numeral | null {
  const [whole = ''] = text.split('.');
  if (whole.includes('_') && !GROUPED.test(whole)) return null;
  const plain = text.replaceAll('_', '');
  const value = PLAIN.test(plain) ? Number(plain) : Number.NaN;
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return null;
  return { value, doubtful: false };
}

const decimalMarks = new Map<string, ',' | '.' | null>();

/** The language's decimal mark; null when the language is not known. */
function decimalMark(language: string): ',' | '.' | null {
  const known = decimalMarks.get(language);
  if (known !== undefined) return known;
  let mark: ',' | '.' | null = null;
  try {
    const [locale] = language === '' ? [] : Intl.NumberFormat.supportedLocalesOf(language);
    const decimal = (part: Intl.NumberFormatPart) => part.type === 'decimal';
    if (locale) mark = new Intl.NumberFormat(locale).formatToParts(1.5).find(decimal)?.value === ',' ? ',' : '.';
  } catch (error) {
    // An article's language comes from outside; a tag that is none says nothing.
    if (!(error instanceof RangeError)) throw error;
  }
  decimalMarks.set(language, mark);
  return mark;
}
