import { expect, test } from 'vitest';
import { openingOf } from '../../../../shared/ingest/opening.ts';

test.each([
  ['', ''],
  ['The bridge is closed.\n\nMore.', 'The bridge is closed. More.'],
  ['ALVIK, 4 March (HP) – The bridge is closed.', 'The bridge is closed.'],
])('%j begins with %j', (text, opening) => {
  expect(openingOf(text)).toBe(opening);
});

test('a long text is cut at a word', () => {
  const opening = openingOf('word '.repeat(1_000));
  expect(opening).toMatch(/^(word )+word…$/);
  expect(opening.length).toBeLessThanOrEqual(91);
});
