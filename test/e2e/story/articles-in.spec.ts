import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { pdfOf } from '../../kit/pdf.ts';
import { expect, test } from '../fixture.ts';
import { article, articles, newProject, openArticle } from './acts.ts';
import { dragIn } from './drag.ts';
import { serious } from './serious.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Flood closes the market | Lowland Post</title>
<meta property="og:site_name" content="Lowland Post"><meta name="author" content="Ida Holm">
<meta property="article:published_time" content="2031-03-04T09:30:00Z"></head><body>
<nav><a href="/">Start page</a></nav><main><article><h1>Flood closes the market</h1>
<p>The river rose by 2 metres on Monday, the mayor said. About 40 stalls were lost when the water came over the quay in
the early morning, and nobody knows when the market will open again.</p>
<h2>Nobody hurt</h2><p>Fire crews took twelve people from the roofs of two sheds. Nobody was hurt, a spokeswoman said, though
three people were treated for the cold.</p><p>Weather: rain until Thursday, then colder</p></article></main>
<footer>© Lowland Post</footer><script>document.title = 'it ran'</script></body></html>`;

const REPORT = `Night train stands still for six hours

Some 240 travellers spent the night in a tunnel near Alvik on Tuesday, the rail company said. A brake had locked, and the
crew could not free it for six hours while the heating was off and the water ran out.

