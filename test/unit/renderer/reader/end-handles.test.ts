import type { Locator } from '@playwright/test';
import { expect, test } from 'vitest';
import { DEMO_MARKS, DEMO_TEXT } from '../../../bench/reader/page/demo-article.ts';
import { boxesOf, clickOn, markOf, offsetOf, page, stage, told } from '../../../kit/reader-page.ts';

/** Takes a mark (by its words) in hand, with one of its stretches; answers it once its handles are there. */
async function take(words: string, part = 0): Promise<void> {
  await stage.evaluate((demo, [i, which]) => demo.select(i, which), [DEMO_MARKS.indexOf(markOf(words)), part] as const);
  await page.locator('[data-end="start"]').waitFor();
}

/**
 * Takes hold of an end, by its knob, and goes to just within the left or the right edge of these words; does not let go.
 * On the very edge of words from right to left stands what follows them, too.
 */
async function pull(end: 'start' | 'end', edge: 'left' | 'right', words: string): Promise<void> {
  const box = (await page.locator(`[data-end="${end}"]`).boundingBox())!;
  const x = box.x + box.width / 2;
  const y = end === 'start' ? box.y - 3 : box.y + box.height + 3;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const rect = await stage.evaluate(
    (demo, [some, which]) => {
      const { left, right, top, bottom } = demo.lineOf(some, which);
      return { left, right, top, bottom };
    },
    [words, edge === 'left' ? 'first' : 'last'] as const,
  );
  const to = edge === 'left' ? rect.left + 1 : rect.right - 1;
  // The knob is beside the words: what is dragged is the end itself.
  const off = y - (box.y + box.height / 2);
  await page.mouse.move((x + to) / 2, (y + (rect.top + rect.bottom) / 2 + off) / 2);
  await page.mouse.move(to, (rect.top + rect.bottom) / 2 + off);
}

const stretch = (from: string, to: string) => ({
  start: offsetOf(from),
  end: DEMO_TEXT.indexOf(to, offsetOf(from)) + to.length,
});
const frame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

/** How wide a mark is on all of its lines together. */
const widthOf = (painted: Locator): Promise<number> =>
  painted.evaluateAll((boxes) => boxes.reduce((sum, box) => sum + box.getBoundingClientRect().width, 0));

test('an end is dragged to other words: the mark is painted along, and told once when it is let go', async () => {
  await take('the provincial rescue office');
  await told();
  const painted = boxesOf('the provincial rescue office').locator('i');
  const before = await widthOf(painted);
  await pull('end', 'right', 'rescue office said');
  await frame();
  expect(await told()).toEqual([]);
  expect(await widthOf(painted)).toBeGreaterThan(before + 20);
  const last = await painted.last().boundingBox();
  expect((await page.locator('[data-end="end"]').boundingBox())!.x).toBeGreaterThan(last!.x + last!.width - 4);
  await page.mouse.up();
  expect(await told()).toEqual([{ adjust: stretch('the provincial', 'said') }]);
  await frame();
  expect(await stage.evaluate((demo) => demo.drift())).toBeLessThan(0.05);
  expect(await page.evaluate(() => document.getSelection()!.isCollapsed)).toBe(true);
});

test('Escape leaves the mark as it was, and is heard by nobody else', async () => {
  const words = 'the provincial rescue office';
  await take(words);
  const before = await boxesOf(words).locator('i').first().boundingBox();
  await page.evaluate(() => window.addEventListener('keydown', (event) => event.preventDefault(), { once: true }));
  await told();
  await pull('start', 'left', 'gave way above Brannoch, the');
  await frame();
  expect(await boxesOf(words).locator('i').first().boundingBox()).not.toEqual(before);
  const heard = await page.evaluate(() => {
    let count = 0;
    window.addEventListener('keydown', () => count++);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    return count;
  });
  expect(heard).toBe(0);
  await frame();
  expect(await boxesOf(words).locator('i').first().boundingBox()).toEqual(before);
  await page.mouse.up();
  expect(await told()).toEqual([]);
});

test('ends go over paragraphs, and in words from right to left', async () => {
  await take('the provincial rescue office');
  await pull('end', 'right', '“The gates were inspected');
  await page.mouse.up();
  expect((await told()).at(-1)).toEqual({ adjust: stretch('the provincial', '“The gates were inspected') });
  await take('שר האנרגיה');
  const [start, end] = await Promise.all(
    ['start', 'end'].map((each) => page.locator(`[data-end="${each}"]`).boundingBox()),
  );
  expect(start!.x).toBeGreaterThan(end!.x);
  await pull('start', 'right', 'אמר שר');
  await page.mouse.up();
  expect((await told()).at(-1)).toEqual({ adjust: stretch('אמר', 'האנרגיה') });
});

test('of a mark of several stretches the one in hand has the handles, and it stays clear of the others', async () => {
  const mark = DEMO_MARKS[6]!;
  await stage.evaluate((demo) => demo.select(6, 1));
  await page.locator('[data-end="start"]').waitFor();
  expect(await page.locator('[data-end]').count()).toBe(2);
  await pull('start', 'left', 'gates were inspected');
  await page.mouse.up();
  const [first, second] = mark.ranges;
  const { adjust } = (await told()).at(-1) as { adjust: { start: number; end: number } }; // the one event of a drag
  expect(adjust.end).toBe(second!.end);
  expect(DEMO_TEXT.slice(first!.end, adjust.start).trim()).toBe('');
});

test('handles leave the words to be clicked, and go with the mark in hand', async () => {
  await take('three');
  await told();
  await clickOn('three');
  expect(await told()).toMatchObject([{ pick: [markOf('three').id, expect.anything(), expect.anything()] }]);
  await stage.evaluate((demo) => demo.select(null));
  await expect.poll(() => page.locator('[data-end]').count()).toBe(0);
});

test('an article that goes while an end is dragged leaves nothing of the drag behind', async () => {
  await take('the provincial rescue office');
  await pull('end', 'right', 'rescue office said');
  const dragged = () => page.locator('[class*="dragging"]').count();
  expect(await dragged()).toBe(1);
  await stage.evaluate((demo) => demo.renew());
  await page.locator('[data-end="end"]').waitFor({ state: 'detached' });
  expect(await dragged()).toBe(0);
  await page.mouse.up();
});
