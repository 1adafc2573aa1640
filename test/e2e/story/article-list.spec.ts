import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { article, articleList, articles, letGo, markWords, newProject } from './acts.ts';

/** So many articles that the list keeps only some of them in the page. */
const MANY = 36;
const TOWNS = ['Alvik', 'Brannoch', 'Carrow', 'Dunmere'];
const title = (n: number) => `${TOWNS[n % TOWNS.length]} report ${n}`;

/** Brings in articles, each with title, outlet and date in its head. */
async function addMany(page: Page, count: number): Promise<void> {
  const files = Array.from({ length: count }, (_, n) => ({
    name: `${n}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `${title(n)}\n\nHarbour Post\n\n2031-${String((n % 12) + 1).padStart(2, '0')}-04\n\nThe river rose by ${n + 2} metres in ${TOWNS[n % 4]} on Monday.\n`,
    ),
  }));
  await page.getByLabel('Articles to add').setInputFiles(files);
  await expect(page.getByText(`${count} articles added.`)).toBeVisible({ timeout: 40_000 });
  if (count > 3) await page.getByRole('button', { name: 'Done' }).click();
}

const filter = (page: Page): Locator => page.getByRole('searchbox', { name: /^Find articles/ });
/** The row that the keys are at, as the list names it to screen readers. */
const active = async (page: Page): Promise<Locator> =>
  page.locator(`[id="${await articleList(page).getAttribute('aria-activedescendant')}"]`);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a long list goes by keyboard, keeps the focus, and holds only the rows in view', async ({ desk: { page } }) => {
  await newProject(page, 'Ana', 'Rivers');
  await addMany(page, MANY);
  await expect(articleList(page)).toHaveAttribute('aria-rowcount', String(MANY + 1));
  expect(await articles(page).count()).toBeLessThan(MANY - 5);

  await filter(page).focus();
  await filter(page).press('ArrowDown');
  await expect(articleList(page)).toBeFocused();
  for (const [key, position] of [
    ['End', MANY],
    ['ArrowDown', MANY],
    ['ArrowUp', MANY - 1],
    ['Home', 1],
    ['ArrowDown', 2],
    ['c', 3],
    ['c', 7],
  ] as const) {
    await page.keyboard.press(key);
    await expect(await active(page)).toHaveAttribute('aria-rowindex', String(position + 1));
    await expect(await active(page)).toBeInViewport({ ratio: 0.9 });
  }
  await page.keyboard.press('End');
  const { width, height } = page.viewportSize()!; // the launcher gives it one
  for (const narrow of [true, false]) {
    await page.setViewportSize(narrow ? { width: 800, height: 600 } : { width, height });
    await expect(await active(page), 'in a list of another size').toBeInViewport({ ratio: 0.9 });
  }
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  expect(Number(await (await active(page)).getAttribute('aria-rowindex'))).toBeGreaterThan(10);
  await page.keyboard.press('Home');

  await page.keyboard.type('dunmere report 27');
  await expect(await active(page)).toContainText(title(27));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(title(27));
  await expect(await active(page)).toHaveAttribute('aria-selected', 'true');
  await expect(articleList(page)).toBeFocused();
  await expect(page.locator('[data-mark]'), 'letters that found a row marked nothing').toHaveCount(0);
});

test('articles are found by their words and sorted, and what is open stays open', async ({ desk: { page, kind } }) => {
  await newProject(page, 'Ana', 'Rivers');
  await addMany(page, MANY);
  const open = await heading(page).innerText();
  await page.getByLabel('Sorted by').selectOption('Title');
  await expect(articles(page).nth(1)).toContainText(title(4));
  await page.getByLabel('Sorted by').selectOption('Newest date');
  await expect(articles(page).first()).toContainText(title(11));

  await filter(page).fill('carrow 2031-03');
  await expect(articles(page)).toHaveCount(3);
  await expect(page.getByRole('navigation', { name: /Articles\s*3 of 36/ })).toBeVisible();
  await filter(page).fill('no such words');
  await expect(page.getByText('No article fits')).toBeVisible();
  await expect(heading(page)).toHaveText(open);
  await filter(page).fill('');
  await expect(articleList(page)).toHaveAttribute('aria-rowcount', String(MANY + 1));

  // Where there is no article to print, the menu does not offer it; on Electron the system's own menu has the command.
  if (kind === 'electron') return;
  // What is read says so at the moment the menu opens.
  await expect(article(page)).toContainText('The river rose');
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  const print = page.getByRole('menuitem', { name: 'Print the article…' });
  await menu.click();
  await expect(print).toBeEnabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show the list as a table' }).click();
  await menu.click();
  await expect(print).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await expect(article(page)).toContainText('The river rose');
  await menu.click();
  await expect(print).toBeEnabled();
});

test('the list counts the marks of each article by itself, and again after a restart', async ({ desk }) => {
  await newProject(desk.page, 'Ana', 'Rivers');
  await addMany(desk.page, 3);
  await articles(desk.page)
    .filter({ hasText: title(1) })
    .click();
  await expect(article(desk.page)).toContainText('rose by 3 metres');
  await markWords(desk.page, '3 metres', 'f');
  await letGo(desk.page);
  await markWords(desk.page, 'The river', 'a');
  await letGo(desk.page);
  await expect(articles(desk.page).filter({ hasText: title(1) })).toHaveAccessibleName(/, Actor 1\s*, Figure 1/);
  await expect(articles(desk.page).filter({ hasText: title(2) })).not.toHaveAccessibleName(/Figure/);

  await desk.restart();
  await desk.page.getByRole('button', { name: /^Rivers/ }).click();
  await expect(articles(desk.page).filter({ hasText: title(1) })).toHaveAccessibleName(/, Actor 1\s*, Figure 1/);
});
