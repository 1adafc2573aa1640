import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { article, articles, badge, invite, join, openArticle, openSample, select, share } from './acts.ts';
import { hide } from './hide.ts';

/** What somebody is seen to point at: boxes around words, a caret, and the flag with their name. */
const washes = (page: Page, name: string): Locator => page.locator(`[data-person="${name}"] > [class*="wash"]`);
const caret = (page: Page, name: string): Locator => page.locator(`[data-person="${name}"] > [class*="caret"]`);
const flag = (page: Page, name: string): Locator => page.locator(`[class*="flag"][data-person="${name}"]`);

/** Where words of the article lie on the screen. */
const place = (page: Page, words: string) =>
  article(page).evaluate((element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(text) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + text.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    }
    throw new Error(`“${text}” is not in the article`);
  }, words);

/** Where something lies on the screen; nowhere while it is just being drawn anew. */
const box = async (of: Locator) => {
  const { x, y, width, height } = (await of.boundingBox()) ?? { x: Number.NaN, y: 0, width: 0, height: 0 };
  return { left: x, right: x + width, top: y, bottom: y + height };
};

/** How wide something is on all of its lines together. */
const widthOf = (of: Locator): Promise<number> =>
  of.evaluateAll((boxes) => boxes.reduce((sum, each) => sum + each.getBoundingClientRect().width, 0));

/** Lets so many minutes go by on a page’s clock, and has it look at that. */
const wait = (page: Page, minutes: number) =>
  page.evaluate((ms) => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + ms;
    document.dispatchEvent(new Event('visibilitychange'));
  }, minutes * 60_000);

/** How high a row of text is, in pixels. */
const ROW = 38;

/** How far the same words lie apart in two windows, in pixels. */
const apart = async (one: Page, other: Page, words: string): Promise<number> =>
  Math.abs((await place(one, words)).top - (await place(other, words)).top);

const near = (value: number) => expect.closeTo(value, 0);

