import { expect, test } from 'vitest';
import { pageTrouble, TRIES } from '../../../../renderer/guide/page-trouble.ts';

test('who may write is told why they cannot: something foreign in the page, or an editor that breaks again and again', () => {
  expect(pageTrouble(false, 0)).toBeNull();
  expect(pageTrouble(false, TRIES - 1)).toBeNull();
  expect(pageTrouble(true, 0)).toMatch(/^Part of this page was written by a newer Postil, or is damaged/);
  expect(pageTrouble(false, TRIES)).toMatch(/^The page could not be kept open for writing\./);
});
