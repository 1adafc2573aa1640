import { fileURLToPath } from 'node:url';
import type { Browser, JSHandle, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../../bench/kit/browser.ts';
import { buildPage } from '../../../bench/kit/build-page.ts';
import { serve } from '../../../bench/kit/serve.ts';
import type { DemoStage } from '../../../bench/reader/page/demo.tsx';
import { DEMO_MARKS, DEMO_TEXT, DEMO_ZONES } from '../../../bench/reader/page/demo-article.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const folder = tempDir('reader-page');
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let page: Page;
let stage: JSHandle<DemoStage>;
const errors: string[] = [];

beforeAll(async () => {
  const source = fileURLToPath(new URL('../../../bench/reader/page', import.meta.url));
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
  page = await browser.newPage({ viewport: { width: 1280, height: 1150 } });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.url);
  stage = await page.evaluateHandle(() => window.bench.demo());
  await page.waitForSelector('[data-mark]', { state: 'attached' });
});

afterEach(async () => {
  await page.close();
  expect(errors.splice(0)).toEqual([]);
});

const rectOf = (words: string) =>
  stage.evaluate((demo, text) => {
    const { left, top, right, bottom } = demo.rectOf(text);
    return { left, top, right, bottom };
  }, words);
const told = () => stage.evaluate((demo) => demo.told.splice(0));
const markOf = (words: string) =>
  DEMO_MARKS.find(({ ranges }) => DEMO_TEXT.slice(ranges[0]!.start, ranges.at(-1)!.end) === words)!;
const boxesOf = (words: string) => page.locator(`[data-mark="${markOf(words).id}"]`);

