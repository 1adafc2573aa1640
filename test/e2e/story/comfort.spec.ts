import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { articleList, choose, inspector, letGo, markWords, openSample, reopenSample } from './acts.ts';
import { serious } from './serious.ts';

/** The open article's text, also while a dialog hides it from screen readers. */
const text = (page: Page): Locator => page.locator('main article');

/** How far the painted mark over these words lies from them, in CSS pixels: the largest difference of any side. */
const drift = (page: Page, words: string): Promise<number> =>
  text(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const at = (node.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      break;
    }
    const box = range.getBoundingClientRect();
    const painted = [...document.querySelectorAll('[data-mark] > i')].map((run) => run.getBoundingClientRect());
    const off = painted.map((run) =>
      Math.max(Math.abs(run.left - box.left), Math.abs(run.right - box.right), Math.abs(run.top - box.top)),
    );
    return Math.min(...off);
  }, words);

test('the article is set as the person likes it, its marks stay at their words, and both outlast a restart', async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page, 'Ana');
  await markWords(page, 'Ilse Vantoor', 'a');
  await letGo(page);
  const usual = await text(page).evaluate((element) => element.getBoundingClientRect().height);

  await choose(page, 'Settings…');
  const set = async (label: string, value: string) => {
    const style = () => page.evaluate(() => document.documentElement.style.cssText);
    const before = await style();
    await page.getByLabel(label).selectOption({ label: value });
    await expect.poll(style).not.toBe(before);
    // Painted anew with the next frame.
    await expect.poll(() => drift(page, 'Ilse Vantoor'), `${label}: ${value}`).toBeLessThan(0.05);
  };
  await set('Typeface of articles', 'Without serifs');
  await set('Size of the words', '150 %');
  await set('Room between lines', 'Most');
  await set('Room between letters', 'More, easier for many who read with difficulty');
  // Two changes before the first can have been kept: neither takes the other back.
  const [typeface, width] = [page.getByLabel('Typeface of articles'), page.getByLabel('Width of the column')];
  await typeface.or(width).evaluateAll((fields: HTMLSelectElement[]) => {
    for (const field of fields) {
      field.selectedIndex = field.options.length - 1;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await choose(page, 'Settings…');
  await expect(typeface).toHaveValue('system');
  await expect(width.locator('option:checked')).toHaveText('145 %');
  await set('Width of the column', '100 %');
  await page.getByLabel('Theme').selectOption('High contrast');
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await serious(page)).toEqual([]);

  await desk.restart();
  await reopenSample(desk.page);
  await expect(desk.page.locator('html')).toHaveAttribute('data-contrast', 'more');
  const height = () => text(desk.page).evaluate((element) => element.getBoundingClientRect().height);
  await expect.poll(height).toBeGreaterThan(usual * 1.5);
  await expect.poll(() => drift(desk.page, 'Ilse Vantoor')).toBeLessThan(0.05);
});

test('panes are made wider and folded away, by mouse and by key, and come back as they were', async ({ desk }) => {
  let { page } = desk;
  await openSample(page, 'Ana');
  const edge = (name: string) => page.getByRole('separator', { name });
  const list = edge('Width of the list of articles');
  const marks = edge('Width of the marks');
  const width = async (pane: typeof list) => Number(await pane.getAttribute('aria-valuenow'));
  const usual = { list: await width(list), marks: await width(marks) };

  await list.focus();
  await page.keyboard.press('ArrowRight');
  await expect(list).toHaveAttribute('aria-valuenow', `${usual.list + 16}`);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(list).toHaveAttribute('aria-valuenow', `${usual.list - 16}`);

  const grip = (await marks.boundingBox())!;
  await page.mouse.move(grip.x + grip.width / 2, grip.y + 200);
  await page.mouse.down();
  await page.mouse.move(grip.x + grip.width / 2 - 60, grip.y + 200, { steps: 4 });
  await page.mouse.up();
  await expect(marks).toHaveAttribute('aria-valuenow', `${usual.marks + 60}`);

  await page.getByRole('button', { name: 'Fold the list of articles away' }).click();
  await expect(articleList(page)).not.toBeInViewport();
  await expect(list).toHaveAttribute('aria-valuenow', '0');

  await desk.restart();
  page = desk.page;
  await page.getByRole('button', { name: /^Ferry fire off Dunmarrow/ }).click();
  await expect(edge('Width of the marks')).toHaveAttribute('aria-valuenow', `${usual.marks + 60}`);
  await expect(edge('Width of the list of articles')).toHaveAttribute('aria-valuenow', '0');
  await page.getByRole('button', { name: 'Show the list of articles' }).click();
  await expect(edge('Width of the list of articles')).toHaveAttribute('aria-valuenow', `${usual.list - 16}`);
  await edge('Width of the list of articles').dblclick();
  await expect(edge('Width of the list of articles')).toHaveAttribute('aria-valuenow', `${usual.list}`);

  // Too narrow for panes side by side: nothing is cut off, and the marks are still there.
  await page.setViewportSize({ width: 620, height: 800 });
  await expect(edge('Width of the list of articles')).toBeHidden();
  await expect(inspector(page)).toBeInViewport();
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(beyond).toBeLessThanOrEqual(0);
});

test('in the few colours of the system one sees where the focus is, what is chosen, and what was found', async ({
  desk: { page },
}) => {
  await openSample(page, 'Ana');
  await page.emulateMedia({ forcedColors: 'active' });
  for (const key of ['Shift+F8', 'F8', 'Control+Home']) await page.keyboard.press(key);
  await expect(page.locator('main :has(> div > article)')).toHaveCSS('outline-style', 'solid');
  await expect(page.locator('[class*="caret"]').first()).toHaveCSS('forced-color-adjust', 'none');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Escape');

  // The words that were found are not painted over by the system's own ground for words.
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('ferry');
  await expect(page.locator('mark').first()).toHaveCSS('forced-color-adjust', 'none');
});
