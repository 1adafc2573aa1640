import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import {
  article,
  choose,
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
  share,
} from './acts.ts';
import { serious } from './serious.ts';

const field = (page: Page, label: string): Locator => inHand(page).getByRole('combobox', { name: label });
const register = (page: Page): Locator => page.getByRole('dialog', { name: 'Register' });
/** The actors that were made here: the sample begins with some of its own. */
const entries = (page: Page): Locator =>
  register(page)
    .getByRole('listbox', { name: 'Actors' })
    .getByRole('option')
    .filter({ hasNotText: /Okonny|Reve|Lind/ });
const offered = (page: Page): Locator => page.getByRole('listbox').getByRole('option');

/** Says by keys who or what the mark in hand means. */
async function mean(page: Page, typed: string): Promise<void> {
  await article(page).focus();
  await page.keyboard.press('g');
  await page.keyboard.type(typed);
  await expect(offered(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

test('actors are created, chosen, named and found again by keyboard, with every mention', async ({
  desk: { page },
}) => {
  await openSample(page, 'Ana');
  await test.step('a name that nobody has yet makes an entry', async () => {
    await markWords(page, 'Melovar Coast Service', 'a');
    await mean(page, 'Melovar Coast Service');
    await expect(field(page, 'Who is meant')).toHaveValue('Melovar Coast Service');
    await expect(
      inHand(page).getByRole('button', { name: 'Open “Melovar Coast Service” in the register' }),
    ).toBeVisible();
  });
  await test.step('undo takes back what the mark means, then the entry; redo brings both again', async () => {
    await article(page).focus();
    await page.keyboard.press('Control+z');
    await expect(field(page, 'Who is meant')).toHaveValue('');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('g');
    await page.keyboard.type('melovar');
    expect(await serious(page)).toEqual([]);
    await expect(offered(page)).toHaveText(['Create actor “melovar”']);
    await page.keyboard.press('Escape');
    await article(page).focus();
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+Shift+z');
    await expect(field(page, 'Who is meant')).toHaveValue('Melovar Coast Service');
  });

  await test.step('a claim’s speaker is chosen by the beginning of a word', async () => {
    await markWords(page, 'killed at least four people', 'c');
    await mean(page, 'coast');
    await expect(field(page, 'Who says it')).toHaveValue('Melovar Coast Service');
    await field(page, 'About').fill('death toll');
    await page.keyboard.press('Tab');
    await expect(field(page, 'About')).toHaveValue('death toll');
    await expect(inHand(page)).toContainText('Free words, not in the register.');
  });

  await test.step('other words for it become a name when one says so', async () => {
    await openArticle(page, /FERRY BURNS/);
    await markWords(page, 'Coast Service', 'a', 'Service');
    await mean(page, 'Estuary Lines');
    await expect(field(page, 'Who is meant')).toHaveValue('Estuary Lines');
    await mean(page, 'melovar');
    await expect(field(page, 'Who is meant')).toHaveValue('Melovar Coast Service');
    await inHand(page).getByRole('button', { name: 'Add “Coast Service” to its names' }).press('Enter');
    await expect(inHand(page).getByRole('button', { name: /^Add “/ })).toBeHidden();
    await letGo(page);
  });

  await test.step('its page lists every mention in its sentence, and leads there', async () => {
    await article(page).focus();
    await page.keyboard.press('Shift+G');
    await expect(entries(page)).toHaveText([/^Estuary Lines\s*0 mentions/, /^Melovar Coast Service\s*3 mentions/]);
    await page.keyboard.type('coast');
    await page.keyboard.press('Enter');
    const mentions = register(page).getByRole('region', { name: 'Mentions' }).getByRole('button');
    await expect(mentions).toHaveCount(3);
    expect(await serious(page)).toEqual([]);
    await mentions.filter({ hasText: /^Claim/ }).press('Enter');
    await expect(register(page)).toBeHidden();
    await expect(inHand(page)).toHaveAccessibleName('Claim in hand');
    await expect(parts(page)).toHaveText(['killed at least four people']);
  });

  await test.step('an actor marked in the article is offered as who says it, and is the same one from then on', async () => {
    await openReport(page);
    await markWords(page, 'Ilse Vantoor', 'a');
    await letGo(page);
    await markWords(page, 'A fire', 'c');
    await field(page, 'Who says it').click();
    await expect(offered(page).filter({ hasText: /^Melovar Coast Service/ })).toBeVisible();
    await mean(page, 'vant');
    await expect(field(page, 'Who says it')).toHaveValue('Ilse Vantoor');
    await letGo(page);
    await rows(page).filter({ hasText: 'Ilse Vantoor' }).click();
    await expect(field(page, 'Who is meant')).toHaveValue('Ilse Vantoor');
  });
});

test('two people merge, rename and split apart: both see the same, and nothing typed is gone', async ({
  desk,
  person,
  hub,
}) => {
  await openSample(desk.page, 'Ana');
  await share(desk.page, hub);
  const ben = await person('ben');
  await join(ben.page, 'Ben', hub, await invite(desk.page));
  const entry = (page: Page, name: string) => register(page).getByRole('region', { name, exact: true });
  for (const { page } of [desk, ben]) await choose(page, 'Register…');
  for (const name of ['Open Deck', 'Seafarers’ union']) {
    await register(desk.page).getByLabel('Search by any name').fill(name);
    await register(desk.page)
      .getByRole('button', { name: `Create actor “${name}”` })
      .press('Enter');
    await expect(entry(desk.page, name)).toBeFocused();
  }
  await expect(entries(ben.page)).toHaveCount(2);

  await hub.kill();
  await test.step('Ana merges the two, after seeing what that does', async () => {
    await entries(desk.page).filter({ hasText: 'Open Deck' }).click();
    await entry(desk.page, 'Open Deck').getByRole('button', { name: 'Merge with another…' }).click();
    await desk.page.getByRole('combobox', { name: 'Merge with' }).fill('seafarers union');
    await desk.page.keyboard.press('Enter');
    await expect(register(desk.page).getByRole('status')).toContainText('It goes by “Open Deck”.');
    await register(desk.page).getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(entries(desk.page)).toHaveText([/^Open Deck/]);
  });
  await test.step('Ben renames one of them and gives it one more name', async () => {
    await entries(ben.page).filter({ hasText: 'Open Deck' }).click();
    const page = register(ben.page).getByRole('region', { name: /^Open Deck/ });
    await page.getByLabel('Name', { exact: true }).fill('Open Deck union');
    await page.getByLabel('Name', { exact: true }).press('Enter');
    await ben.page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByLabel('Another name').fill('the union');
    await page.getByLabel('Another name').press('Enter');
    await expect(page.getByRole('list', { name: 'Other names' }).getByRole('listitem')).toHaveText([
      /^Open Deck/,
      /^the union/,
    ]);
  });

  await hub.start();
  for (const { page } of [desk, ben]) {
    await expect(entries(page)).toHaveText([/^Open Deck union/], { timeout: 30_000 });
    await expect(register(page).getByRole('list', { name: 'Merged from' }).getByRole('listitem')).toHaveText([
      /^Open Deck union/,
      /^Seafarers’ union/,
    ]);
    await expect(register(page).getByRole('list', { name: 'Other names' })).toContainText('the union');
  }
  await test.step('Ana splits them again; undo makes them one', async () => {
    await register(desk.page).getByRole('button', { name: 'Split “Seafarers’ union” off…' }).click();
    await expect(register(desk.page)).toContainText('No longer the same: “Open Deck union” and “Seafarers’ union”');
    await register(desk.page).getByRole('button', { name: 'Split off', exact: true }).click();
    for (const { page } of [desk, ben])
      await expect(entries(page)).toHaveText([/^Open Deck union/, /^Seafarers’ union/]);
    await register(desk.page).getByRole('listbox', { name: 'Actors' }).focus();
    await desk.page.keyboard.press('Control+z');
    for (const { page } of [desk, ben]) await expect(entries(page)).toHaveText([/^Open Deck union/]);
  });
});
