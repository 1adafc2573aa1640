import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import {
  article,
  articles,
  badge,
  inHand,
  invite,
  join,
  letGo,
  markWords,
  openArticle,
  openReport,
  openSample,
  parts,
  rows,
  select,
  share,
} from './acts.ts';

const pane = (page: Page): Locator => page.getByRole('region', { name: 'What happened' });
const view = (page: Page, name: string): Promise<void> => pane(page).getByRole('button', { name, exact: true }).click();
const lines = (page: Page): Locator => pane(page).getByRole('listbox').getByRole('option');
const report = (page: Page): Locator => articles(page).filter({ hasText: /A fire aboard the car ferry/ });
const bar = (page: Page): Locator => page.getByRole('region', { name: 'The article as it stood' });

/** Clicks the first letter of some words of the article. */
async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await article(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = (walker.currentNode.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at + 1);
      range.setEnd(walker.currentNode, at + 2);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    }
    throw new Error(`“${wanted}” is not in the article`);
  }, words);
  await page.mouse.click(x, y);
}

test('what came in is walked with one key, told in timelines, settled where people do not agree, brought back, and looked at as it stood', async ({
  desk,
  person,
  hub,
}) => {
  const ana = desk.page;
  await openSample(ana, 'Ana');
  await markWords(ana, 'at least four', 'f');
  await share(ana, hub);
  const ben = (await person('ben')).page;
  await join(ben, 'Ben', hub, await invite(ana));
  await expect(rows(ben)).toHaveCount(1);

  await test.step('what others did while one was away is counted, and walked by one key', async () => {
    await openArticle(ben, /what is known and what is not/);
    await ben.getByRole('button', { name: 'All projects' }).click();
    await markWords(ana, 'the car ferry', 'a');
    await markWords(ana, 'A fire', 'c');
    await ben.getByRole('button', { name: /^Ferry fire off Dunmarrow/ }).click();
    await expect(report(ben)).toContainText('2 new');
    await expect(ben.getByRole('button', { name: '2 steps came in' })).toBeVisible();
    await article(ben).focus();
    await ben.keyboard.press('h');
    await expect(ben.getByRole('heading', { level: 1, name: /A fire aboard/ })).toBeVisible();
    await expect(pane(ben).getByRole('status')).toContainText('2 steps by others to look at');
    await ben.keyboard.press('h');
    await expect(inHand(ben)).toHaveAccessibleName('Actor in hand');
    await expect(lines(ben).first()).toContainText('Ana marked “the car ferry” as actor');
    await ben.keyboard.press('h');
    await expect(inHand(ben)).toHaveAccessibleName('Claim in hand');
    await expect(pane(ben).getByRole('status')).toContainText('Nothing by others waits here');
    await ben.keyboard.press('r');
    await expect(inHand(ben)).toHaveAccessibleName('Actor in hand');
    await openArticle(ben, /what is known and what is not/);
    await expect(report(ben)).not.toContainText('new');
  });

  await test.step('what changed in a text, in the project and in the register is walked by the same key', async () => {
    await ben.getByRole('button', { name: 'All projects' }).click();
    await article(ana).focus();
    await ana.keyboard.press('F2');
    await ana.getByRole('textbox', { name: 'Outlet' }).fill('Dunmarrow Sun');
    await ana.getByRole('textbox', { name: 'Outlet' }).press('Enter');
    await select(ana, 'Ilse Vantoor');
    await ana.keyboard.press('z');
    await ana.getByRole('menuitemradio', { name: 'Caption' }).click();
    await article(ana).focus();
    await ana.keyboard.press('Shift+G');
    const pages = (page: Page) => page.getByRole('dialog', { name: 'Register' });
    await pages(ana).getByLabel('Search by any name').fill('Dunmarrow Pilots');
    await pages(ana)
      .getByRole('button', { name: /^Create actor/ })
      .click();
    await ana.keyboard.press('Escape');
    await expect(pages(ana)).toBeHidden();
    await expect(badge(ana)).toHaveAccessibleName(/On the hub/);
    await ben.getByRole('button', { name: /^Ferry fire off Dunmarrow/ }).click();
    await openArticle(ben, /what is known and what is not/);
    await expect(ben.getByRole('button', { name: '3 steps came in' })).toBeVisible();
    await expect(report(ben)).toContainText('1 new');
    await article(ben).focus();
    await ben.keyboard.press('h');
    await expect(lines(ben).first()).toContainText('Ana changed “Outlet” of the article “A fire aboard');
    await expect(report(ben)).toHaveAttribute('data-pointed', 'true');
    await expect(ben.getByRole('heading', { level: 1, name: /what is known/ })).toBeVisible();
    await ben.keyboard.press('h');
    await expect(pages(ben)).toContainText('Dunmarrow Pilots');
    await expect(pages(ben).locator('[data-entry-page]')).toBeFocused();
    await ben.keyboard.press('h');
    await expect(pages(ben)).toBeHidden();
    await expect(ben.getByRole('heading', { level: 1, name: /A fire aboard/ })).toBeVisible();
    await ben.keyboard.press('h');
    await expect(lines(ben).first()).toContainText(/Ana set “The blaze broke out.*” apart as Caption/);
    await expect(pane(ben).getByRole('status')).toContainText('Nothing by others waits here');
    await expect(report(ben)).not.toContainText('new');
  });

  await test.step('apart, two people change one mark; both values stand in one place and are settled there', async () => {
    await openReport(ben);
    await hub.kill();
    for (const page of [ana, ben]) await expect(badge(page)).toHaveAccessibleName(/Hub away|Connecting/);
    for (const [page, key] of [
      [ana, 'a'],
      [ben, 'c'],
    ] as const) {
      await article(page).focus();
      await page.keyboard.press('Escape');
      await rows(page).filter({ hasText: 'at least four' }).click();
      await article(page).focus();
      await page.keyboard.press(key);
    }
    await hub.start();
    for (const page of [ana, ben])
      await expect(badge(page)).toHaveAccessibleName(/On the hub , With 1 person/, { timeout: 30_000 });
    await view(ben, 'Contested');
    const cards = pane(ben).getByRole('listitem');
    await expect(cards).toHaveCount(1);
    await expect(cards).toContainText(/Actor.*Ana|Ana.*Actor/s);
    await cards.getByRole('button', { name: 'Settle on Actor' }).click();
    await expect(pane(ben)).toContainText('People agree on everything here.');
  });

  await test.step('a mark’s timeline names everybody, and the article’s narrows by person', async () => {
    await expect(inHand(ana)).toHaveAccessibleName('Actor in hand');
    await inHand(ana).getByText('History', { exact: true }).click();
    const told = inHand(ana).locator('details li');
    await expect(told.first()).toContainText('Ben settled “Tag” on Actor');
    await expect(told.last()).toContainText('Ana marked it as figure');
    await ana.keyboard.press('F4');
    await expect(lines(ana).first()).toContainText('Ben settled');
    await pane(ana).getByLabel('By whom').selectOption({ label: 'Ana' });
    await expect(lines(ana).filter({ hasText: 'Ben settled' })).toHaveCount(0);
    await lines(ana).filter({ hasText: 'marked “A fire” as claim' }).click();
    await expect(inHand(ana)).toHaveAccessibleName('Claim in hand');
  });

  await test.step('what was dropped comes back by one act, which undo takes back', async () => {
    await article(ana).focus();
    await ana.keyboard.press('Delete');
    await expect(rows(ana)).toHaveCount(2);
    await view(ana, 'Dropped');
    const gone = pane(ana).getByRole('listitem').filter({ hasText: 'A fire' });
    await expect(gone).toContainText('dropped by Ana');
    await gone.getByRole('button', { name: /^Bring back/ }).click();
    await expect(gone).toHaveCount(0);
    await expect(rows(ana)).toHaveCount(3);
    await article(ana).focus();
    await ana.keyboard.press('ControlOrMeta+z');
    await expect(rows(ana)).toHaveCount(2);
    await expect(gone).toHaveCount(1);
    await ana.keyboard.press('ControlOrMeta+Shift+z');
    await expect(rows(ana)).toHaveCount(3);
    await ana.keyboard.press('ControlOrMeta+z');
    await expect(rows(ana)).toHaveCount(2);
    // Also while another article is open.
    await openArticle(ana, /what is known and what is not/);
    await expect(gone).toContainText('A fire aboard');
    await gone.getByRole('button', { name: /^Bring back/ }).click();
    await expect(gone).toHaveCount(0);
    await openReport(ana);
    await expect(rows(ana)).toHaveCount(3);
  });

  await test.step('the article as it stood is shown to be read, moment by moment, and left again', async () => {
    await letGo(ana);
    await view(ana, 'This article');
    await lines(ana).filter({ hasText: 'marked “the car ferry” as actor' }).click();
    await pane(ana).getByRole('button', { name: 'As it stood then' }).click();
    await expect(bar(ana)).toContainText('As it stood after this step by Ana: marked “the car ferry” as actor');
    await expect(bar(ana)).toContainText('2 marks then');
    await bar(ana).getByRole('button', { name: 'Later' }).click();
    await expect(bar(ana)).toContainText('3 marks then');
    await bar(ana).getByRole('button', { name: 'Earlier' }).click();
    await bar(ana).getByRole('button', { name: 'Earlier' }).click();
    await expect(bar(ana)).toContainText('1 mark then');
    await clickOn(ana, 'at least four');
    await expect(ana.getByRole('complementary', { name: 'The mark as it stood' })).toContainText('Figure');
    await ana.keyboard.press('Delete');
    await bar(ana).getByRole('button', { name: 'Back to now' }).click();
    await expect(rows(ana)).toHaveCount(3);
    await letGo(ben);
    await expect(rows(ben)).toHaveCount(3);
  });

  await test.step('what comes in meanwhile moves nothing that was chosen, and is seen in the article as it is', async () => {
    // What Ben did apart came while the line caught up, or after: only then it waits.
    await view(ana, 'Came in');
    await pane(ana)
      .getByRole('button', { name: 'All seen' })
      .evaluate((button: HTMLElement) => button.click());
    await expect(pane(ana).getByRole('status')).toContainText('Nothing by others waits here');
    await view(ana, 'This article');
    const chosen = lines(ana).filter({ hasText: 'marked “the car ferry” as actor' });
    await chosen.click();
    await markWords(ben, 'denied reports', 'c');
    await expect(lines(ana).first()).toContainText('Ben marked “denied reports” as claim');
    await expect(chosen).toHaveAttribute('aria-selected', 'true');
    // Nor what is just being clicked: the line comes in between the button going down and up.
    const pressed = lines(ana).filter({ hasText: 'marked “A fire” as claim' });
    await pressed.hover();
    await ana.mouse.down();
    await markWords(ben, 'Dunmarrow', 'a');
    await expect(lines(ana).first()).toContainText('Ben marked “Dunmarrow” as actor');
    await ana.mouse.up();
    await expect(pressed).toHaveAttribute('aria-selected', 'true');
    await expect(inHand(ana)).toHaveAccessibleName('Claim in hand');
    await chosen.click();
    await pane(ana).getByRole('button', { name: 'As it stood then' }).click();
    await expect(bar(ana)).toContainText('As it stood after this step by Ana: marked “the car ferry” as actor');
    await markWords(ben, 'Ilse Vantoor', 'a');
    await expect(ana.getByRole('button', { name: '1 step came in' })).toBeVisible();
    await article(ana).focus();
    await ana.keyboard.press('h');
    await expect(bar(ana)).toBeHidden();
    await expect(parts(ana)).toHaveText(['Ilse Vantoor']);
    await letGo(ana);
    await expect(rows(ana)).toHaveCount(6);
  });
});
