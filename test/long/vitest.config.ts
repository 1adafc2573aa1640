import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { SETTINGS } from '../settings.ts';
import { LongestFirst } from './longest-first.ts';

/** Long runs with real processes and large numbers: too long for every run of `npm test`, part of `npm test -- --all`. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    ...SETTINGS,
    include: ['test/long/**/*.test.ts'],
    testTimeout: 220_000,
    maxConcurrency: 2,
    sequence: { sequencer: LongestFirst },
  },
});
