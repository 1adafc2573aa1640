import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CDPSession, chromium, expect, type Page } from '@playwright/test';
import { PageErrors } from '../e2e/launch/page-errors.ts';
import { introduce, letGo, markWords, openArticle, openReport, share, total } from '../e2e/story/acts.ts';
import { chromiumFlags, findChromium } from '../kit/chromium.ts';
import { startHost } from '../kit/host.ts';
import { HubProcess } from '../kit/hub-process.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'loopback', 'loopback.js');
/** Rounds before anything is measured: what is made once and kept is made in them. */
const WARMING = 2;

/** What a page, its browser's storage and its host hold at one moment. */
export interface PageHolding {
  /** MiB of objects of the page. */
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly documents: number;
  /** IndexedDB stores of the origin. */
  readonly databases: number;
  /** Open files of the host, its sockets among them. */
  readonly hostFiles: number;
}

/** What a day in the workbench came to. */
export interface PageDay {
  readonly before: PageHolding;
  readonly after: PageHolding;
}

/**
 * Works so many rounds in one tab of the built workbench, in a project that is on a hub: opens it, marks, takes back, finds,
 * exports, reads another article, and closes it. Answers what was held at the project list before and after.
 */
export async function workInPage(dir: string, rounds: number): Promise<PageDay> {
  const hub = new HubProcess(join(dir, 'hub'));
  await hub.start();
  const host = await startHost(join(dir, 'data'), {}, PROGRAM);
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 820 } });
    const errors = new PageErrors();
    errors.watch(page);
    await page.goto(host.url);
    await introduce(page, 'Ana');
    await page.getByRole('button', { name: /Open sample project/ }).click();
    await openReport(page);
    await share(page, hub);
    await close(page);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const work = async (from: number, count: number): Promise<void> => {
      for (let n = from; n < from + count; n++) await round(page, join(dir, `export-${n}`));
    };
    await work(0, WARMING);
    const before = await holding(page, cdp, host.pid);
    await work(WARMING, rounds);
    const after = await holding(page, cdp, host.pid);
    expect(errors.unexpected).toEqual([]);
    return { before, after };
  } finally {
    await browser.close();
    await host.kill();
    await hub.kill();
  }
}

/** What is wrong after a day in the page: everything that was not given back. `rounds`: how many lie between. */
export function notGivenBackByPage({ before, after }: PageDay, rounds: number): string[] {
  const most: PageHolding = {
    heap: before.heap + GARBAGE + rounds * HISTORY,
    listeners: before.listeners + OTHER_LISTENERS,
    nodes: before.nodes,
    documents: before.documents,
    databases: before.databases,
    hostFiles: before.hostFiles + SOCKETS,
  };
  return Object.entries(most).flatMap(([what, bound]) => {
    const now = after[what as keyof PageHolding]; // a key of the same kind of object
    return now <= bound ? [] : [`${what}: ${now}, and at most ${bound} were right`];
  });
}

/** MiB: what the engine has not given back though it could, and what a round's steps and their history are in memory. */
const GARBAGE = 3;
const HISTORY = 0.2;
/** Listeners of what React keeps ready, fewer than one closed article would hold. */
const OTHER_LISTENERS = 20;
/** Sockets of the browser's that the host has not closed yet. */
const SOCKETS = 6;

async function round(page: Page, folder: string): Promise<void> {
  await page.getByRole('button', { name: /^Ferry fire off Dunmarrow/ }).click();
  await openReport(page);
  await markWords(page, 'at least four', 'f');
  await letGo(page);
  await expect(total(page)).toHaveText('All 1');
  await page.keyboard.press('Control+Z');
  await expect(total(page)).toHaveText('All 0');
  await find(page);
  await exportTo(page, folder);
  await openArticle(page, /what is known/);
  await close(page);
}

async function find(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  const pane = page.getByRole('search', { name: 'Find' });
  await pane.getByRole('searchbox', { name: 'Words to find' }).fill('okonny');
  await expect(pane.getByRole('status')).toHaveText('4 places in 2 articles');
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();
}

async function exportTo(page: Page, folder: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Export/ }).click();
  await page.getByRole('radio', { name: 'JSONL' }).check();
  await page.getByRole('button', { name: 'Choose where…' }).click();
  const where = page.getByRole('dialog').getByLabel(/^(?:File$|Folder)/);
  await where.fill(folder);
  await where.press('Enter');
  // Every file is fsynced: a disk that others keep busy may take its time.
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('exported', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Done' }).click();
}

async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'All projects' }).first().click();
  await expect(page.getByRole('heading', { name: 'Recent projects' })).toBeVisible();
}

async function holding(page: Page, cdp: CDPSession, host: number): Promise<PageHolding> {
  // Twice: what the first finds to be held by nothing but weakly is given back by the second.
  for (let n = 0; n < 2; n++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    heap: metric('JSHeapUsedSize') / 2 ** 20,
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    documents: metric('Documents'),
    databases: await page.evaluate(async () => (await indexedDB.databases()).length),
    hostFiles: readdirSync(`/proc/${host}/fd`).length,
  };
}
