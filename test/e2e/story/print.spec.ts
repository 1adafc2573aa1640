import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixture.ts';
import { markWords, openSample } from './acts.ts';

test('an article is printed with its marks around its words, numbered and listed', async ({ desk }) => {
  const { page } = desk;
  await openSample(page, 'Ana');
  await markWords(page, 'car ferry', 'a');
  // What the system does with the sheet is not the page's affair.
  await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }));
  await desk.menu('print');
  await expect(page.locator('body[data-printed]')).toHaveCount(1);

  const sheet = page.locator('[data-print-sheet]');
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  const listed = sheet.getByRole('listitem').filter({ hasText: 'car ferry' });
  await expect(listed).toContainText('Actor');
  await expect(listed).toContainText('Ana');
  const number = await listed.evaluate((row) => [...(row.parentElement?.children ?? [])].indexOf(row) + 1);
  // After a figure, or in words from right to left, a number that is not set apart would become one with what it follows.
  await expect(sheet.locator('sup').first()).toHaveCSS('unicode-bidi', 'isolate');
  expect(await sheet.locator('article').innerText()).toContain(`car ferry${number}`);
  await page.emulateMedia({ media: 'screen' });
  await expect(sheet).toBeHidden();

  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
});

test('an article is saved as PDF; in a browser, printing does it', async ({ desk }) => {
  const { page } = desk;
  await openSample(page, 'Ana');
  await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }));
  if (desk.kind === 'loopback') {
    await desk.menu('pdf');
    await expect(page.getByText('choose “Save as PDF”')).toBeVisible();
    await expect(page.locator('body[data-printed]')).toHaveCount(1);
    return;
  }
  const path = join(desk.dataDir, 'report.pdf');
  await desk.answerPath(path);
  await desk.menu('pdf');
  await expect(page.getByText(`The PDF lies at ${path}.`)).toBeVisible();
  expect(readFileSync(path, 'latin1')).toMatch(/^%PDF-1\.\d/);
  await expect(page.locator('[data-print-sheet]')).toHaveCount(0);
});
