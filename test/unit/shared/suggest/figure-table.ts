import { expect, test } from 'vitest';
import { type FigureReading, readFigure } from '../../../../shared/suggest/figure.ts';

/** What words are read as: `[modifier] value|low..high|low.. [unit] [?doubt]`, or `null`. */
export function read(words: string, language = 'en'): string {
  const reading = readFigure(words, language);
  return reading === null ? 'null' : said(reading);
}

function said({ value, low, high, modifier, unit, doubt }: FigureReading): string {
  const number = value ?? `${low}..${high ?? ''}`;
  return [modifier === 'exact' ? '' : modifier, number, unit ?? '', doubt ? `?${doubt}` : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** A test for each row: English words, and what they are read as. */
export const english = (rows: readonly (readonly [words: string, reading: string])[]) =>
  test.each(rows)('%s => %s', (words, reading) => {
    expect(read(words)).toBe(reading);
  });
