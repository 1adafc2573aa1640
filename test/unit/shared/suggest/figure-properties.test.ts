import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigure } from '../../../../shared/suggest/figure.ts';
import { formatNumber, typedNumber } from '../../../../shared/suggest/typed-number.ts';

const SEED = 20_241_018;
/** Milliseconds a reading may take: ten times what the worst of them needs, so only one whose cost explodes fails. */
const LIMIT = 50;

/** Whole numbers of all sizes, and hundredths, none of which looks like a year. */
const amounts = fc
  .oneof(
    fc.integer({ min: 0, max: 999 }),
    fc.integer({ min: 2100, max: 2 ** 40 }),
    fc.integer({ min: 0, max: 10 ** 9 }).map((n) => n / 100),
  )
  .filter((value) => !Number.isInteger(value) || value < 1500 || value >= 2100);

/** Every language whose numbers are checked, with digits and separators of its own. */
const LANGUAGES = [
  'en',
  'en-IN',
  'de',
  'de-CH',
  'fr',
  'es',
  'it',
  'pl',
  'ru',
  'tr',
  'ar-EG',
  'fa',
  'hi-u-nu-deva',
  'bn',
  'th-u-nu-thai',
];

describe('a number that is written out is read back', () => {
  test.each(LANGUAGES)('[N3] as %s writes it', (language) => {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(amounts, (value) => {
        expect(readFigure(format.format(value), language)?.value).toBe(value);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('[N4] in English words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.boolean(), (value, and) => {
        expect(readFigure(spelt(value, and), 'en')?.value).toBe(value);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('[N5] [N7] with a modifier, a unit and a magnitude', () => {
    const modifiers = [
      ['about', 'about'],
      ['more than', 'more-than'],
      ['up to', 'up-to'],
      ['nearly', 'nearly'],
    ] as const;
    const units = [
      ['km', 'km'],
      ['people', 'people'],
      ['%', '%'],
      ['euros', 'EUR'],
      ['tonnes', 't'],
    ] as const;
    const tenths = fc.integer({ min: 1, max: 9999 }).map((n) => n / 10);
    fc.assert(
      fc.property(
        tenths,
        fc.constantFrom(...modifiers),
        fc.constantFrom(...units),
        (value, [said, modifier], [written, unit]) => {
          const reading = readFigure(`${said} ${value} million ${written}`, 'en');
          expect(reading).toEqual({ value: Math.round(value * 1e6), modifier, unit, doubt: null });
        },
      ),
      { seed: SEED },
    );
  });

  test('[N12] as the inspector shows it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          amounts,
          amounts.map((value) => -value),
          fc.constantFrom(1999, 2024, 1.234, 0.001),
        ),
        (value) => {
          expect(typedNumber(formatNumber(value))).toBe(value === 0 ? 0 : value);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('whatever the words are', () => {
  const scraps = [
    ...[
      'one',
      'two',
      'twenty',
      'hundred',
      'million',
      'half',
      'a',
      'and',
      'of',
      'to',
      'between',
      'from',
      'in',
      'out',
      'per',
    ],
    ...[
      'people',
      'about',
      'more than',
      'km',
      '$',
      'US$',
      '%',
      '-',
      '–',
      '/',
      '.',
      ',',
      '1,234',
      '12',
      '3.5',
      '2024',
      '½',
      ' ',
      ' ',
    ],
    ...['October', '12:30', 'F-16', '’', '١٢', 'm', 'bn', '+', 'dozens', 'several', 'third', 'no', '\n', '😀'],
  ];
  const kinds = {
    'any characters': fc.string({ unit: 'binary', minLength: 0, maxLength: 500 }),
    'digits and separators': fc.string({ unit: fc.constantFrom(...'0123456789.,’ -/'), minLength: 0, maxLength: 500 }),
    'scraps of figures': fc
      .array(fc.constantFrom(...scraps), { maxLength: 120 })
      .map((words) => words.join(' ').slice(0, 500)),
    'scraps without spaces': fc
      .array(fc.constantFrom(...scraps), { maxLength: 200 })
      .map((words) => words.join('').slice(0, 500)),
  };
  test.each(Object.entries(kinds))('nothing is thrown, numbers are finite, and it is quick: %s', (_, words) => {
    for (let warm = 0; warm < 50; warm++) readFigure('about 12 to 15 million people', 'en');
    fc.assert(
      fc.property(words, fc.constantFrom('en', 'de', ''), (text, language) => {
        const reading = readFigure(text, language);
        for (const value of [reading?.value, reading?.low, reading?.high]) {
          if (value !== undefined) expect(Number.isFinite(value)).toBe(true);
        }
        if (reading?.high !== undefined) expect(reading.low).toBeLessThan(reading.high);
        expect(fastest(text, language)).toBeLessThan(LIMIT);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test.each(['1', '1,', '1 ', '111 ', 'two and ', 'a ', '1-', 'of thousands ', 'x', '$', '1/2', 'x1', 'January '])(
    'even “%s” over and over',
    (scrap) => {
      expect(fastest(scrap.repeat(500).slice(0, 500), 'en')).toBeLessThan(LIMIT);
    },
  );
});

/** The quickest of a few readings, in milliseconds: the machine may be busy with something else in one of them. */
function fastest(text: string, language: string): number {
  const times = [0, 1, 2].map(() => {
    const before = performance.now();
    readFigure(text, language);
    return performance.now() - before;
  });
  return Math.min(...times);
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spelt(value: number, and: boolean): string {
  if (value < 20) return UNITS[value]!;
  if (value < 100) return TENS[Math.floor(value / 10) - 2]! + (value % 10 === 0 ? '' : `-${UNITS[value % 10]}`);
  const [size, name] = value < 1000 ? [100, 'hundred'] : value < 1e6 ? [1000, 'thousand'] : [1e6, 'million'];
  const rest = value % size;
  const joint = and && rest < 100 ? ' and ' : ' ';
  return `${spelt(Math.floor(value / size), and)} ${name}${rest === 0 ? '' : joint + spelt(rest, and)}`;
}
