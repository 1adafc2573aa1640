import { expect, test } from 'vitest';
import { shorten } from '../../../../shared/text/shorten.ts';

test('a text is cut at a word, on one line', () => {
  expect(shorten('  Nine boats\n were  lost. ', 40)).toBe('Nine boats were lost.');
  expect(shorten('Nine boats were lost.', 12)).toBe('Nine boats…');
});

test('a character of the text’s own stays, also the one that stands for what could not be read', () => {
  expect(shorten('a\uFFFDb, a very long word follows here', 12)).toBe('a\uFFFDb, a very…');
});

test('no character that people see as one is cut', () => {
  expect(shorten('cafe\u0301s', 4)).toBe('caf…');
  const family = '👩‍👩‍👧';
  expect(shorten(`ab${family}cd`, 5)).toBe('ab…');
  expect(shorten(`abcd${family}`, 5)).toBe('abcd…');
});
