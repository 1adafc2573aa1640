import { afterEach, expect, test } from 'vitest';
import { ar } from '../../../../shared/words/ar/ar.ts';
import { byLocale } from '../../../../shared/words/by-locale.ts';
import { en } from '../../../../shared/words/en/en.ts';
import { chosenLanguage, localeOf, pickLanguage } from '../../../../shared/words/language.ts';
import { speak, words } from '../../../../shared/words/words.ts';

afterEach(() => speak('en'));

test('counts follow the grammar of the language', () => {
  expect([0, 1, 2, 2000].map(words.counts.marks)).toEqual(['0 marks', '1 mark', '2 marks', '2,000 marks']);
  speak('ar');
  expect([1, 2, 3, 11].map(words.counts.marks).map((said) => said.replace(/[\d٠-٩]+/, '#'))).toEqual([
    'علامة واحدة',
    'علامتان',
    '# علامات',
    '# علامة',
  ]);
});

test('the first preferred language that Postil speaks is taken, English otherwise', () => {
  expect(pickLanguage(['fr-FR', 'ar-EG', 'en'])).toBe('ar');
  expect(pickLanguage(['fr', 'de-CH'])).toBe('en');
  expect(pickLanguage(['constructor'])).toBe('en');
});

test('what was chosen comes before what the system prefers', () => {
  expect(chosenLanguage('system', ['ar-EG', 'en'])).toBe('ar');
  expect(chosenLanguage('en', ['ar-EG', 'en'])).toBe('en');
});

test('dates and numbers follow the customs of the own region, in the digits 0 to 9', () => {
  expect(localeOf('en', ['ar', 'en-GB'])).toBe('en-GB-u-nu-latn');
  expect(new Intl.NumberFormat(localeOf('ar', ['ar-EG'])).format(2_000.5)).toMatch(/^2\D000\D5$/);
});

test('what was made for one locale is made anew for another', () => {
  const month = byLocale((locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }));
  const said = () => month().format(Date.UTC(2024, 9, 18));
  expect(said()).toBe('October');
  speak('ar');
  expect(said()).toBe('أكتوبر');
});

test('Arabic says all that English says, in Arabic letters', () => {
  const all = leaves(ar);
  for (const [path, english] of leaves(en)) {
    const arabic = all.get(path);
    expect(typeof arabic, path).toBe(typeof english);
    if (typeof arabic === 'string' && /\p{L}/u.test(String(english)))
      expect(arabic, path).toMatch(/\p{Script=Arabic}/u);
    if (typeof arabic === 'function' && typeof english === 'function') expect(arabic.length, path).toBe(english.length);
  }
});

/** Every phrase of a language by its path, such as `counts.marks`. */
function leaves(node: object, path = ''): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? [...leaves(value, `${path}${key}.`)]
        : [[`${path}${key}`, value] as const],
    ),
  );
}
