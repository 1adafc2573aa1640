import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, CDPSession } from '@playwright/test';
import { createBuilder } from 'vite';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { startHost, type TestHost } from '../../kit/host.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import { launchChromium } from '../kit/browser.ts';
import { idleMachine } from '../kit/idle.ts';
import type { BenchRow } from '../kit/row.ts';
import { median, quantile } from '../kit/statistics.ts';
import { seedProject } from './corpus.ts';
import { nextArticle, openProject, scrollList } from './in-page.ts';
import { listRows } from './list.ts';
import { pageProcess, residentMegabytes, residentWithChildren } from './memory.ts';

const ARTICLES = 1_000;
const MARKS_EACH = 50;
const ROUNDS = 3;
const NEXT = 15;
const FRAMES = 120;
/** How long other work on the machine is waited for, in milliseconds. */
const PATIENCE = 3_000;

/** A project of 1,000 articles and 50,000 marks in the workbench as it is shipped, on the loopback host (DESIGN §7). */
export async function run(): Promise<BenchRow[]> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
  const dir = tempDir('bench-project');
  try {
    const host = await startHost(dir.path, {}, join(root, 'dist/loopback/loopback.js'));
    try {
      const log = openSqliteLog(join(dir.path, 'log.sqlite'));
      const { pid } = await seedProject(log, ARTICLES, MARKS_EACH);
      await log.close();
      const { host: calls, close } = await host.connect('bench');
      await calls.changeSettings({ name: 'Bench', theme: 'light' });
      await calls.rememberProject(pid, 'Bench');
      close();
      return [...(await measure(host)), ...listRows()];
    } finally {
      await host.stop();
    }
  } finally {
    dir.remove();
  }
}

/** Each round is a browser of its own, so that nothing of the one before helps or hinders. */
async function measure(host: TestHost): Promise<BenchRow[]> {
  const rounds: Round[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await measureRound(host));
  const best = (of: (round: Round) => number): number => Math.min(...rounds.map(of));
  const most = (of: (round: Round) => number): number => Math.max(...rounds.map(of));
  const first = rounds[0]!;
  return [
    { what: 'the first time: click to the list', value: first.opened.list, unit: 'ms', budget: null },
    { what: 'the first time: click to text and marks', value: first.opened.article, unit: 'ms', budget: 3_000 },
    { what: 'click to the list of articles', value: best((r) => r.opened.list), unit: 'ms', budget: null },
    { what: 'click to text and marks', value: best((r) => r.opened.article), unit: 'ms', budget: 3_000 },
    { what: 'next article, half of all', value: best((r) => r.next), unit: 'ms', budget: null },
    { what: 'scroll of the list, 95 of 100 frames', value: best((r) => r.scroll), unit: 'ms', budget: null },
    { what: 'the same in processor time, on average', value: best((r) => r.work), unit: 'ms', budget: 16 },
    { what: 'heap of the page', value: most((r) => r.heap), unit: 'MB', budget: null },
    { what: 'page, all its memory', value: most((r) => r.page), unit: 'MB', budget: null },
    { what: 'host and its jobs, all their memory', value: most((r) => r.host), unit: 'MB', budget: null },
    { what: 'page and host, at one moment', value: most((r) => r.together), unit: 'MB', budget: 500 },
  ];
}

interface Round {
  readonly opened: { readonly list: number; readonly article: number };
  readonly next: number;
  readonly scroll: number;
  /** Processor time of the page's main thread for a frame of it. */
  readonly work: number;
  readonly heap: number;
  /** The most of each, and of both at one moment. */
  readonly page: number;
  readonly host: number;
  readonly together: number;
}

async function measureRound(host: TestHost): Promise<Round> {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 820 } });
    const page = await context.newPage();
    await page.goto(host.url);
    await page.locator('section li button').first().waitFor();
    await idleMachine(PATIENCE);
    const opened = await page.evaluate(openProject);
    const memory = [await memoryOf(context, host)];
    const next: number[] = [];
    for (let i = 0; i < NEXT; i++) next.push(await page.evaluate(nextArticle));
    memory.push(await memoryOf(context, host));
    await idleMachine(PATIENCE);
    const session = await context.newCDPSession(page);
    // Processor time: other work on the machine takes nothing away from it.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await metric(session, 'TaskDuration');
    const scroll = quantile(await page.evaluate(scrollList, FRAMES), 0.95);
    const work = (1_000 * ((await metric(session, 'TaskDuration')) - before)) / FRAMES;
    memory.push(await memoryOf(context, host));
    return {
      opened,
      next: median(next),
      scroll,
      work,
      heap: (await metric(session, 'JSHeapUsedSize')) / 1024 ** 2,
      page: Math.max(...memory.map((at) => at.page)),
      host: Math.max(...memory.map((at) => at.host)),
      together: Math.max(...memory.map((at) => at.page + at.host)),
    };
  } finally {
    await browser.close();
  }
}

/** What page and host take now, in MB. */
async function memoryOf(context: BrowserContext, host: TestHost): Promise<{ page: number; host: number }> {
  return {
    page: residentMegabytes(await pageProcess(context)) ?? 0,
    host: residentWithChildren(host.pid) ?? 0,
  };
}

/** One of the browser's own figures of the page. */
async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}
