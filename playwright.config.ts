import { defineConfig } from '@playwright/test';
import type { Launchers } from './test/e2e/fixture.ts';

/** Stories of the session or the page alone, which are the same on both hosts and take long: each runs on one of them. */
const ONLY_LOOPBACK = ['access', 'arabic', 'burst', 'told'].map((name) => `**/story/${name}.spec.ts`);
const ONLY_ELECTRON = ['electron/**', '**/story/offline.spec.ts'];

/** Stories of page and session, hardly of the host: on Electron they run with `npm test -- --all`, which `.ci/run` calls. */
const OF_THE_PAGE = [
  'article-desk',
  'article-list',
  'articles',
  'comfort',
  'export',
  'figures',
  'find',
  'first-run',
  'keyboard',
  'lasting',
  'links',
  'mark-all',
  'marks',
  'newcomer',
  'project',
  'registers',
  'roles',
  'steady',
  'talk',
  'together',
].map((name) => `**/story/${name}.spec.ts`);

/**
 * Specs run on both hosts: `electron` is the real binary where it is installed, else the stand-in of `test/double`;
 * `loopback` is the host without Electron in a plain browser. `npm run build` comes before.
 */
export default defineConfig<Launchers>({
  testDir: 'test/e2e',
  outputDir: 'build/e2e',
  preserveOutput: 'failures-only',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'build/e2e.json' }]],
  projects: [
    {
      name: 'electron',
      use: { launcher: 'electron' },
      testIgnore: process.env.POSTIL_TEST_ALL ? ONLY_LOOPBACK : [...ONLY_LOOPBACK, ...OF_THE_PAGE],
    },
    { name: 'loopback', use: { launcher: 'loopback' }, testIgnore: ONLY_ELECTRON },
  ],
});
