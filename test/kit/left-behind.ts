import { cwd, env } from 'node:process';
import { afterAll, expect, vi } from 'vitest';
import { language } from '../../shared/words/words.ts';

// For files whose tests share a process: each leaves it to the next as it found it.
const before = { ...env };
const folder = cwd();

afterAll(() => {
  expect(vi.isFakeTimers(), 'the clock is the real one again').toBe(false);
  expect(language, 'English is spoken again').toBe('en');
  expect({ ...env }, 'the environment is as it was').toEqual(before);
  expect(cwd()).toBe(folder);
});
