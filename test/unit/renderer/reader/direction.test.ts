import { expect, test } from 'vitest';
import { directionOf, hasRtl, runsRightToLeft } from '../../../../renderer/reader/direction.ts';

test('the direction of an article follows its language, region or not', () => {
  expect(['en', 'de-CH', 'he', 'AR-eg', 'fa', ''].map(directionOf)).toEqual([
    'ltr',
    'ltr',
    'rtl',
    'rtl',
    'rtl',
    'auto',
  ]);
});

test('the script that a language tag names decides before the language', () => {
  const rtl = ['pa-Arab', 'az-Arab', 'uz-arab-AF', 'ku-Arab', 'zh-min-Hebr', 'pnb', 'nqo', 'iw'];
  const ltr = ['pa', 'az-Latn', 'ks-Deva', 'sd-Deva-IN', 'yi-Latn', 'de-1996', 'ca-valencia'];
  expect(rtl.filter((language) => directionOf(language) !== 'rtl')).toEqual([]);
  expect(ltr.filter((language) => directionOf(language) !== 'ltr')).toEqual([]);
});

test('without a language the first letter tells how the paragraphs run', () => {
  expect(runsRightToLeft('', '40 – שלום world')).toBe(true);
  expect(runsRightToLeft('', '“Hello” שלום')).toBe(false);
  expect(runsRightToLeft('', '40')).toBe(false);
  expect(runsRightToLeft('he', 'Hello')).toBe(true);
  expect(runsRightToLeft('en', 'שלום')).toBe(false);
});

test('letters written from right to left are recognised, in the higher planes too', () => {
  expect(['שלום', 'a ب b', '\u{1e900}'].every(hasRtl)).toBe(true);
  expect(['Straße', '40 %', '日本', '😀'].some(hasRtl)).toBe(false);
});
