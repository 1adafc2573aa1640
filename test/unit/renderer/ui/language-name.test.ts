import { afterEach, expect, test } from 'vitest';
import { languageName } from '../../../../renderer/ui/language-name.ts';
import { speak } from '../../../../shared/words/words.ts';

afterEach(() => speak('en'));

test('a language is called by its name in the language of the interface', () => {
  expect([languageName('en'), languageName('ar'), languageName('pt-BR')]).toEqual([
    'English',
    'Arabic',
    'Brazilian Portuguese',
  ]);
  speak('ar');
  expect(languageName('en')).toBe('الإنجليزية');
});

test.each(['', 'qqq', 'not a code', 'en-u-ca-gregory', 'x'])(
  '“%s” names no language and stays as it stands',
  (code) => {
    expect(languageName(code)).toBe(code);
  },
);
