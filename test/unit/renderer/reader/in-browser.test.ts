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

const offsetOf = (words: string): number => DEMO_TEXT.indexOf(words);

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Brings up the caret at an offset (UTF-16), by keyboard. */
async function startAt(offset: number): Promise<void> {
  await page.locator('article').focus();
  await stage.evaluate((demo, at) => demo.handle!.select({ start: at, end: at }), offset);
  await press('ArrowRight', 'ArrowLeft');
  if (offset === DEMO_TEXT.length) await press('Control+End');
  await told();
}

/** What the workbench does once it has taken the selected words. */
async function letGo(): Promise<void> {
  await stage.evaluate((demo) => demo.handle!.clearSelection());
  await expect.poll(() => page.evaluate(() => document.getSelection()!.isCollapsed)).toBe(true);
  await told();
}

/** The words told last, once some are. */
async function lastSelected(): Promise<{ start: number; end: number }> {
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
async function caretBox(): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator('[class*="caret"]').boundingBox({ timeout: 2000 });
  if (!box) throw new Error('no caret is drawn');
  return box;
}

/** The offset (UTF-16) that the drawn caret stands at, by where it is on the screen. */
async function caretAt(): Promise<number> {
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

  test('a selection that ends in the page around the article reaches to the article’s end', async () => {
    const start = offsetOf('seasonal workers');
    await stage.evaluate((demo, at) => {
      demo.handle!.select({ start: at, end: at + 8 });
      document.getSelection()!.extend(document.body, document.body.childNodes.length);
    }, start);
    await expect
      .poll(async () => (await told()).at(-1))
      .toMatchObject({
        select: { start, end: DEMO_TEXT.length },
      });
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
    let end = offsetOf('At least 40');
    await startAt(end);
    for (let round = 0; round < 20; round++) {
      await press(...(round % 5 === 4 ? ['ArrowDown', 'Home'] : ['ArrowRight']));
      await press('Shift+Control+ArrowRight');
      const selected = await lastSelected();
      expect(selected.start, `round ${round}`).toBeGreaterThan(end);
      ({ end } = selected);
      await letGo();
      expect(await caretAt(), `round ${round}`).toBe(end);
    }
  });

  test('a selection made backwards is let go at its end, too, and one of line ends where the caret is', async () => {
    await startAt(offsetOf('seasonal workers') + 'seasonal workers'.length);
    await press('Shift+Control+ArrowLeft');
    expect(await lastSelected()).toMatchObject({ start: offsetOf('workers who') });
    await letGo();
    expect(await caretAt()).toBe(offsetOf(' who had camped'));
    const empty = DEMO_TEXT.indexOf('\n\n') + 1;
    await startAt(empty);
    expect(await caretAt()).toBe(empty);
    await press('Shift+ArrowRight');
    await letGo();
    expect(await caretAt()).toBe(empty + 1);
  });

  test('up and down move by line, Home and End within it, with Ctrl to the ends of the article', async () => {
    await startAt(offsetOf('Dam spillway'));
    const { right, bottom } = await rectOf('Dam spillway');
    await press('ArrowDown');
    expect((await caretBox()).y).toBeGreaterThan(bottom - 2);
    await press('ArrowUp');
    expect(await caretAt()).toBe(offsetOf('Dam spillway'));
    await press('End');
    expect((await caretBox()).x).toBeGreaterThan(right);
    expect((await caretBox()).y).toBeLessThan(bottom);
    await press('Home');
    expect(await caretAt()).toBe(offsetOf('Dam spillway'));
    await press('Control+End');
    expect(await caretAt()).toBe(DEMO_TEXT.length);
    await press('Control+Home');
    expect(await caretAt()).toBe(0);
  });

  test('with Shift each of them extends the selection', async () => {
    const from = offsetOf('Dam spillway');
    await startAt(from);
    const extents: [string, unknown][] = [
      ['Shift+End', { start: from, end: expect.toSatisfy((end: number) => end > from + 12) }],
      ['Shift+ArrowDown', { start: from, end: offsetOf('\nBy Odile Renn') }],
      ['Shift+Control+End', { start: from, end: DEMO_TEXT.length }],
      ['Shift+Control+Home', { start: 0, end: from - 1 }],
      ['Shift+ArrowDown', null],
      ['Shift+ArrowUp', { start: 0, end: from - 1 }],
    ];
    for (const [key, select] of extents) {
      await press(key);
      await expect.poll(async () => (await told()).at(-1), { message: key }).toMatchObject({ select });
    }
  });

  test('the caret stays within the article, whatever words lie around it', async () => {
    await page.evaluate(() => {
      document.body.prepend('Words before the article. ');
      document.body.append(' Words after it.');
    });
    const [first, last] = [0, DEMO_TEXT.length];
    await startAt(first);
    await press('Control+End');
    expect(await caretAt()).toBe(last);
    for (const key of ['ArrowRight', 'ArrowDown', 'Control+ArrowRight', 'Control+ArrowDown', 'Shift+ArrowDown']) {
      await press(key);
      expect(await caretAt(), key).toBe(last);
    }
    await press('Control+Home');
    expect(await caretAt()).toBe(first);
    for (const key of ['ArrowLeft', 'ArrowUp', 'Control+ArrowLeft', 'Control+ArrowUp', 'Shift+ArrowUp']) {
      await press(key);
      expect(await caretAt(), key).toBe(first);
    }
  });

  test('Ctrl+End reaches the end of a long article, most of which has never been on the screen', async () => {
    await page.reload();
    await page.evaluate(() => {
      window.bench.prepare(100_000, 10);
      return window.bench.paintReader();
    });
    await page.locator('article').focus();
    await press('ArrowRight', 'Control+End');
    const left = await page.evaluate(() => {
      const { focusNode, focusOffset } = document.getSelection()!;
      const last = [...document.querySelectorAll('[data-i]')].at(-1)!;
      return last.contains(focusNode) ? last.textContent.length - focusOffset : null;
    });
    expect(left).toBe(0);
  });

  test('back in the article by Tab, the caret is where it was, even after words were typed in a field', async () => {
    const at = offsetOf('seasonal workers');
    await page.evaluate(() => document.body.prepend(document.createElement('input')));
    await startAt(at);
    await press('Tab', 'Shift+Tab');
    expect(await caretAt()).toBe(at);
    await page.locator('input').focus();
    await page.keyboard.type('words');
    await expect.poll(() => page.locator('[class*="caret"]').count()).toBe(0);
    await press('Tab');
    expect(await caretAt()).toBe(at);
    await press('Shift+Control+ArrowRight');
    expect(await lastSelected()).toMatchObject({ start: at });
  });

  test('a tag chosen on a button outside gives the article the focus back', async () => {
    const at = offsetOf('seasonal workers');
    await page.evaluate(() => document.body.append(document.createElement('button')));
    await startAt(at);
    await press('Shift+Control+ArrowRight');
    await page.locator('body > button').focus();
    await letGo();
    expect(await caretAt()).toBe(at + 'seasonal'.length);
    await press('Shift+Control+ArrowRight');
    expect(await lastSelected()).toMatchObject({ start: at + 'seasonal'.length });
  });

  test('a key pressed at once after a selection finds it told', async () => {
    const known = await stage.evaluate((demo) => {
      demo.told.splice(0);
      let count = 0;
      window.addEventListener('keydown', () => (count = demo.told.length), { once: true });
      demo.handle!.select({ start: 0, end: 4 });
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
      return count;
    });
    expect(known).toBe(1);
  });

  test('the caret follows its words when the pane changes its width', async () => {
    const at = offsetOf('seasonal workers');
    await startAt(at);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#pane')!.style.width = '640px';
    });
    await expect.poll(caretAt).toBe(at);
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
