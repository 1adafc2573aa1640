import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests of packing: they need `dist/`, so they run after the build and apart from the others. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/pack/**/*.test.ts'],
    globalSetup: ['test/pack/pack-once.ts'],
    environment: 'node',
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
