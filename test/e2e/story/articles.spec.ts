import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { article, articleList, articles, newProject, openArticle, select } from './acts.ts';

/** A file as the picker hands it over. */
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});
const pick = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.getByLabel('Articles to add').setInputFiles(files);

const REPORT = `Night train stands still for six hours

Harbour Post

2025-03-04

Some 240 travellers spent the night in a tunnel near Alvik on Tuesday.

Share this article
`;

test('files come in by the picker, with title and date from their head', async ({ desk: { page } }) => {
  await newProject(page, 'Ana', 'Trains');
  await pick(page, file('train.txt', REPORT));
  await expect(articles(page)).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Night train stands still for six hours');
  await expect(article(page)).toContainText('Some 240 travellers');
  await expect(articles(page).first()).toContainText(/2025/);
});

test('the same article twice is recognised', async ({ desk: { page } }) => {
  await newProject(page, 'Ana', 'Trains');
  await pick(page, file('train.txt', REPORT));
  // It is in when that is said; till then the next files are asked to wait.
  await expect(page.getByText('1 article added.')).toBeVisible();
  await pick(page, file('copy.txt', REPORT.replaceAll('\n', '\r\n')));
  await expect(page.getByText('This article is here already.')).toBeVisible();
  await expect(articles(page)).toHaveCount(1);
});

test('each file that is refused gets one sentence under its name, and the others come in', async ({
  desk: { page },
}) => {
  await newProject(page, 'Ana', 'Trains');
  await pick(
    page,
    file('empty.txt', ' \n'),
    file('photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])),
    file('huge.txt', 'word '.repeat(1_100_000)),
    file('train.txt', REPORT),
  );
  await expect(page.getByRole('status')).toHaveText('1 article added, 3 not added.');
  const refused = page.getByRole('list', { name: 'Not added' }).getByRole('listitem');
  await expect(refused).toHaveCount(3);
  for (const [index, name] of ['empty.txt', 'photo.jpg', 'huge.txt'].entries()) {
    await expect(refused.nth(index)).toHaveText(new RegExp(`^${name}[A-Z“][^]*[.]$`));
  }
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(articles(page)).toHaveCount(1);
});

test('many files show how far they are', async ({ desk: { page } }) => {
  await newProject(page, 'Ana', 'Trains');
  await pick(page, ...Array.from({ length: 40 }, (_, n) => file(`${n}.txt`, `Report number ${n}\n\nWords of it.\n`)));
  // Each is put on the disk by itself.
  await expect(page.getByRole('status')).toHaveText('40 articles added.', { timeout: 40_000 });
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(articleList(page)).toHaveAttribute('aria-rowcount', '41');
});

test('a text is pasted, its head is read, and what is typed holds', async ({ desk: { page } }) => {
  await newProject(page, 'Ana', 'Trains');
  await page.getByRole('navigation').getByRole('button', { name: 'Paste text' }).click();
  await page.getByRole('textbox', { name: 'Article text' }).click();
  await page.keyboard.insertText(REPORT);
  await expect(page.getByLabel('Title')).toHaveValue('Night train stands still for six hours');
  await expect(page.getByLabel('Date')).toHaveValue('2025-03-04');
  await page.getByLabel('Outlet').fill('The Harbour Post');
  await page.getByRole('button', { name: 'Add article' }).click();
  await expect(article(page)).toContainText('Some 240 travellers');
  await expect(articles(page).first()).toContainText('The Harbour Post');
});

test('Escape does not throw away what was pasted: it is asked, and by Escape again one goes on', async ({
  desk: { page },
}) => {
  await newProject(page, 'Ana', 'Trains');
  const dialog = page.getByRole('dialog', { name: 'Paste an article' });
  await page.getByRole('navigation').getByRole('button', { name: 'Paste text' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('navigation').getByRole('button', { name: 'Paste text' }).click();
  await page.getByRole('textbox', { name: 'Article text' }).click();
  await page.keyboard.insertText(REPORT);
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('alert')).toContainText('not in the project yet');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('alert')).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Article text' })).toContainText('Some 240 travellers');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave without bringing in' }).click();
  await expect(dialog).toBeHidden();
});

test('nothing pasted, or a date that is none, gets one sentence', async ({ desk: { page } }) => {
  await newProject(page, 'Ana', 'Trains');
  await page.getByRole('navigation').getByRole('button', { name: 'Paste text' }).click();
  await page.getByRole('button', { name: 'Add article' }).click();
  await expect(page.getByRole('alert')).toHaveText(/no words/);
  await page.getByRole('textbox', { name: 'Article text' }).click();
  await page.keyboard.insertText(REPORT);
  await page.getByLabel('Date').fill('last week');
  await page.getByRole('button', { name: 'Add article' }).click();
  await expect(page.getByRole('alert')).toHaveText(/2024-10-18/);
});

test('details are edited in place', async ({ desk: { page } }) => {
  await newProject(page, 'Ana', 'Trains');
  await pick(page, file('train.txt', REPORT));
  await page.getByRole('button', { name: /^Edit title/ }).click();
  await page.getByLabel('Title').fill('Night train stuck');
  await page.getByLabel('Title').press('Enter');
  await openArticle(page, /Night train stuck/);
  await page.getByRole('textbox', { name: 'Date' }).fill('tomorrow');
  await page.getByRole('textbox', { name: 'Date' }).press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/2024-10-18/);
});

test('a zone changes its type, becomes running text, and is made of selected lines', async ({ desk: { page } }) => {
  await newProject(page, 'Ana', 'Trains');
  await pick(page, file('train.txt', REPORT));
  const handles = (type: string) => article(page).getByRole('button', { name: new RegExp(`^${type}:`) });
  await expect(handles('Boilerplate').first()).toBeVisible();
  const leftovers = await handles('Boilerplate').count();
  await handles('Boilerplate').last().click();
  await page.getByRole('menuitemradio', { name: 'Caption' }).click();
  await expect(handles('Caption')).toHaveCount(1);
  await expect(handles('Boilerplate')).toHaveCount(leftovers - 1);
  await handles('Caption').click();
  await page.getByRole('menuitem', { name: 'Running text' }).click();
  await expect(handles('Caption')).toHaveCount(0);

  await select(page, 'travellers');
  await page.keyboard.press('z');
  await page.getByRole('menuitemradio', { name: 'Caption' }).click();
  await expect(handles('Caption')).toHaveCount(1);
});
