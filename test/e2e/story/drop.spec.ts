import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixture.ts';
import { ROOT } from '../launch/root.ts';
import { article, articles, inHand, letGo, newProject, parts } from './acts.ts';
import { dragIn } from './drag.ts';
import { dragOver } from './mouse.ts';

/** Five articles as they come from the web: they lie beside the project where it is developed. */
const REAL = join(ROOT, '../shared/articles');
const real = existsSync(REAL) ? readdirSync(REAL).filter((name) => name.endsWith('.txt')) : [];

/** Writes text files into a folder; answers its path. */
function folderOf(path: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(path, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

test('files that are dropped come in', async ({ desk: { page } }, info) => {
  await newProject(page, 'Ana', 'Trains');
  const folder = folderOf(info.outputPath('desktop'), { 'one.txt': 'One\n\nWords.\n', 'two.txt': 'Two\n\nWords.\n' });
  await dragIn(page, join(folder, 'one.txt'), join(folder, 'two.txt'));
  await expect(page.getByText('2 articles added.')).toBeVisible();
  await expect(articles(page)).toHaveCount(2);
});

test('a folder that is dropped is opened all the way down, for its text files', async ({ desk: { page } }, info) => {
  await newProject(page, 'Ana', 'Trains');
  const folder = folderOf(info.outputPath('reports'), { 'one.txt': 'One\n\nWords.\n', 'photo.jpg': 'no text' });
  folderOf(join(folder, 'older', 'oldest'), { 'two.txt': 'Two\n\nWords.\n' });
  await dragIn(page, folder);
  const told = page.getByText('2 articles added.');
  await expect(told).toContainText(/1 file passed over \(\P{L}?reports\/photo\.jpg/u);
  await expect(articles(page)).toHaveCount(2);
});

test(`five articles from the web are dropped, and words are marked by mouse and key${real.length === 5 ? '' : ' (skipped: the articles of ../shared are not here)'}`, async ({
  desk: { page },
}) => {
  test.skip(real.length !== 5);
  await newProject(page, 'Ana', 'Prisons');
  await dragIn(page, ...real.map((name) => join(REAL, name)));
  await expect(page.getByRole('status')).toHaveText('5 articles added.');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(articles(page)).toHaveCount(5);

  const words = 'more than 3,000 inmates';
  // Each is looked at; the words are in one of them.
  const found: number[] = [];
  for (let index = 0; index < 5; index++) {
    await articles(page).nth(index).click();
    await expect(articles(page).nth(index)).toHaveAttribute('aria-selected', 'true');
    // The text is that of the row, not still the one before.
    const heading = page.getByRole('heading', { level: 1 });
    const isOpen = async () => (await articles(page).nth(index).innerText()).includes(await heading.innerText());
    await expect.poll(isOpen).toBe(true);
    await expect(article(page)).toContainText(/\p{L}{3}/u);
    if ((await article(page).innerText()).includes(words)) found.push(index);
  }
  expect(found).toHaveLength(1);
  await articles(page).nth(found[0]!).click();
  await expect(article(page)).toContainText(words);
  await dragOver(page, words);
  await page.keyboard.press('f');
  await expect(inHand(page)).toHaveAccessibleName('Figure in hand');
  await expect(parts(page)).toHaveText([words]);
  await letGo(page);
});
