import { afterEach, expect, test } from 'vitest';
import { quoted } from '../../../../renderer/history/quote-of.ts';
import { isolate } from '../../../../shared/words/isolate.ts';
import { speak } from '../../../../shared/words/words.ts';

afterEach(() => speak('en'));

test('words of an article stand in the quotation marks of the interface, not of its English', () => {
  expect(quoted('Harbour Board')).toBe('“Harbour Board”');
  speak('ar');
  expect(quoted('Harbour Board')).toBe(`«${isolate('Harbour Board')}»`);
});
