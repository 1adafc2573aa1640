import { expect, test } from 'vitest';
import { directionOf, hasRtl } from '../../../../renderer/reader/direction.ts';

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

test('letters written from right to left are recognised, in the higher planes too', () => {
  expect(['שלום', 'a ب b', '\u{1e900}'].every(hasRtl)).toBe(true);
  expect(['Straße', '40 %', '日本', '😀'].some(hasRtl)).toBe(false);
});
