import { expect, test } from 'vitest';
import { type Choice, findChoices } from '../../../../renderer/palette/choices.ts';
import { findable, score } from '../../../../renderer/palette/find-words.ts';

const choice = (id: string, name: string, hint = 'Marks'): Choice & { text: ReturnType<typeof findable> } => ({
  id,
  name,
  hint,
  key: null,
  run: () => undefined,
  text: findable(`${name} ${hint}`),
});
const ALL = [
  choice('drop', 'Drop the mark in hand'),
  choice('split', 'Split the mark at the caret'),
  choice('next', 'Next mark', 'Moving about'),
  choice('ferry', 'Überfahrt: a fire on the ferry', 'The Coastal Post'),
  choice('ar', 'أسقط العلامة الحالية', 'العلامات'),
];
const ids = (query: string, recent: readonly string[] = []) => findChoices(ALL, query, recent).map(({ id }) => id);

test('every word has to be there; beginnings of words go before what is only inside them', () => {
  expect(ids('mark spl')).toEqual(['split']);
  expect(ids('mark zebra')).toEqual([]);
  expect(ids('mark')).toEqual(['drop', 'split', 'next']);
  expect(score('ark', findable('mark'))).toBeLessThan(score('mar', findable('mark')));
});

test('capitals and accents do not matter, hints count, and letters in their order are enough', () => {
  expect(ids('UBER')).toEqual(['ferry']);
  expect(ids('coastal')).toEqual(['ferry']);
  expect(ids('splt')).toEqual(['split']);
  expect(ids('أسقط')).toEqual(['ar']);
  expect(ids('xyz')).toEqual([]);
});

test('without a query all are there, what was used last first', () => {
  expect(ids('')).toEqual(ALL.map(({ id }) => id));
  expect(ids('', ['next', 'split'])).toEqual(['next', 'split', 'drop', 'ferry', 'ar']);
  expect(ids('mark', ['next'])).toEqual(['next', 'drop', 'split']);
});
