import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { article, badge, inHand, markWords, openArticle, openSample, reopenSample } from './acts.ts';
import { serious } from './serious.ts';

const pane = (page: Page) => page.getByRole('search', { name: 'Find' });
const field = (page: Page) => pane(page).getByRole('searchbox', { name: 'Words to find' });
const lines = (page: Page) => pane(page).getByRole('listbox', { name: 'What was found' });
const state = (page: Page) => pane(page).getByRole('status');
/** The line the keys are at. */
const current = (page: Page) => lines(page).getByRole('option', { selected: true });
/** What is selected in the article. */
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());

test('words are found in all articles and walked through by key; what is found can be marked at once', async ({
  desk: { page },
}) => {
  await openSample(page, 'Ana');
  await page.keyboard.press('Control+Shift+F');
  await expect(field(page)).toBeFocused();
  await expect(state(page)).toHaveText(/Type words/);
  await page.keyboard.type('okonny');
  await expect(state(page)).toHaveText('4 places in 2 articles');
  await page.keyboard.press('ArrowDown');
  await expect(lines(page)).toBeFocused();
  await expect(current(page)).toHaveText(/spokesman Petr Okonny conceded/);
  await expect(page.getByRole('heading', { level: 1, name: /what is known/ })).toBeVisible();
  await expect.poll(() => selected(page)).toBe('Okonny');
  await page.keyboard.press('ArrowUp');
  await expect(current(page), 'the first stays the first').toHaveText(/spokesman Petr Okonny/);
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { level: 1, name: /FERRY BURNS/ })).toBeVisible();
  await expect.poll(() => selected(page)).toBe('Okonny');
  await expect(lines(page), 'the focus stays in the list').toBeFocused();

  // Enter goes there: its words are selected, and any key of marks does its work.
  await page.keyboard.press('Enter');
  await expect(article(page)).toBeFocused();
  await page.keyboard.press('a');
  await expect(inHand(page).getByRole('blockquote')).toHaveText(/Okonny/);
  await expect(current(page)).toHaveText(/marked as Actor/);
  await page.keyboard.press('F3');
  await expect(
    page.getByRole('heading', { level: 1, name: /what is known/ }),
    'after the last comes the first',
  ).toBeVisible();
  await page.keyboard.press('Shift+F3');
  await expect(page.getByRole('heading', { level: 1, name: /FERRY BURNS/ })).toBeVisible();

  // In this article alone, and the words that are selected are looked for.
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await expect(state(page)).toHaveText('2 places in this article');
  await field(page).fill('"the crew of 28"');
  await expect(state(page)).toHaveText('1 place in this article');
  await field(page).fill('no such words');
  await expect(state(page)).toHaveText('Nothing found.');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(pane(page)).toBeHidden();
  await expect(article(page)).toBeFocused();
});

test('marks are found by tag and attribute, in the outlets and days asked for, also after a restart', async ({
  desk,
}) => {
  let { page } = desk;
  await openSample(page, 'Ana');
  await openArticle(page, /what is known/);
  await markWords(page, '328 people', 'f');
  await markWords(page, 'Open Deck', 'a');
  await expect(badge(page)).toHaveAccessibleName(/On this computer/);
  await desk.restart();
  page = desk.page;
  await reopenSample(page);
  await page.keyboard.press('Control+Shift+F');
  await pane(page).getByRole('combobox', { name: 'Tag' }).selectOption('Figure');
  await expect(state(page)).toHaveText('1 place in 1 article');
  await pane(page).getByRole('combobox', { name: 'Attribute' }).selectOption('Value');
  await pane(page).getByRole('textbox', { name: 'Value contains' }).fill('329');
  await expect(state(page)).toHaveText('Nothing found.');
  await pane(page).getByRole('textbox', { name: 'Value contains' }).fill('328');
  await expect(state(page)).toHaveText('1 place in 1 article');
  await lines(page).focus();
  await page.keyboard.press('Home');
  await expect(inHand(page).getByRole('blockquote')).toHaveText(/328 people/);

  await pane(page).getByRole('button', { name: 'Clear' }).click();
  await field(page).fill('ferry');
  await expect(state(page)).toHaveText(/in 5 articles/);
  await pane(page).getByLabel('From').fill('2024-10-20');
  await expect(state(page)).toHaveText(/in 1 article/);
  await pane(page).getByRole('combobox', { name: 'In the order of' }).selectOption('By the words after');
  expect(await serious(page)).toEqual([]);
});
