import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { article, inHand, invite, join, letGo, markWords, openSample, rows, select, share } from './acts.ts';

const picker = (page: Page) => page.getByRole('listbox', { name: 'Marks to link with' });
const chosen = (page: Page) => picker(page).getByRole('option', { selected: true });
const links = (page: Page) => inHand(page).getByRole('list', { name: 'Links' }).getByRole('listitem');
const how = (page: Page) => links(page).getByRole('combobox');
const arcs = (page: Page) => page.locator('[data-link]');

/** The marks of the first paragraph. */
async function markFirst(page: Page): Promise<void> {
  await markWords(page, 'at least four people', 'f');
  await markWords(page, 'the Melovar Coast Service', 'a');
  await markWords(page, 'killed at least four people on Friday', 'c');
}

const handle = (page: Page) => page.locator('[title="Drag to another mark to link it"]');

/** The middle of the first stretch of these words, in client pixels. */
const middleOf = (page: Page, words: string) =>
  article(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = (walker.currentNode.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`“${wanted}” is not in the article`);
  }, words);

/** Drags from a control to words, where it says what it would make; lets go there, or gives up. */
async function dragTo(page: Page, from: Locator, words: string, says: string | null, end?: 'Escape'): Promise<void> {
  const box = (await from.boundingBox())!;
  const to = await middleOf(page, words);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  const said = page.locator('body > span').filter({ visible: true });
  if (says === null) await expect(said).toHaveCount(0);
  else await expect(said).toHaveText(says);
  if (end) await page.keyboard.press(end);
  await page.mouse.up();
  await expect(said).toHaveCount(0);
}

