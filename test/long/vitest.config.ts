import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** Long runs with real processes and large numbers: too long for every run of `npm test`, part of `npm test -- --all`. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: { ...base.test, include: ['test/long/**/*.test.ts'], testTimeout: 220_000, maxConcurrency: 2 },
});
