import { defineConfig } from '@playwright/test';
import type { Launchers } from './test/e2e/fixture.ts';

/** The spec of a story. */
function story(name: string): string {
  return `**/story/${name}.spec.ts`;
}

/** Stories of the session or the page alone, which are the same on both hosts and take long: each runs on one of them. */
const ONLY_LOOPBACK = [
  'access',
  'arabic',
  'article-desk',
  'articles-in',
  'blind',
  'burst',
  'comfort',
  'export-options',
  'find',
  'guide',
  'history',
  'keyboard',
  'lan-to-hub',
  'links',
  'long-day',
  'marks-in',
  'mark-all',
  'presence',
  'registers',
  'renderer-killed',
  'steady',
  'sync-states',
  'talk',
  'told',
  'unused-copies',
].map(story);
const ONLY_ELECTRON = ['offline', 'roads'].map(story);
/** Specs of Electron itself. */
const ELECTRON = ['electron/**'];

/** Stories of page and session, hardly of the host: on Electron they run with `npm test -- --every`. */
const OF_THE_PAGE = [
  'article-list',
  'articles',
  'export',
  'figures',
  'first-run',
  'lasting',
  'marks',
  'newcomer',
  'project',
  'roles',
  'together',
].map(story);

/** Long stories: on either host they run with `npm test -- --all` alone, so that `npm test` stays within ten minutes. */
const LONG = [
  'access',
  'arabic',
  'article-desk',
  'articles-in',
  'blind',
  'burst',
  'by-ear',
  'comfort',
  'export-options',
  'find',
  'history',
  'guide',
  'keyboard',
  'lan-to-hub',
  'links',
  'long-day',
  'marks-in',
  'mark-all',
  'offline',
  'presence',
  'registers',
  'renderer-killed',
  'roads',
  'roles',
  'steady',
  'sync-states',
  'talk',
  'told',
  'unused-copies',
].map(story);

/** What `npm test -- --all` and `-- --every` say. */
const amount = process.env.POSTIL_TEST_AMOUNT ?? 'some';

/** The specs that a host is spared, with each amount. */
const SPARED: { readonly [amount: string]: { readonly electron: string[]; readonly loopback: string[] } } = {
  some: {
    electron: [...ONLY_LOOPBACK, ...OF_THE_PAGE, ...LONG],
    loopback: [...ELECTRON, ...ONLY_ELECTRON, ...LONG],
  },
  all: { electron: [...ONLY_LOOPBACK, ...OF_THE_PAGE], loopback: [...ELECTRON, ...ONLY_ELECTRON] },
  every: { electron: [], loopback: ELECTRON },
};
const spared = SPARED[amount];
if (spared === undefined) throw new Error(`POSTIL_TEST_AMOUNT is some, all or every, and not ${amount}`);

/**
 * Specs run on both hosts: `electron` is the real binary where it is installed, else the stand-in of `test/double`;
 * `loopback` is the host without Electron in a plain browser. `npm run build` comes before.
 */
export default defineConfig<Launchers>({
  testDir: 'test/e2e',
  outputDir: 'build/e2e',
  preserveOutput: 'failures-only',
  timeout: 90_000,
  // What should come comes at once; on a busy machine it may take its time, and only then does anybody wait so long.
  expect: { timeout: 20_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'build/e2e.json' }]],
  projects: [
    { name: 'electron', use: { launcher: 'electron' }, testIgnore: spared.electron },
    { name: 'loopback', use: { launcher: 'loopback' }, testIgnore: spared.loopback },
  ],
});
