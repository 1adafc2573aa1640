import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { SETTINGS } from '../settings.ts';

/** Attacks on the hosts and hostile files: too long for every run of `npm test`, part of `npm test -- --all`. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: { ...SETTINGS, include: ['test/attack/**/*.test.ts'] },
});