test('people see one another in the text and in the list, go along with one another, and see who leaves', async ({
  desk,
  person,
  hub,
}) => {
  const ana = desk.page;
  await openSample(ana, 'Ana');
  await share(ana, hub);
  const { page: ben } = await person('ben');
  await join(ben, 'Ben', hub, await invite(ana));
  const who = ana.getByRole('button', { name: 'Who is here: Ben' });
  await expect(who).toBeVisible();
  await expect(badge(ana)).toHaveAccessibleName(/With 1 person/);

  await test.step('a selection is seen around the same words, and moves with its keys', async () => {
    await select(ben, 'at least four');
    await expect(washes(ana, 'Ben')).toHaveCount(1);
    const words = await place(ana, 'at least four');
    await expect
      .poll(() => box(washes(ana, 'Ben')))
      .toEqual({
        left: near(words.left),
        right: near(words.right),
        top: near(words.top),
        bottom: near(words.bottom),
      });
    await expect(flag(ana, 'Ben')).toHaveText('Ben');
    // It is seen for a few seconds: whoever looks too late sees it with the next move.
    await expect(async () => {
      await ben.keyboard.press('Escape');
      await select(ben, 'at least four');
      await expect(flag(ana, 'Ben')).toHaveCSS('opacity', '1', { timeout: 2_000 });
    }).toPass();
    const before = await widthOf(washes(ana, 'Ben'));
    await ben.keyboard.press('Control+Shift+ArrowRight');
    await expect.poll(() => widthOf(washes(ana, 'Ben'))).toBeGreaterThan(before + 5);
    await ben.keyboard.press('ArrowLeft');
    await expect(washes(ana, 'Ben')).toHaveCount(0);
    await expect.poll(async () => (await box(caret(ana, 'Ben'))).left).toBeCloseTo(words.left - 1, 0);
  });

  await test.step('a flag goes after a while, comes back under the mouse, and is never in the way', async () => {
    await expect(flag(ana, 'Ben')).toHaveCSS('opacity', '0');
    const { left, top, bottom } = await box(caret(ana, 'Ben'));
    await ana.mouse.move(left + 3, (top + bottom) / 2);
    await expect(flag(ana, 'Ben')).toHaveCSS('opacity', '1');
    const over = await box(flag(ana, 'Ben'));
    const hit = await ana.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('[data-person]') === null, {
      x: (over.left + over.right) / 2,
      y: (over.top + over.bottom) / 2,
    });
    expect(hit).toBe(true);
    await ana.emulateMedia({ reducedMotion: 'reduce' });
    await expect(flag(ana, 'Ben')).toHaveCSS('transition-duration', '0s');
  });

  await test.step('the list of articles shows where others are, and one goes there', async () => {
    await openArticle(ana, /what is known and what is not/);
    await expect(articles(ana).filter({ hasText: 'A fire aboard' })).toContainText('Open now: Ben');
    await ana.keyboard.press('Shift+H');
    const list = ana.getByRole('dialog', { name: 'Here now' });
    await expect(list.getByRole('listitem')).toContainText(/Ben.*In A fire aboard/);
    await list.getByRole('button', { name: 'Go to where Ben is' }).click();
    await expect(ana.getByRole('heading', { level: 1, name: /A fire aboard/ })).toBeVisible();
    await expect(caret(ana, 'Ben')).toBeInViewport();
  });

  const bar = ana.getByRole('status').filter({ hasText: 'Esc ends' });
  const follow = async () => {
    await who.click();
    await ana.getByRole('button', { name: 'Follow Ben' }).click();
    await expect(bar).toContainText('Following Ben');
  };
  await test.step('following goes from article to article and to their caret, until an act of one’s own', async () => {
    await follow();
    await openArticle(ben, /what is known and what is not/);
    await expect(ana.getByRole('heading', { level: 1, name: /what is known and what is not/ })).toBeVisible();
    await article(ben).focus();
    await ben.keyboard.press('Control+End');
    await expect(caret(ana, 'Ben')).toBeInViewport();
    await ana.mouse.move(600, 400);
    await expect(bar).toBeVisible();
    await ana.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await ben.keyboard.press('Control+Home');
    await expect(caret(ana, 'Ben')).not.toBeInViewport();
    await follow();
    await expect(caret(ana, 'Ben')).toBeInViewport();
    // Where he looks by the wheel alone, though his caret stays where it was.
    const first = (page: typeof ana) => article(page).locator('p').first();
    await article(ben).hover();
    await ben.mouse.wheel(0, 600);
    await expect(first(ben)).not.toBeInViewport();
    await expect(first(ana)).not.toBeInViewport();
    // To the row, not only to the paragraph: some are higher than half the window.
    for (const further of [130, 150]) {
      await ben.mouse.wheel(0, further);
      await expect.poll(() => apart(ana, ben, 'sprinklers')).toBeLessThan(ROW / 2 + 1);
    }
    await expect(bar).toBeVisible();
    await ana.mouse.wheel(0, -400);
    await expect(bar).toBeHidden();
  });

  await test.step('who is idle or turns to another window is said to, and who leaves is gone', async () => {
    await follow();
    await wait(ben, 4);
    await expect(bar).toContainText('Following Ben, idle for 4 minutes');
    await ben.keyboard.press('ArrowRight');
    await expect(bar).not.toContainText('idle');
    const show = await hide(ben);
    await expect(bar).toContainText('Following Ben, in another window');
    await show();
    await expect(bar).not.toContainText('in another window');
    await ben.getByRole('button', { name: 'All projects' }).click();
    await expect(bar).toContainText('Ben has left.');
    await expect(who).toBeHidden();
    await expect(flag(ana, 'Ben')).toHaveCount(0);
    await expect(badge(ana)).toHaveAccessibleName(/With nobody yet/);
  });
});
