import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import {
  article,
  articleList,
  articles,
  badge,
  choose,
  introduce,
  invite,
  letGo,
  markWords,
  newProject,
  share,
} from './acts.ts';
import { serious } from './serious.ts';

const TOWNS = ['Alvik', 'Brannoch', 'Carrow', 'Dunmere'];
const title = (n: number) => `${TOWNS[n % TOWNS.length]} report ${n}`;

async function addMany(page: Page, count: number): Promise<void> {
  const files = Array.from({ length: count }, (_, n) => ({
    name: `${n}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `${title(n)}\n\n2031-03-04\n\nThe river rose by ${n + 2} metres near ${TOWNS[n % 4]} on Monday.\n`,
    ),
  }));
  await page.getByLabel('Articles to add').setInputFiles(files);
  await expect(page.getByText(`${count} articles added.`)).toBeVisible({ timeout: 40_000 });
  if (count > 3) await page.getByRole('button', { name: 'Done' }).click();
}

const row = (page: Page, n: number): Locator => articles(page).filter({ hasText: title(n) });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const bulk = (page: Page) => page.getByRole('toolbar', { name: 'What to do with the selected articles' });
const chosen = (page: Page) => articleList(page).getByRole('row', { selected: true });
const progress = (page: Page) => page.getByLabel('How far you are');

test('by keyboard: articles are chosen, changed together, edited in their row, and told done; all of it comes back', async ({
  desk,
}) => {
  const { page } = desk;
  await newProject(page, 'Ana', 'Rivers');
  await addMany(page, 12);
  await expect(row(page, 0)).toBeVisible();
  // A text that comes up takes the focus where nothing has it, and undo is about its marks then.
  await expect(article(page)).toBeVisible();

  // Three rows from the top, one more below, and they get an outlet in one step.
  await articleList(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(chosen(page)).toHaveText([0, 1, 2, 4].map((n) => new RegExp(title(n))));
  await expect(bulk(page)).toContainText('4 selected');
  await bulk(page).getByRole('button', { name: 'Set details…' }).press('Enter');
  await page.getByLabel('New value').fill('Harbour Post');
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 articles changed.')).toBeVisible();
  await expect(row(page, 4)).toContainText('Harbour Post');
  await expect(row(page, 3)).not.toContainText('Harbour Post');
  // From wherever the dialog leaves the focus, and from the menu.
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(row(page, 4)).not.toContainText('Harbour Post');
  await choose(page, 'Redo');
  await expect(row(page, 4)).toContainText('Harbour Post');
  await choose(page, 'Undo');
  await expect(row(page, 4)).not.toContainText('Harbour Post');
  await expect(row(page, 0)).not.toContainText('Harbour Post');
  await articleList(page).focus();

  // All of them, taken out and back by the offer.
  await page.keyboard.press('Control+a');
  await expect(bulk(page)).toContainText('12 selected');
  await page.keyboard.press('Escape');
  await expect(bulk(page)).toBeHidden();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await bulk(page).getByRole('button', { name: 'Take out' }).click();
  await expect(row(page, 11)).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(row(page, 11)).toBeVisible();

  // F2 edits the row in its place: Escape leaves it, Enter saves, and what is wrong says so and stays.
  await articleList(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  const field = (name: string) => articleList(page).getByLabel(name);
  await expect(field('Title')).toBeFocused();
  await page.keyboard.type('c');
  await page.keyboard.press('Escape');
  await expect(articleList(page)).toBeFocused();
  await expect(row(page, 0)).toBeVisible();
  await page.keyboard.press('F2');
  await expect(field('Title')).toBeFocused();
  await page.keyboard.type('High water');
  await field('Date').fill('last week');
  await page.keyboard.press('Enter');
  await expect(field('Date')).toBeFocused();
  await expect(articleList(page).getByRole('alert')).toContainText('Please write the date as');
  await field('Date').fill('2031-03-05');
  await page.keyboard.press('Enter');
  await expect(articleList(page)).toBeFocused();
  await expect(articles(page).first()).toContainText('High water');
  await expect(articles(page).first()).toContainText('2031');

  // In the article: the first mark makes it under way, d says that it is done, o goes on, Ctrl+Z takes a word back.
  await row(page, 1).click();
  await expect(heading(page)).toHaveText(title(1));
  await expect(progress(page)).toHaveValue('todo');
  await markWords(page, '3 metres', 'f');
  await letGo(page);
  await expect(progress(page)).toHaveValue('doing');
  await page.keyboard.press('d');
  await expect(progress(page)).toHaveValue('done');
  await expect(row(page, 1)).toHaveAccessibleName(/Ana: Done/);
  await page.keyboard.press('Control+z');
  await expect(progress(page)).toHaveValue('doing');
  await page.keyboard.press('Shift+D');
  await expect(heading(page)).toHaveText(title(2));
  await expect(article(page)).toContainText('rose by 4 metres');

  // What is left in sight stays so on this device; the table sorts by its heads.
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByLabel('How far I am').selectOption('Done');
  await expect(articles(page)).toHaveCount(1);
  await expect(badge(page)).toHaveAccessibleName(/On this computer/);
  await desk.restart();
  await desk.page.getByRole('button', { name: /^Rivers/ }).click();
  await expect(articles(desk.page)).toHaveText([new RegExp(title(1))]);
  await desk.page.getByRole('button', { name: 'Show all again' }).click();
  await desk.page.getByRole('button', { name: 'Show the list as a table' }).click();
  await articleList(desk.page).getByRole('columnheader', { name: 'Title' }).click();
  await expect(articles(desk.page).first()).toContainText('Alvik report 4');
  // Its columns are chosen, by key as well, and stay so.
  const column = (name: string) => articleList(desk.page).getByRole('columnheader', { name });
  await desk.page.getByRole('button', { name: 'Columns' }).press('Enter');
  expect(await serious(desk.page)).toEqual([]);
  await desk.page.getByRole('menuitemcheckbox', { name: 'Language' }).press('Enter');
  await expect(column('Language')).toHaveCount(0);
  await desk.page.keyboard.press('Escape');
  await desk.page.getByRole('button', { name: 'Back to the article' }).click();
  await desk.page.getByRole('button', { name: 'Show the list as a table' }).click();
  await expect(column('Outlet')).toBeVisible();
  await expect(column('Language')).toHaveCount(0);
  await articles(desk.page).first().dblclick();
  await expect(articleList(desk.page).getByLabel('Title')).toHaveValue('Alvik report 4');
  await desk.page.keyboard.press('Escape');
  await expect(articleList(desk.page)).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await expect(heading(desk.page)).toHaveText('Alvik report 4');
});

test('a curator shares articles out; each has their queue, and the curator sees how far everyone is', async ({
  desk,
  person,
  hub,
}) => {
  const ana = desk.page;
  await newProject(ana, 'Ana', 'Rivers');
  await addMany(ana, 12);
  await share(ana, hub);
  const { page: ben } = await person('ben');
  await introduce(ben, 'Ben', 'plum');
  await ben.getByRole('button', { name: /Join through a hub/ }).click();
  await ben.getByLabel('Address').fill(hub.url);
  await ben.getByLabel('Invitation').fill(await invite(ana));
  await ben.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(heading(ben)).toHaveText(title(0));

  // Four articles between two people, seen before it is done.
  await articleList(ana).focus();
  await ana.keyboard.press('Home');
  for (let n = 0; n < 3; n++) await ana.keyboard.press('Shift+ArrowDown');
  await bulk(ana).getByRole('button', { name: 'Assign…' }).click();
  const dialog = ana.getByRole('dialog', { name: 'Assign 4 articles' });
  await dialog.getByRole('radio', { name: /^Share out evenly/ }).check();
  await dialog.getByRole('checkbox', { name: 'Ana' }).check();
  await dialog.getByRole('checkbox', { name: 'Ben' }).check();
  await expect(dialog.getByRole('row', { name: /^Ben/ })).toHaveText(/Ben\s*0\s*2/);
  await dialog.getByRole('button', { name: 'Make 4 assignments' }).click();
  await expect(ana.getByText('4 assignments made.')).toBeVisible();

  // Ben sees his queue and goes through it; nothing there lets him assign or edit.
  const queue = ben.getByRole('button', { name: 'For you: 0 of 2 done' });
  await queue.click();
  await expect(articles(ben)).toHaveCount(2);
  const mine = await articles(ben).allInnerTexts();
  await articleList(ben).focus();
  await ben.keyboard.press('Control+a');
  await expect(bulk(ben)).toContainText('2 selected');
  await expect(bulk(ben).getByRole('button', { name: 'Assign…' })).toBeHidden();
  await expect(bulk(ben).getByRole('button', { name: 'Export…' })).toBeVisible();
  await ben.keyboard.press('F2');
  await expect(articleList(ben).getByRole('textbox')).toHaveCount(0);
  await articles(ben).first().click();
  // Before, another article had a progress that could be told, too.
  await expect(heading(ben)).toHaveText(mine[0]!.split('\n')[0]!);
  await expect(progress(ben)).toBeEnabled();
  await article(ben).focus();
  await ben.keyboard.press('Shift+D');
  await expect(heading(ben)).toHaveText(mine[1]!.split('\n')[0]!);
  await ben.keyboard.press('q');
  await expect(ben.getByRole('button', { name: 'For you: 1 of 2 done' })).toBeVisible();

  // Ana hears of it in her list, though she has neither article open.
  await row(ana, 11).click();
  const done = articles(ana).filter({ hasText: mine[0]!.split('\n')[0]! });
  await expect(done).toHaveAccessibleName(/Ben: Done, assigned/);
  await ana.getByRole('button', { name: 'More filters' }).click();
  await ana.getByLabel('Assigned to', { exact: true }).selectOption('Ben');
  await ana.getByLabel('How far Ben is').selectOption('Needs a second look');
  await expect(articles(ana)).toHaveCount(1);
  await expect(articles(ana).first()).toHaveAccessibleName(/Ben: Needs a second look/);
});
