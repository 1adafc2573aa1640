import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** What finds rare bugs by large numbers, for as long as one likes: `npm run soak`. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: { ...base.test, include: ['test/soak/**/*.test.ts'], testTimeout: 0, maxConcurrency: 2 },
});