test('a claim gets its source, its figure and its cue by key alone; each can be changed, followed and taken out', async ({
  desk: { page },
}) => {
  await openSample(page, 'Ana');
  await markFirst(page);
  await expect(inHand(page)).toContainText('Not linked yet.');

  // The nearest mark that fits is proposed.
  await page.keyboard.press('l');
  await expect(picker(page)).toBeFocused();
  await expect(chosen(page)).toHaveText(/at least four people.*uses the figure/);
  await expect(chosen(page), 'the row in hand shows the focus').toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Enter');
  await expect(article(page)).toBeFocused();
  await expect(links(page)).toHaveText([/uses the figure.*at least four people/]);
  await expect(arcs(page)).toHaveCount(1);

  // What is linked is not proposed again; by number, and another way.
  await page.keyboard.press('l');
  await expect(chosen(page)).toHaveText(/the Melovar Coast Service.*said by/);
  await page.keyboard.press('1');
  await expect(chosen(page)).toHaveText(/at least four people.*linked/);
  await page.keyboard.press('2');
  await page.keyboard.press('ArrowRight');
  await expect(chosen(page)).toHaveText(/goes with/);
  await page.keyboard.press('Escape');
  await expect(picker(page)).toBeHidden();
  await expect(links(page)).toHaveCount(1);

  // By typing, in a field whose letters mean nothing to marks.
  await page.keyboard.press('l');
  await page.keyboard.press('/');
  await page.keyboard.type('coast serv');
  await expect(picker(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(links(page)).toHaveCount(2);
  await expect(inHand(page)).toHaveAccessibleName('Claim in hand');

  // Words that are no mark yet become one with the link, in one step.
  await select(page, 'said');
  await page.keyboard.press('l');
  await expect(chosen(page)).toHaveText(/the selected words, as Actor/);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(chosen(page)).toHaveText(/as Cue.*given away by/);
  await page.keyboard.press('Enter');
  await expect(links(page)).toHaveCount(3);
  await expect(arcs(page)).toHaveCount(3);

  await how(page).nth(1).selectOption('goes with');
  await expect(links(page).nth(1)).toHaveText(/goes with/);
  await links(page)
    .nth(1)
    .getByRole('button', { name: /^Actor/ })
    .click();
  await expect(inHand(page)).toHaveAccessibleName('Actor in hand');
  await expect(links(page)).toHaveText([/goes with.*killed at least four people on Friday/]);
  await links(page)
    .getByRole('button', { name: /^Claim/ })
    .click();
  await article(page).focus();
  await page.keyboard.press('Control+z');
  await expect(how(page).nth(1)).toHaveValue(/source/);

  // A cue goes with its link; undo brings both back.
  await links(page)
    .nth(2)
    .getByRole('button', { name: /^Remove the link/ })
    .click();
  await expect(links(page)).toHaveCount(2);
  await expect(links(page).or(inHand(page)).getByRole('button').first()).toBeVisible();
  await article(page).focus();
  await page.keyboard.press('Control+z');
  await expect(links(page)).toHaveCount(3);

  await letGo(page);
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).first()).toHaveAccessibleName(/3 links/);
  await expect(arcs(page)).toHaveCount(0);
  await page.keyboard.press('Shift+L');
  await expect(arcs(page)).toHaveCount(3);
  await page.keyboard.press('Shift+L');
  await expect(arcs(page)).toHaveCount(0);

  // Another claim takes the cue that is there; cues have a chip of their own.
  await markWords(page, 'killed at least four people', 'c');
  await select(page, 'said');
  for (const key of ['l', 'Home', 'j', 'j']) await page.keyboard.press(key);
  await expect(chosen(page)).toHaveText(/as Cue.*given away by/);
  await page.keyboard.press('Enter');
  await expect(links(page)).toHaveText([/given away by.*said/]);
  await letGo(page);
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole('button', { name: 'Cue 1', exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toHaveAccessibleName(/2 links/);
});

test('a mark is dragged to another one; what somebody else drops is shown loose, and comes back', async ({
  desk,
  person,
  hub,
}) => {
  const { page } = desk;
  await openSample(page, 'Ana');
  await markFirst(page);
  await share(page, hub);
  const ben = await person('ben');
  await join(ben.page, 'Ben', hub, await invite(page));

  // From the handle at the mark in hand, to words under several marks: the one that fits is meant.
  await rows(ben.page).filter({ hasText: 'killed' }).click();
  await dragTo(ben.page, handle(ben.page), 'at least four', 'uses the figure');
  await expect(links(ben.page)).toHaveText([/uses the figure.*at least four people/]);
  // From the inspector; Escape leaves it, and a drop on bare words does.
  const button = inHand(ben.page).getByRole('button', { name: 'Link…' });
  await dragTo(ben.page, button, 'Coast', 'said by', 'Escape');
  await dragTo(ben.page, button, 'The blaze', null);
  await expect(links(ben.page)).toHaveCount(1);
  await dragTo(ben.page, button, 'Coast', 'said by');
  await expect(links(ben.page)).toHaveCount(2);
  await expect(inHand(ben.page)).toHaveAccessibleName('Claim in hand');

  // What the other end's mark goes through shows at this one.
  await expect(links(page)).toHaveCount(2);
  await links(page)
    .getByRole('button', { name: /^Actor/ })
    .click();
  await expect(links(page)).toHaveText([/says.*killed at least four people on Friday/]);
  await article(page).focus();
  await page.keyboard.press('Delete');
  await expect(links(ben.page).nth(1)).toContainText('The other mark was dropped.');
  await expect(ben.page.locator('[data-link]')).toHaveCount(1);
  await links(ben.page).nth(1).getByRole('button', { name: 'Bring it back' }).click();
  await expect(ben.page.locator('[data-link]')).toHaveCount(2);

  // A link is not made twice, whoever made it first.
  await rows(page).filter({ hasText: 'killed' }).click();
  await dragTo(page, handle(page), 'Coast', 'said by');
  await expect(page.getByText('These two marks are linked like this already.')).toBeVisible();
  await expect(links(page)).toHaveCount(2);
});
