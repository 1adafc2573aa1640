import { createElement } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Opening } from '../../../../renderer/workbench/Opening.tsx';
import { mounted } from '../../../kit/mounted.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('an article that takes a while to open says so, one that opens at once does not', async () => {
  const shown = await mounted(createElement(Opening));
  const status = () => shown.page.querySelector('[role="status"]')?.textContent;
  expect(status(), 'there before its words, or they are not read out').toBe('');
  await shown.after(() => vi.advanceTimersByTime(299));
  expect(status()).toBe('');
  await shown.after(() => vi.advanceTimersByTime(1));
  expect(status()).toBe('Opening the article…');
  await shown.end();
  expect(vi.getTimerCount()).toBe(0);
});
