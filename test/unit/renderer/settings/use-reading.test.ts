import { expect, test } from 'vitest';
import { readingVariables } from '../../../../renderer/settings/use-reading.ts';
import { isReading, READING_SIZES, USUAL_READING } from '../../../../shared/host/comfort.ts';

test('the usual setting is the one of the style sheet', () => {
  expect(readingVariables(USUAL_READING)).toEqual({
    '--font-reading': 'var(--font-serif)',
    '--size-reading': '1.1875rem',
    '--measure': '41rem',
    '--leading-reading': '2',
    '--letters-reading': '0em',
    '--words-reading': '0em',
  });
});

test('larger words get a wider column, smaller ones the same: a row never holds fewer words than it was set to', () => {
  const width = (size: number) => Number.parseFloat(readingVariables({ ...USUAL_READING, size })['--measure'] ?? '');
  expect(width(150)).toBeCloseTo(61.5);
  expect(width(80)).toBe(41);
});

test('only what is on offer is a setting', () => {
  expect(isReading(USUAL_READING)).toBe(true);
  for (const size of READING_SIZES) expect(isReading({ ...USUAL_READING, size })).toBe(true);
  expect(isReading({ ...USUAL_READING, size: 1_000 })).toBe(false);
  expect(isReading({ ...USUAL_READING, font: 'url(x)' })).toBe(false);
  expect(isReading({ ...USUAL_READING, more: 1 })).toBe(false);
});
