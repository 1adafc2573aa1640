import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import {
  article,
  badge,
  inspector,
  letGo,
  markWords,
  newProject,
  openArticle,
  openSample,
  reopenSample,
  rows,
  select,
} from './acts.ts';
import { serious } from './serious.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Mark all' });
const places = (page: Page) => dialog(page).getByRole('listbox', { name: 'Places to mark' });

/** Expects that what is said covers nothing of a pane. */
async function expectClear(said: Locator, pane: Locator): Promise<void> {
  const covered = async () => {
    const [above, below] = [(await pane.boundingBox())!, (await said.boundingBox())!];
    return above.y + above.height - below.y;
  };
  await expect.poll(covered, { message: 'pixels that are covered' }).toBeLessThanOrEqual(0);
}

/** How many marks of a name an article has. */
async function expectMarks(page: Page, title: RegExp, count: number): Promise<void> {
  await openArticle(page, title);
  await expect(rows(page)).toHaveCount(count);
}

test('one name is marked in all articles from one mark, with its type, and is one undo, also after a restart', async ({
  desk,
}) => {
  let { page } = desk;
  await openSample(page, 'Ana');
  await openArticle(page, /what is known/);
  await markWords(page, 'Okonny', 'a');
  await inspector(page).getByLabel('Type').selectOption('person');
  await expect(inspector(page).getByLabel('Type')).toHaveValue('person');
  await expect(badge(page)).toHaveAccessibleName(/On this computer/);
  await article(page).focus();
  await page.keyboard.press('Shift+M');
  await expect(dialog(page).getByRole('status')).toHaveText(
    '3 places in 2 articles will be marked. 1 place marked already.',
  );
  expect(await serious(page)).toEqual([]);
  // The second article's last place is left out: all by key.
  await places(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(dialog(page).getByRole('button', { name: 'Mark 2 places' })).toBeVisible();
  await dialog(page).getByLabel('Words to mark').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  const said = page.getByText('2 marks made in 2 articles.');
  await expect(said).toBeVisible();
  await expectClear(said, inspector(page));
  await expectMarks(page, /FERRY BURNS/, 1);
  await rows(page).first().click();
  await expect(inspector(page).getByLabel('Type')).toHaveValue('person');
  await expectMarks(page, /what is known/, 2);
  await expect(badge(page)).toHaveAccessibleName(/On this computer/);

  await desk.restart();
  page = desk.page;
  await reopenSample(page);
  await openArticle(page, /FERRY BURNS/);
  await article(page).focus();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(0);
  await expectMarks(page, /what is known/, 1);
  await article(page).focus();
  await page.keyboard.press('Control+Shift+z');
  await expect(rows(page)).toHaveCount(2);
});

test('from selected words, which are let go of once it was done', async ({ desk: { page } }) => {
  await openSample(page, 'Ana');
  await page.setViewportSize({ width: 700, height: 820 });
  await select(page, 'ferry');
  await page.keyboard.press('Shift+M');
  await expect(dialog(page).getByRole('button', { name: /^Mark \d/ })).toBeEnabled();
  const long = places(page).getByRole('option', { name: /^A fire aboard/ });
  await expect(long.getByText('2', { exact: true }), 'a long heading leaves its count').toBeInViewport({ ratio: 1 });
  // By key: the text, which then gets the focus back, would bring up what was selected.
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^\d marks made in/)).toBeVisible();
  await expect(article(page)).toBeFocused();
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeHidden();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
});

test('from a search, at once undone by key though nothing was marked in the open article', async ({
  desk: { page },
}) => {
  await openSample(page, 'Ana');
  await markWords(page, 'car ferry', 'f');
  await letGo(page);
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('sprinklers');
  await page.getByRole('button', { name: 'Mark all…' }).click();
  await expect(dialog(page).getByRole('button', { name: /^Mark \d/ })).toBeEnabled();
  await dialog(page).getByLabel('Mark as').selectOption('Claim');
  await dialog(page)
    .getByRole('button', { name: /^Mark \d/ })
    .click();
  await expect(page.getByText(/^\d marks? made in/)).toBeVisible();
  await article(page).focus();
  await page.keyboard.press('Control+z');
  await expect(rows(page), 'the mark made before it stays').toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(0);
});

test('Enter before it has looked marks what is found then, unless Escape or another word comes first', async ({
  desk: { page },
}) => {
  await openSample(page, 'Ana');
  const looked = Promise.withResolvers<void>();
  await page.route('**/host/find', async (call) => {
    await looked.promise;
    await call.continue();
  });
  const ask = async () => {
    await page.keyboard.press('Control+Shift+F');
    await page.keyboard.type('sprinklers');
    await page.getByRole('button', { name: 'Mark all…' }).click();
    await expect(dialog(page).getByLabel('Words to mark')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('status')).toContainText('What is found will be marked at once');
  };
  await ask();
  await page.keyboard.type('!');
  await expect(dialog(page).getByRole('status'), 'another word is looked for first').toHaveText('Looking…');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await ask();
  looked.resolve();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText(/^\d marks? made in/)).toBeVisible();
});

test('while many are undone, the open article is at once; stopped by key, the next undo takes the rest', async ({
  desk: { page },
}) => {
  await newProject(page, 'Ana', 'Rivers');
  await page.getByLabel('Articles to add').setInputFiles(
    Array.from({ length: 6 }, (_, n) => ({
      name: `${n}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`Report ${n}\n\nThe river rose by ${n} metres.\n`),
    })),
  );
  await page.getByRole('button', { name: 'Done' }).click();
  await openArticle(page, /Report 2/);
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('river');
  await page.getByRole('button', { name: 'Mark all…' }).click();
  await dialog(page).getByRole('button', { name: 'Mark 6 places' }).click();
  const said = page.getByText('6 marks made in 6 articles.');
  await expect(said).toBeVisible();
  await expectClear(said, page.getByRole('search').first());
  await expect(rows(page)).toHaveCount(1);
  // The open article and one more go at once, the others wait.
  const goOn = Promise.withResolvers<void>();
  let signed = 0;
  await page.route('**/host/sign', async (call) => {
    if (signed++ > 1) await goOn.promise;
    await call.continue();
  });
  await article(page).focus();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByText(/^Undoing: article \d of 6$/)).toBeVisible();
  await page.keyboard.press('Control+.');
  goOn.resolve();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden();
  await expect(article(page)).toBeFocused();
  await expectMarks(page, /Report 0/, 1);
  await openArticle(page, /Report 2/);
  await article(page).focus();
  await page.keyboard.press('Control+z');
  await expectMarks(page, /Report 0/, 0);

  // Of two offers to take something back the newer one stands alone.
  for (const words of ['river', 'metres']) {
    await markWords(page, words, 'c');
    await article(page).focus();
    await page.keyboard.press('Shift+M');
    await dialog(page).getByRole('button', { name: 'Mark 5 places' }).click();
    await expect(dialog(page)).toBeHidden();
  }
  await expect(page.getByText('5 marks made in 5 articles.')).toHaveCount(1);
});
