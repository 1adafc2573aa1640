import { fileURLToPath } from 'node:url';
import type { Browser, JSHandle, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from '../bench/kit/browser.ts';
import { buildPage } from '../bench/kit/build-page.ts';
import { serve } from '../bench/kit/serve.ts';
import type { DemoStage } from '../bench/reader/page/demo.tsx';
import { DEMO_MARKS, DEMO_TEXT } from '../bench/reader/page/demo-article.ts';
import { tempDir } from './temp-dir.ts';

/**
 * The reader on its demo article in a real Chromium, a fresh page for each test. Importing this sets it up for the test
 * file that does; a page error fails the test.
 */

const folder = tempDir('reader-page');
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
export let page: Page;
export let stage: JSHandle<DemoStage>;
const errors: string[] = [];

beforeAll(async () => {
  const source = fileURLToPath(new URL('../bench/reader/page', import.meta.url));
  await buildPage(source, folder.path);
  server = await serve(folder.path);
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
  folder.remove();
});

beforeEach(async () => {
  // High enough for all of the article in whichever font this computer has.
  page = await browser.newPage({ viewport: { width: 1280, height: 1500 } });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.url);
  stage = await page.evaluateHandle(() => window.bench.demo());
  await page.waitForSelector('[data-mark]', { state: 'attached' });
});

afterEach(async () => {
  await page.close();
  expect(errors.splice(0)).toEqual([]);
});

export const rectOf = (words: string) =>
  stage.evaluate((demo, text) => {
    const { left, top, right, bottom } = demo.rectOf(text);
    return { left, top, right, bottom };
  }, words);
export const told = () => stage.evaluate((demo) => demo.told.splice(0));
export const markOf = (words: string) =>
  DEMO_MARKS.find(({ ranges }) => DEMO_TEXT.slice(ranges[0]!.start, ranges.at(-1)!.end) === words)!;
export const boxesOf = (words: string) => page.locator(`[data-mark="${markOf(words).id}"]`);

export async function clickOn(words: string): Promise<void> {
  const { left, right, top, bottom } = await rectOf(words);
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

export async function dragOver(words: string): Promise<void> {
  const { left, right, top, bottom } = await rectOf(words);
  await page.mouse.move(left + 1, (top + bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(right - 1, (top + bottom) / 2, { steps: 5 });
  await page.mouse.up();
}

export const offsetOf = (words: string): number => DEMO_TEXT.indexOf(words);

export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Brings up the caret at an offset (UTF-16), by keyboard. */
export async function startAt(offset: number): Promise<void> {
  await page.locator('article').focus();
  await stage.evaluate((demo, at) => demo.handle!.select({ start: at, end: at }), offset);
  await press('ArrowRight', 'ArrowLeft');
  if (offset === DEMO_TEXT.length) await press('Control+End');
  await told();
}

/** What the workbench does once it has taken the selected words. */
export async function letGo(): Promise<void> {
  await stage.evaluate((demo) => demo.handle!.clearSelection());
  await expect.poll(() => page.evaluate(() => document.getSelection()!.isCollapsed)).toBe(true);
  await told();
}

/** The words told last, once some are. */
export async function lastSelected(): Promise<{ start: number; end: number }> {
  let last: unknown;
  const range = expect.objectContaining({ start: expect.any(Number), end: expect.any(Number) });
  const look = async () => {
    last = (await told()).at(-1);
    return last;
  };
  await expect.poll(look).toEqual({ select: range });
  return (last as { select: { start: number; end: number } }).select; // matched just above
}

/** Where the drawn caret is on the screen, in client pixels. */
export async function caretBox(): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator('[class*="caret"]').boundingBox({ timeout: 2000 });
  if (!box) throw new Error('no caret is drawn');
  return box;
}

/** The offset (UTF-16) that the drawn caret stands at, by where it is on the screen. */
export async function caretAt(): Promise<number> {
  const spot = await page.evaluate(
    ({ x, y, width, height }) => {
      const at = document.caretPositionFromPoint(x + width / 2, y + height / 2);
      const node = at?.offsetNode;
      const line = (node instanceof Element ? node : node?.parentElement)?.closest('[data-i]');
      return { line: Number(line?.getAttribute('data-i') ?? Number.NaN), at: at?.offset ?? 0 };
    },
    await caretBox(),
  );
  const before = DEMO_TEXT.split('\n').slice(0, spot.line);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + spot.at;
}
