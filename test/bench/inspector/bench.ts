import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { createBuilder } from 'vite';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { startHost } from '../../kit/host.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import { launchChromium } from '../kit/browser.ts';
import { idleMachine } from '../kit/idle.ts';
import type { BenchRow } from '../kit/row.ts';
import { median } from '../kit/statistics.ts';
import { seedProject } from '../project/corpus.ts';
import { pressed, scrolled } from './in-page.ts';

const LENGTH = 50_000;
const MARKS = 2_000;
const LINKS = 1_000;
const TIMES = 15;
const ROUNDS = 3;

/** The inspector beside an article of 50,000 characters with 2,000 marks and 1,000 links, in the workbench as it is shipped. */
export async function run(): Promise<BenchRow[]> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
  const dir = tempDir('bench-inspector');
  const host = await startHost(dir.path, {}, join(root, 'dist/loopback/loopback.js'));
  try {
    const log = openSqliteLog(join(dir.path, 'log.sqlite'));
    const { pid } = await seedProject(log, 1, MARKS, { length: LENGTH, linksEach: LINKS });
    await log.close();
    const { host: calls, close } = await host.connect('bench');
    await calls.changeSettings({ name: 'Bench', theme: 'light' });
    await calls.rememberProject(pid, 'Bench');
    close();
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(host.url);
      await page.locator('section li button').first().click();
      await page.locator('[data-mark]').first().waitFor({ state: 'attached' });
      return await measure(page);
    } finally {
      await browser.close();
    }
  } finally {
    await host.stop();
    dir.remove();
  }
}

async function measure(page: Page): Promise<BenchRow[]> {
  const opened = await quietest(() => repeat(page, ['j'], ['Escape']));
  const next = await quietest(() => repeat(page, ['j'], []));
  const linking = await quietest(() => repeat(page, ['l'], ['Escape']));
  const [calm, all] = await scrolling(page);
  return [
    { what: 'key to the painted panel of a mark', value: opened, unit: 'ms', budget: 50 },
    { what: 'key to the panel of the next mark', value: next, unit: 'ms', budget: 50 },
    { what: 'key to the painted choice of what to link with', value: linking, unit: 'ms', budget: 50 },
    { what: 'scroll, middle of the frames', value: calm, unit: 'ms', budget: null },
    { what: 'the same with all links shown', value: all, unit: 'ms', budget: null },
    { what: 'scroll: with all links / without', value: all / calm, unit: 'ratio', budget: 2 },
  ];
}

/** Frames of scrolling without and with all links, in turns: the lowest median of each. */
async function scrolling(page: Page): Promise<readonly [calm: number, all: number]> {
  const times: readonly [number[], number[]] = [[], []];
  for (let i = 0; i < 2 * ROUNDS; i++) {
    await idleMachine(3_000);
    times[i % 2]!.push(median(await page.evaluate(scrolled, 60)));
    await page.evaluate(pressed, 'L');
  }
  return [Math.min(...times[0]), Math.min(...times[1])];
}

/** The time of keys, in milliseconds to the painted frame; `after` goes back to where they began, untimed. */
async function repeat(page: Page, keys: readonly string[], after: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    for (const key of keys) times.push(await page.evaluate(pressed, key));
    for (const key of after) await page.evaluate(pressed, key);
  }
  return median(times);
}

/** The lowest of some rounds: other work on the machine only ever adds time. */
async function quietest(round: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await idleMachine(3_000);
    values.push(await round());
  }
  return Math.min(...values);
}