"We were told nothing," said Jonas Berg, who was on his way to the wedding of his daughter. The company promised to pay
the fares back within two weeks, and said that buses would run every 20 minutes until the line is open again on Friday.
`;
const OF_ANOTHER = `Coast Daily: ${REPORT.replace('six hours', 'half the night')}`;

/** A Word document of three paragraphs, the first of them a heading. */
const DOCUMENT = zipSync({
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  '_rels/.rels': strToU8(
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  'word/document.xml': strToU8(
    '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Bakers stop work</w:t></w:r></w:p><w:p><w:r><w:t>Nine bakeries in Carrow stayed shut on Wednesday, their union said.</w:t></w:r></w:p><w:p><w:r><w:t>The owners called the strike unlawful.</w:t></w:r></w:p></w:body></w:document>',
  ),
});

/** Columns that say nothing about themselves: nobody can know which is the text. */
const TABLE = `k1;k2;k3
Dam holds;The dam above Dunmere held on Sunday, engineers said, although the lake was fuller than ever.;2031-05-06
Bridge shut;The old bridge is shut until June, as two of its piers have moved by a hand's breadth.;2031-05-07
`;

function folderOf(path: string): string {
  mkdirSync(join(path, 'older'), { recursive: true });
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(path, name), content);
  put('flood.html', PAGE);
  put('harvest.md', '# Late harvest\n\nRain has kept the *combines* off the fields near Brannoch for three weeks.\n');
  put('bakers.docx', DOCUMENT);
  put('table.csv', TABLE);
  put('broken.pdf', '%PDF-1.7\nthis is no PDF\n');
  put('train.txt', REPORT);
  put('photo.jpg', 'no text');
  put('older/more.zip', zipSync({ 'in/coast.txt': strToU8(OF_ANOTHER), 'in/again.txt': strToU8(REPORT) }));
  return path;
}

const found = (page: Page): Locator => page.getByRole('listbox', { name: 'Articles found' }).getByRole('option');
const lines = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Text as it will come in' }).getByRole('option');
const zones = (page: Page, type: string): Locator =>
  article(page).getByRole('button', { name: new RegExp(`^${type}:`) });

/** Picks a file to be looked at, by the command for it. */
async function lookFirst(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('looking at all of them first');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(path);
}

test('a folder of all kinds is looked at, corrected by key and mouse, and brought in as it was left', async ({
  desk: { page },
}, info) => {
  await newProject(page, 'Ana', 'Floods');
  await dragIn(page, folderOf(info.outputPath('reports')));

  // The table asks what its columns hold; keys alone answer.
  const columns = page.getByRole('dialog', { name: 'What do the columns hold?' });
  await expect(columns).toContainText('The dam above Dunmere held on Sunday');
  expect(await serious(page)).toEqual([]);
  await columns.getByLabel('Text', { exact: true }).focus();
  await page.keyboard.type('k2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('k1');
  await columns.getByLabel('Date').selectOption('k3');
  await columns.getByRole('button', { name: 'Read the table' }).press('Enter');

  // What was found: one text twice, two much alike, one file that cannot be read.
  const dialog = page.getByRole('dialog', { name: '8 articles found' });
  await expect(dialog).toBeVisible();
  await expect(found(page)).toHaveCount(8);
  await expect(dialog.getByRole('button', { name: 'Bring in 7 articles' })).toBeEnabled();
  await expect(found(page).filter({ hasText: 'Same text as another one here' })).toHaveAttribute(
    'aria-checked',
    'false',
  );
  await expect(found(page).filter({ hasText: /\d\d % like another/ })).toHaveCount(2);
  await dialog.getByText('1 not read').click();
  await expect(dialog.getByRole('listitem')).toContainText('broken.pdf');
  await expect(found(page).filter({ hasText: 'Dam holds' })).toContainText('May 6, 2031');
  await expect(found(page).filter({ hasText: 'Bakers stop work' })).toBeVisible();
  expect(await serious(page)).toEqual([]);

  // The page: its details, what was left out of it, nothing of it ran.
  await found(page).filter({ hasText: 'Flood closes the market' }).click();
  await expect(dialog.getByLabel('Outlet')).toHaveValue('Lowland Post');
  await expect(dialog.getByLabel('Author')).toHaveValue('Ida Holm');
  await expect(page).not.toHaveTitle('it ran');
  const footer = lines(page).filter({ hasText: '© Lowland Post' });
  await footer.scrollIntoViewIfNeeded();
  await expect(footer).toContainText('Left out');
  await dialog.getByLabel('Title').fill('Flood shuts the market');
  await dialog.getByLabel('Date').fill('on Monday');

  // By key: the line about the weather is a caption; then two lines at once are boilerplate, and text again.
  await lines(page).filter({ hasText: 'Weather: rain' }).click();
  await page.keyboard.press('3');
  await expect(lines(page).filter({ hasText: 'Weather: rain' })).toContainText('Caption');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('7');
  await expect(lines(page).filter({ hasText: 'Fire crews' })).toContainText('Boilerplate');
  await page.keyboard.press('1');
  await lines(page).filter({ hasText: 'Weather: rain' }).click();
  await dialog.getByRole('toolbar').getByRole('button', { name: 'Caption' }).click();
  await dialog.getByRole('button', { name: 'Edit text' }).click();
  const text = dialog.getByLabel('Text of the article');
  await text.fill((await text.inputValue()).replace('About 40 stalls', 'Some 40 stalls'));
  await dialog.getByRole('button', { name: 'Done editing' }).click();
  await expect(lines(page).filter({ hasText: 'Weather: rain' })).toContainText('Caption');
  await expect(lines(page).filter({ hasText: 'Nobody hurt' })).toContainText('Heading');

  // The two that are alike beside each other; the copy stays out, by key.
  const copy = found(page).filter({ hasText: 'Coast Daily' });
  await copy.click();
  await dialog.locator('summary').filter({ hasText: 'things to look at' }).click();
  await dialog.getByRole('button', { name: 'Show both' }).first().click();
  const both = page.getByRole('dialog', { name: 'Two texts that are much alike' });
  await expect(both.locator('[data-only]').first()).toContainText('Coast Daily');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(both).toBeHidden();
  await copy.click();
  await page.getByRole('listbox', { name: 'Articles found' }).press('Space');
  await expect(copy).toHaveAttribute('aria-checked', 'false');

  // A date that is none is shown before anything comes in; Enter brings the rest in.
  await page.getByRole('listbox', { name: 'Articles found' }).press('Enter');
  await expect(dialog.getByRole('alert').filter({ hasText: 'want a look' })).toBeVisible();
  await expect(found(page).filter({ hasText: 'Details to mend' })).toHaveCount(1);
  await expect(dialog.getByLabel('Date')).toBeFocused();
  await dialog.getByLabel('Date').fill('3 March 2031');
  await expect(found(page).filter({ hasText: 'Details to mend' })).toHaveCount(0);
  await dialog.getByLabel('Date').press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '6 articles added.' })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(articles(page)).toHaveCount(6);
  await openArticle(page, /Flood shuts the market/);
  await expect(article(page)).toContainText('Some 40 stalls were lost');
  await expect(article(page)).not.toContainText('© Lowland Post');
  await expect(zones(page, 'Caption')).toHaveCount(1);
  await expect(articles(page).filter({ hasText: 'Flood shuts' })).toContainText('Mar 3, 2031');

  // What is here already says so, and what was left is asked about.
  await lookFirst(page, join(info.outputPath('reports'), 'train.txt'));
  await expect(found(page)).toContainText(['Here already']);
  await expect(page.getByText('The same text is in the project already')).toBeVisible();
  await found(page).first().click();
  await page.getByRole('listbox', { name: 'Articles found' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Keep looking' })).toBeFocused();
  // Escape once more loses nothing.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Articles found' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave without bringing in' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(articles(page)).toHaveCount(6);
});

test('a file that takes its time is seen being read and can be stopped; a Japanese PDF brings its letters', async ({
  desk: { page },
}, info) => {
  await newProject(page, 'Ana', 'Harbours');
  mkdirSync(info.outputPath('in'), { recursive: true });
  const [slow, quay] = [info.outputPath('in/slow.pdf'), info.outputPath('in/quay.pdf')];
  writeFileSync(slow, pdfOf([[]], { padded: 400_000_000 }));
  await dragIn(page, slow);
  await expect(page.getByRole('dialog', { name: 'Reading files' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  // The tables of its font are among the window's own files.
  const line = { x: 60, y: 100, text: '\u6771\u306e\u5cb8\u58c1\u3092\u9589\u9396', byTable: true };
  writeFileSync(quay, pdfOf([[line]], { characters: { table: 'UniJIS-UCS2-H', ordering: 'Japan1' } }));
  await dragIn(page, quay);
  await expect(lines(page)).toHaveText([/\u6771\u306e\u5cb8\u58c1\u3092\u9589\u9396/]);
  await page.keyboard.press('Enter');
  await expect(article(page)).toContainText('\u6771\u306e\u5cb8\u58c1');

  writeFileSync(slow, '%PDF-1.7\nthis is no PDF\n');
  await dragIn(page, slow);
  await expect(page.getByRole('dialog', { name: 'Not added' })).toContainText('This PDF is damaged');
});
