import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import type { Desk } from '../launch/desk.ts';
import { letGo, markWords, openSample, rows } from './acts.ts';
import { serious } from './serious.ts';

const section = (dialog: Locator, title: 'What' | 'Who' | 'How'): Locator =>
  dialog.locator('summary').filter({ has: dialog.page().getByText(title, { exact: true }) });

async function markSome(page: Page): Promise<void> {
  await openSample(page, 'Ana');
  await markWords(page, 'at least four', 'f');
  await markWords(page, 'We have no sign of a deliberate act,', 'c');
  await markWords(page, 'Ilse Vantoor', 'a');
  await letGo(page);
  await expect(rows(page)).toHaveCount(3);
}

/** Exports what is chosen into a folder; answers its files by name. */
async function exportInto({ page, answerPath }: Desk, folder: string): Promise<ReadonlyMap<string, string>> {
  const answered = answerPath(folder);
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await answered;
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('exported');
  await page.getByRole('button', { name: 'Done' }).click();
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

test('what is exported, by hand and by key: chosen, counted beforehand, written so, and remembered', async ({
  desk,
}, info) => {
  const { page, menu } = desk;
  await markSome(page);
  await menu('export');
  const dialog = page.getByRole('dialog');
  const preview = dialog.getByRole('status');
  await expect(preview).toContainText('3 marks of 5 articles');

  // By key alone: to the section, into it, and a tag out of it.
  await section(dialog, 'What').focus();
  await page.keyboard.press('Enter');
  const tag = dialog.getByRole('group', { name: 'Marks under these tags' }).getByRole('checkbox').first();
  // Days are as many stops as the browser makes them.
  while (!(await tag.evaluate((box) => box === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(preview).toContainText('2 marks of 5 articles');
  await expect(section(dialog, 'What')).toContainText('2 of 3 tags');
  await expect(preview).not.toHaveAttribute('aria-busy', 'true');

  await section(dialog, 'Who').click();
  await dialog.getByRole('checkbox', { name: 'Pseudonyms instead of names' }).check();
  await section(dialog, 'How').click();
  await dialog.getByRole('checkbox', { name: 'Write the tokens beside it' }).check();
  await dialog.getByRole('checkbox', { name: 'Split into train, dev and test' }).check();
  await dialog.getByRole('spinbutton', { name: 'Train' }).fill('60');
  await dialog.getByRole('spinbutton', { name: 'Dev' }).fill('20');
  await dialog.getByRole('spinbutton', { name: 'Test' }).fill('20');
  await dialog.getByRole('textbox', { name: 'Licence' }).fill('CC-BY-4.0');
  await expect(dialog.getByText('Train: 3 articles')).toBeVisible();
  await expect(dialog.getByText('Test: 1 article')).toBeVisible();
  expect(await serious(page)).toEqual([]);

  const files = await exportInto(desk, info.outputPath('jsonl'));
  const parts = ['train', 'dev', 'test'].map(
    (part) => [...files].find(([name]) => name.endsWith(`.${part}.jsonl`))?.[1],
  );
  const articles = parts.map((rows = '') =>
    rows
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row)),
  );
  expect(articles.map(({ length }) => length)).toEqual([3, 1, 1]);
  const marks = articles.flat().flatMap((article: { marks: { author: { name: string } }[] }) => article.marks);
  expect(marks.map(({ author }) => author.name)).toEqual(['Annotator 1', 'Annotator 1']);
  const sheet = [...files].find(([name]) => name.endsWith('.DATASHEET.md'))?.[1] ?? '';
  expect(sheet).toContain('Shares 60 : 20 : 20, seed 1.');
  expect(sheet).toContain('CC-BY-4.0');
  expect([...files.keys()].filter((name) => name.endsWith('.tokens.jsonl'))).toHaveLength(3);
  expect([...files.values()].join('')).not.toContain('"Ana"');

  await menu('export');
  await expect(section(dialog, 'How')).toContainText(/split \P{L}*60 : 20 : 20/u);
  await expect(section(dialog, 'Who')).toContainText('by pseudonym');
});

test('what a format cannot carry is counted beforehand; nothing chosen is no export', async ({ desk }) => {
  const { page, menu } = desk;
  await markSome(page);
  await menu('export');
  const dialog = page.getByRole('dialog');
  const losses = dialog.getByRole('region', { name: 'What the format has no place for' });
  await expect(losses).toContainText('Nothing: it carries all of this.');
  await page.getByRole('radio', { name: 'doccano' }).check();
  await expect(losses).toContainText('who made a mark, and when: 3');
  await expect(section(dialog, 'How')).toContainText('What its own program counts');
  await section(dialog, 'What').click();
  const words = dialog.getByRole('textbox', { name: 'Only articles with these words' });
  const tags = dialog.getByRole('group', { name: 'Marks under these tags' }).getByRole('checkbox');
  await expect(tags).toHaveCount(3);
  await words.fill('nobody wrote of this');
  await expect(dialog.getByRole('alert')).toContainText('No article that may be exported has these words');
  await expect(dialog.getByRole('alert'), 'beside the button that it keeps from').toBeInViewport({ ratio: 1 });
  await expect(tags, 'what may be chosen stays').toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Choose where…' })).toBeDisabled();
  await words.fill('');
  await expect(dialog.getByRole('status')).toContainText('3 marks of 5 articles');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  for (const tag of await tags.all()) await tag.uncheck();
  await expect(dialog.getByRole('alert')).toHaveText('Choose at least one tag.');
  await expect(dialog.getByRole('alert')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Choose where…' })).toBeDisabled();
});
