import { expect, it } from 'vitest';
import { fromTheRight } from '../../../../../shared/ingest/pdf/from-the-right.ts';

/** What parts of a line, as they are seen from the left, are read as; those with Arabic letters run to the left. */
const readOf = (...texts: readonly string[]): string[] =>
  fromTheRight(
    texts.map((text, at) => ({ text, left: at * 10, right: at * 10 + 10, isRtl: /\p{Script=Arabic}/u.test(text) })),
  ).map(({ text }) => text);

it.each([
  ['a number drawn in pieces, and its sign', ['إن', '%', '12', '.', '5', 'نحو'], ['نحو', '12', '.', '5', '%', 'إن']],
  ['a percent sign before a full stop', ['.%', '7', 'نسبة'], ['نسبة', '7', '%.']],
  [
    'a phrase with a year in brackets',
    ['يوم', 'Old', 'Quay', '(', '2023', ')', 'قال'],
    ['قال', 'Old', 'Quay', '(', '2023', ')', 'يوم'],
  ],
  ['a name in brackets', ['قال', '(Reuters)', 'ذكرت'], ['ذكرت', '(', 'Reuters', ')', 'قال']],
  ['a sign inside a phrase', ['قال', 'Old', '&', 'Quay', 'في'], ['في', 'Old', '&', 'Quay', 'قال']],
])('%s', (_, seen, read) => {
  expect(readOf(...seen)).toEqual(read);
});
