import { afterEach, expect, test } from 'vitest';
import { SpokenLanguage } from '../../../../electron/loopback/spoken-language.ts';
import { inEnglish, language, locale, speak, speechChanged, words } from '../../../../shared/words/words.ts';

afterEach(() => speak('en'));

test('the page’s languages count where the system’s is chosen, in their order; a chosen one counts before', () => {
  const spoken = new SpokenLanguage(['en-GB']);
  spoken.choose('system');
  expect(locale).toBe('en-GB-u-nu-latn');
  spoken.prefer('fr-FR, ar-EG;q=0.8, en;q=0.5');
  expect([language, locale]).toEqual(['ar', 'ar-EG-u-nu-latn']);
  spoken.choose('en');
  spoken.prefer('ar');
  expect(language).toBe('en');
});

test.each([undefined, '', '*', ';q=1', 'en_GB', '<script>', 'a'.repeat(9_000)])('%j says nothing', (header) => {
  const spoken = new SpokenLanguage(['ar']);
  spoken.choose('system');
  spoken.prefer(header);
  expect(language).toBe('ar');
});

test('others are told only when something else is spoken; what is said in English for once is told to nobody', () => {
  let told = 0;
  const end = speechChanged.on(() => told++);
  for (const chosen of ['ar', 'ar', 'en'] as const) speak(chosen);
  expect(told).toBe(2);
  speak('ar');
  expect(inEnglish(() => words.diskTrouble.snapshotGone)).toBe(
    'This snapshot is not there any more. Choose another one.',
  );
  expect(() =>
    inEnglish(() => {
      throw new Error('no words');
    }),
  ).toThrow('no words');
  expect([language, told]).toEqual(['ar', 3]);
  end();
});
