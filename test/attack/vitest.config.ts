import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** Attacks on the hosts and hostile files: too long for every run of `npm test`, part of `npm test -- --all`. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: { ...base.test, include: ['test/attack/**/*.test.ts'] },
});
