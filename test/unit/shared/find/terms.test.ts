import { expect, test } from 'vitest';
import { looksLikeName, wordsToMark } from '../../../../shared/find/mark-needle.ts';
import { occurrences } from '../../../../shared/find/occurrences.ts';
import { termsOf, together } from '../../../../shared/find/terms.ts';

const rules = { whole: true, capitals: false, accents: false };
const terms = (words: string, phrase = false) => termsOf({ words, phrase, rules }).map(({ text }) => text);

test.each([
  ['harbour night ferry', ['harbour', 'night', 'ferry']],
  ['"night ferry" harbour', ['night ferry', 'harbour']],
  ['“night ferry” «old quay»', ['night ferry', 'old quay']],
  ['"night ferry', ['night ferry']],
  ['ferry Ferry', ['ferry']],
  ['"" " "', []],
])('O11: %s', (typed, expected) => expect(terms(typed)).toEqual(expected));

test('words that are a phrase stand as they are', () => {
  expect(terms('the "night" ferry', true)).toEqual(['the "night" ferry']);
  expect(terms('  ', true)).toEqual([]);
});

test('O11: only paragraphs that have all of the words', () => {
  const text = 'The ferry was late.\nThe night was long; the ferry came.\nNight fell.';
  const found = termsOf({ words: 'ferry night', phrase: false, rules }).map((term) => occurrences(text, term));
  expect(together(text, found).map(({ start, end }) => text.slice(start, end))).toEqual(['night', 'ferry']);
});

test.each([
  [' Marek’s ', 'Marek'],
  ["the Mareks'", 'the Mareks'],
  ["O'Brien", "O'Brien"],
  ["'90s", "'90s"],
  ['  ', ''],
])('O12: %s is marked as %s', (words, expected) => expect(wordsToMark(words)).toBe(expected));

test('O12: a capital makes a name', () => {
  expect(['Marek', 'the EU', 'Ödön'].every(looksLikeName)).toBe(true);
  expect(['harbour', '政府', 'محمد', '90'].some(looksLikeName)).toBe(false);
});
