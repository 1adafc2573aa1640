import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { launchChromium } from '../kit/browser.ts';
import { buildPage } from '../kit/build-page.ts';
import { idleMachine } from '../kit/idle.ts';
import type { BenchRow } from '../kit/row.ts';
import { serve } from '../kit/serve.ts';
import { median, quantile } from '../kit/statistics.ts';

const SIZE = { length: 500_000, marks: 10_000 };
/** What one article of an annotator’s desk: a long report, marked densely. */
const DESK = { length: 50_000, marks: 2_000 };
const PAGES = 3;
const TIMES = 15;
const ROUNDS = 3;
/** Device pixels are 1 here; what is left under this is the browser's own rounding (1/64 px) and no drift. */
const ROUNDING = 0.05;

/** The article surface at 500,000 characters and 10,000 marks (DESIGN §7). */
export async function run(): Promise<BenchRow[]> {
  const folder = fileURLToPath(new URL('../../../build/bench/reader-page', import.meta.url));
  await buildPage(fileURLToPath(new URL('page', import.meta.url)), folder);
  const server = await serve(folder);
  const browser = await launchChromium();
  try {
    return await measure(browser, server.url);
  } finally {
    await browser.close();
    server.close();
  }
}

async function measure(browser: Browser, url: string): Promise<BenchRow[]> {
  const bare: number[] = [];
  const reader: number[] = [];
  for (let i = 0; i < PAGES; i++) {
    for (const [times, what] of [
      [bare, 'paintBare'],
      [reader, 'paintReader'],
    ] as const) {
      const page = await open(browser, url, SIZE);
      await idleMachine();
      times.push(await page.evaluate((name) => window.bench[name](), what));
      await page.close();
    }
  }
  const rows: BenchRow[] = [
    { what: 'first paint of bare paragraphs', value: median(bare), unit: 'ms', budget: null },
    { what: 'first paint of text and marks', value: median(reader), unit: 'ms', budget: null },
    { what: 'first paint: reader / bare', value: median(reader) / median(bare), unit: 'ratio', budget: 1 },
  ];
  const page = await open(browser, url, SIZE);
  await page.evaluate(() => window.bench.paintReader());
  await page.evaluate(() => window.bench.settle());
  const repeat = (name: 'add' | 'remove' | 'hover' | 'foreign' | 'hit') =>
    quietest(async () =>
      median(
        await page.evaluate(
          async ({ name, count }) => {
            const times: number[] = [];
            for (let i = 0; i < count; i++) times.push(await window.bench[name]());
            return times;
          },
          { name, count: TIMES },
        ),
      ),
    );
  rows.push({ what: 'add a mark', value: await repeat('add'), unit: 'ms', budget: 5 });
  rows.push({ what: 'remove a mark', value: await repeat('remove'), unit: 'ms', budget: 5 });
  rows.push({ what: 'hover a mark', value: await repeat('hover'), unit: 'ms', budget: 5 });
  rows.push({ what: 'unrelated change', value: await repeat('foreign'), unit: 'ms', budget: 3 });
  const people = (count: number) =>
    quietest(async () => {
      const times: number[] = [];
      for (let i = 0; i < TIMES; i++) times.push(await page.evaluate((n) => window.bench.people(n), count));
      return median(times);
    });
  rows.push({ what: 'one other person’s caret moves', value: await people(1), unit: 'ms', budget: 3 });
  rows.push({ what: 'ten people’s carets move at once', value: await people(10), unit: 'ms', budget: 7 });
  rows.push({ what: 'hit test', value: await repeat('hit'), unit: 'ms', budget: 0.3 });
  const scroll = (of: Page) => quietest(async () => quantile(await of.evaluate(() => window.bench.scroll(120)), 0.95));
  rows.push({ what: 'scroll, 95 of 100 frames', value: await scroll(page), unit: 'ms', budget: 8 });
  const plain = await open(browser, url, SIZE);
  await plain.evaluate(() => window.bench.paintBare());
  rows.push({ what: 'the same of bare paragraphs', value: await scroll(plain), unit: 'ms', budget: null });
  await plain.close();
  await page.bringToFront();
  const width = await quietest(async () => {
    const times: number[] = [];
    for (const px of [900, 1100, 760, 1000, 820]) times.push(await page.evaluate((w) => window.bench.width(w), px));
    return median(times);
  });
  rows.push({ what: 'change of width', value: width, unit: 'ms', budget: 20 });
  rows.push({ what: 'drift of boxes', value: await drift(page), unit: 'px', budget: 0 });
  rows.push({ what: 'key to painted tag, 2,000 marks', value: await keyToTag(browser, url), unit: 'ms', budget: 50 });
  rows.push({ what: 'caret move, 2,000 marks', value: await caretMove(browser, url), unit: 'ms', budget: 16.7 });
  return rows;
}

/** The lowest of some rounds: other work on the machine only ever adds time. */
async function quietest(round: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await idleMachine();
    values.push(await round());
  }
  return Math.min(...values);
}

async function drift(page: Page): Promise<number> {
  const px = await page.evaluate(() => window.bench.drift(30));
  return px < ROUNDING ? 0 : px;
}

/** From a real key press to the end of the frame that shows the new tag. */
async function keyToTag(browser: Browser, url: string): Promise<number> {
  const page = await open(browser, url, DESK);
  await page.evaluate(() => window.bench.paintReader());
  await page.evaluate(() => window.bench.settle());
  await idleMachine();
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    await page.evaluate(() => window.bench.armKey());
    await page.keyboard.press('f');
    times.push(await page.evaluate(() => window.bench.keyTime()));
  }
  return median(times);
}

/** Moves of the caret as keys ask for them; with Shift they extend the selection. */
const MOVES = [
  { key: 'ArrowRight' },
  { key: 'ArrowRight', ctrlKey: true },
  { key: 'ArrowDown', altKey: true },
  { key: 'ArrowDown' },
  { key: 'ArrowRight', ctrlKey: true, shiftKey: true },
];

/** The frame of a key that moves the caret: the slowest kind of move, by its median. */
async function caretMove(browser: Browser, url: string): Promise<number> {
  const page = await open(browser, url, DESK);
  await page.evaluate(() => window.bench.paintReader());
  await page.evaluate(() => window.bench.settle());
  const medians: number[] = [];
  for (const move of MOVES) {
    medians.push(
      await quietest(async () => {
        await page.evaluate(() => window.bench.caret());
        const times: number[] = [];
        for (let i = 0; i < TIMES; i++) times.push(await page.evaluate((key) => window.bench.move(key), move));
        return median(times);
      }),
    );
  }
  await page.close();
  return Math.max(...medians);
}

async function open(browser: Browser, url: string, size: typeof SIZE): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url);
  await page.evaluate(({ length, marks }) => window.bench.prepare(length, marks), size);
  return page;
}