async function clickOn(words: string): Promise<void> {
  const { left, right, top, bottom } = await rectOf(words);
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

async function dragOver(words: string): Promise<void> {
  const { left, right, top, bottom } = await rectOf(words);
  await page.mouse.move(left + 1, (top + bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(right - 1, (top + bottom) / 2, { steps: 5 });
  await page.mouse.up();
}

/** The words told last, once some are. */
async function lastSelected(): Promise<{ start: number; end: number }> {
  let last: unknown;
  await expect
    .poll(async () => {
      last = (await told()).at(-1);
      return last;
    })
    .toEqual({ select: expect.objectContaining({ start: expect.any(Number), end: expect.any(Number) }) });
  return (last as { select: { start: number; end: number } }).select; // matched just above
}

/** The offset (UTF-16) that the drawn caret stands at, by where it is on the screen; null when none is drawn. */
async function caretAt(): Promise<number | null> {
  const box = await page.locator('[class*="caret"]').boundingBox({ timeout: 1000 });
  if (!box) return null;
  const spot = await page.evaluate(({ x, y, width, height }) => {
    const at = document.caretPositionFromPoint(x + width / 2, y + height / 2);
    const line = at?.offsetNode.parentElement?.closest('[data-i]')?.getAttribute('data-i');
    return { line: Number(line ?? Number.NaN), at: at?.offset ?? 0 };
  }, box);
  const before = DEMO_TEXT.split('\n').slice(0, spot.line);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + spot.at;
}

describe('the painted article', () => {
  test('every mark is painted behind its own words, or counted in the margin', async () => {
    expect(await stage.evaluate((demo) => demo.drift())).toBeLessThan(0.05);
    const painted = await page.locator('[data-mark]').evaluateAll((all) => all.map((each) => each.dataset.mark));
    const hidden = DEMO_MARKS.filter((mark) => !painted.includes(mark.id));
    expect(hidden).toHaveLength(1);
    expect(await page.getByText(/^\+\d+$/).allTextContents()).toEqual(['+1']);
  });

  test('boxes follow the words when the pane changes its width, in the same frame', async () => {
    const drift = await stage.evaluate(async (demo) => {
      const pane = document.querySelector<HTMLElement>('#pane')!;
      pane.style.width = '640px';
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return demo.drift();
    });
    expect(drift).toBeLessThan(0.05);
  });

  test('marks come and go without a change to the article, but for how many marks a line has', async () => {
    const changes = await stage.evaluate(async (demo) => {
      const records: string[] = [];
      const observer = new MutationObserver((list) => {
        for (const { type, attributeName } of list) records.push(`${type} ${attributeName}`);
      });
      const article = document.querySelector('article')!;
      observer.observe(article, { subtree: true, childList: true, attributes: true, characterData: true });
      const [first] = demo.source.marks.values();
      const next = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      demo.source.remove(first!.id);
      await next();
      const gone = document.querySelector(`[data-mark="${first!.id}"]`) === null;
      demo.source.put(first!);
      await next();
      const back = document.querySelector(`[data-mark="${first!.id}"]`) !== null;
      return { gone, back, kinds: [...new Set(records)] };
    });
    expect(changes).toEqual({ gone: true, back: true, kinds: ['attributes aria-description'] });
  });

  test('the mark in hand is always painted, and filled', async () => {
    const hidden =
      'the dam’s operator, Vesper Line, had asked the ministry for 2.4 million crowns for repairs and was refused';
    expect(await boxesOf(hidden).count()).toBe(0);
    await stage.evaluate((demo, i) => demo.select(i), DEMO_MARKS.indexOf(markOf(hidden)));
    await boxesOf(hidden).waitFor({ state: 'attached' });
    const fill = await boxesOf(hidden)
      .locator('i')
      .first()
      .evaluate((box) => getComputedStyle(box).backgroundColor);
    expect(fill).toBe('rgb(215, 225, 250)');
  });

  test('the mouse over words shows the innermost mark there, all of its fragments', async () => {
    const { left, top } = await rectOf('The gates were inspected');
    await page.mouse.move(left + 30, top + 8);
    await page.waitForSelector('[class*="hovered"]', { state: 'attached' });
    const hovered = await page.locator('[class*="hovered"]').evaluateAll((all) => all.map((each) => each.dataset.mark));
    expect(new Set(hovered)).toEqual(new Set([DEMO_MARKS[6]!.id]));
    await page.mouse.move(5, 5);
    await page.waitForSelector('[class*="hovered"]', { state: 'detached' });
  });

  test('words from right to left begin at their right', async () => {
    const mark = boxesOf('שר האנרגיה').locator('i').first();
    expect(await mark.evaluate((box) => box.className)).toMatch(/rightAuthor/);
    expect(await mark.evaluate((box) => box.className)).not.toMatch(/leftAuthor/);
  });

  test('with forced colours the types still differ by their lines', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const line = (words: string) =>
      boxesOf(words)
        .locator('i')
        .first()
        .evaluate((box) => getComputedStyle(box).borderBottomStyle);
    expect(await line('M. Teller')).toBe('dashed');
    expect(await line('four places')).toBe('dotted');
    expect(await line('“השערים נבדקו בפברואר”')).toBe('solid');
  });
});

describe('what the reader tells', () => {
  test('words selected with the mouse, once, when the button is let go', async () => {
    await dragOver('seasonal workers');
    const start = DEMO_TEXT.indexOf('seasonal workers');
    const events = await told();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ select: { start, end: start + 'seasonal workers'.length } });
    const { left, right } = await rectOf('seasonal workers');
    const { select } = events[0] as { select: { rect: { left: number; right: number } } }; // matched just above
    expect(Math.abs(select.rect.left - left) + Math.abs(select.rect.right - right)).toBeLessThan(1);
  });

  test('that the selection is gone', async () => {
    await dragOver('seasonal workers');
    await told();
    await clickOn('on Thursday morning');
    await expect.poll(told).toContainEqual({ select: null });
  });

  test('a triple click selects the paragraph without its line end', async () => {
    const { left, top } = await rectOf('Rescue crews search');
    await page.mouse.click(left + 20, top + 8, { clickCount: 3 });
    const start = DEMO_TEXT.indexOf('Rescue crews search');
    const selected = { start, end: DEMO_TEXT.indexOf('\n', start) };
    await expect.poll(told).toContainEqual({ select: expect.objectContaining(selected) });
  });

  test('Ctrl+A in the article selects all of it, and only it', async () => {
    await page.locator('article').focus();
    await page.keyboard.press('Control+a');
    await expect.poll(told).toContainEqual({
      select: expect.objectContaining({ start: 0, end: DEMO_TEXT.length }),
    });
  });

  test('marks under a click, innermost first; none for bare words; -1 beside the words', async () => {
    await clickOn('three');
    const inner = markOf('three');
    const outer = [markOf('three of the eleven gates'), markOf('three of the eleven gates could not be opened at all')];
    expect(await told()).toEqual([
      { pick: [inner, ...outer].map((mark) => mark.id), at: expect.closeTo(DEMO_TEXT.indexOf('three of') + 2, -1) },
    ]);
    await clickOn('Share this');
    expect(await told()).toEqual([{ pick: [], at: expect.any(Number) }]);
    await page.mouse.click(1200, 400);
    expect(await told()).toEqual([{ pick: [], at: -1 }]);
  });

  test('a zone whose handle was reached by keyboard', async () => {
    await page.locator('article').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Heading/);
    await page.keyboard.press('Enter');
    expect(await told()).toContainEqual({ zone: DEMO_ZONES[1]!.id });
  });
});

