import { expect, test } from 'vitest';
import { wholeLines } from '../../../../renderer/marking/zone-actions.ts';

const TEXT = 'Title\n\nFirst line\nsecond line\n\nLast';
const lines = (from: string, to = from) => {
  const { start, end } = wholeLines(TEXT, { start: TEXT.indexOf(from), end: TEXT.indexOf(to) + to.length });
  return TEXT.slice(start, end);
};

test('a zone takes the whole lines that a selection touches', () => {
  expect(lines('itl')).toBe('Title');
  expect(lines('line', 'second')).toBe('First line\nsecond line');
  expect(lines('Last')).toBe('Last');
});

test('empty lines at either end stay outside', () => {
  expect(lines('\n\nFirst', 'line\n\n')).toContain('First line\nsecond line');
  expect(lines('\n\nFirst', 'line\n\n')).not.toMatch(/^\n|\n$/);
});
