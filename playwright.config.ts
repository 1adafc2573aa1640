import { defineConfig } from '@playwright/test';
import type { Launchers } from './test/e2e/fixture.ts';

/**
 * Every spec runs on both hosts: `electron` is the real binary where it is installed, else the stand-in of
 * `test/double`; `loopback` is the host without Electron in a plain browser. `npm run build` comes before. A few take long
 * and look at what is the same on both, the page or the session: each of those runs on one host only.
 */
export default defineConfig<Launchers>({
  testDir: 'test/e2e',
  outputDir: 'build/e2e',
  preserveOutput: 'failures-only',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'build/e2e.json' }]],
  projects: [
    {
      name: 'electron',
      use: { launcher: 'electron' },
      testIgnore: ['**/story/access.spec.ts', '**/story/burst.spec.ts'],
    },
    { name: 'loopback', use: { launcher: 'loopback' }, testIgnore: ['electron/**', '**/story/offline.spec.ts'] },
  ],
});