describe('by keyboard alone', () => {
  test('the right arrow brings up a caret; Shift extends a selection, and Enter picks the marks there', async () => {
    await stage.evaluate((demo) => demo.handle!.select({ start: 5, end: 6 }));
    await page.locator('article').focus();
    expect(await page.locator('[class*="caret"]').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    const caret = await page.locator('[class*="caret"]').boundingBox();
    const { right, top } = await rectOf('Home >');
    expect(Math.abs(caret!.x - right)).toBeLessThan(2);
    expect(Math.abs(caret!.y - top)).toBeLessThan(2);
    await told();
    await page.keyboard.press('Shift+Control+ArrowRight');
    await expect.poll(told).toContainEqual({ select: expect.objectContaining({ start: 6 }) });
    const start = DEMO_TEXT.indexOf('four places');
    await stage.evaluate((demo, at) => demo.handle!.select({ start: at - 1, end: at }), start);
    await page.keyboard.press('ArrowRight');
    await told();
    await page.keyboard.press('Enter');
    const under = [markOf('four places'), DEMO_MARKS[19]!];
    expect(await told()).toContainEqual({ pick: under.map((mark) => mark.id), at: start });
  });

  test('twenty times: move, select a word, let the workbench mark it, go on from its end', async () => {
    await stage.evaluate((demo) => demo.handle!.select({ start: 0, end: 1 }));
    let end = 1;
    for (let round = 0; round < 20; round++) {
      await page.keyboard.press('ArrowRight');
      if (round % 5 === 4) await page.keyboard.press('ArrowDown');
      if (round % 2) await page.keyboard.press('Control+ArrowRight');
      await page.keyboard.press('Shift+Control+ArrowRight');
      const selected = await lastSelected();
      expect(selected.start, `round ${round}`).toBeGreaterThanOrEqual(end);
      ({ end } = selected);
      await stage.evaluate((demo) => demo.handle!.clearSelection());
      await expect.poll(told).toContainEqual({ select: null });
      await expect.poll(caretAt).toBe(end);
    }
  });
});

describe('what the reader does when told', () => {
  test('select marks the words as the mouse would, across fragments of the DOM', async () => {
    const range = { start: 10, end: DEMO_TEXT.indexOf('At least') + 8 };
    await stage.evaluate((demo, wanted) => demo.handle!.select(wanted), range);
    await expect.poll(told).toContainEqual({ select: expect.objectContaining(range) });
    await stage.evaluate((demo) => demo.handle!.clearSelection());
    await expect.poll(told).toContainEqual({ select: null });
  });

  test('reveal brings words into view', async () => {
    await page.setViewportSize({ width: 900, height: 300 });
    const offset = DEMO_TEXT.indexOf('has no record');
    await stage.evaluate((demo, at) => demo.handle!.reveal(at), offset);
    await expect.poll(async () => (await rectOf('has no record')).bottom).toBeLessThan(300);
    expect((await rectOf('has no record')).top).toBeGreaterThan(0);
  });

  test('copying gives the article’s own characters', async () => {
    const copied = await stage.evaluate((demo) => {
      demo.handle!.select({ start: 0, end: 200 });
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('article')!.dispatchEvent(event);
      return data.getData('text/plain');
    });
    expect(copied).toBe(DEMO_TEXT.slice(0, 200));
  });
});
