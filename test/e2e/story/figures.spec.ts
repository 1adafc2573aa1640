import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, test } from '../fixture.ts';
import {
  article,
  inHand,
  invite,
  join as joinProject,
  letGo,
  markWords,
  openSample,
  parts,
  rows,
  select,
  share,
} from './acts.ts';

const field = (page: Page, label: string) => inHand(page).getByLabel(label, { exact: true });

/** What the panel shows of the figure in hand; what is not told must be empty. */
async function shows(page: Page, told: { readonly [label: string]: string }): Promise<void> {
  for (const label of ['Value', 'Low', 'High', 'Modifier', 'Unit']) {
    await expect(field(page, label), label).toHaveValue(told[label] ?? '');
  }
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).fill(text);
  await field(page, label).press('Enter');
}

test('a figure is read from its words, corrected, read again, undone and exported', async ({ desk }, info) => {
  const { page } = desk;
  await openSample(page, 'Ana');
  await markWords(page, 'more than 300 passengers', 'f');
  await shows(page, { Value: '300', Modifier: 'more-than', Unit: 'people' });
  await markWords(page, '11 nautical miles', 'f');
  await shows(page, { Value: '11', Modifier: 'exact', Unit: '[nmi_i]' });
  await markWords(page, 'at about 02:40', 'f');
  await shows(page, {});
  await expect(inHand(page)).not.toContainText(/the words/i);
  await markWords(page, 'at least four', 'f');
  await shows(page, { Value: '4', Modifier: 'at-least' });
  await expect(inHand(page)).toContainText('Read from the words.');

  await test.step('a slip of the hand is told under its field and changes nothing', async () => {
    await type(page, 'Value', 'plenty');
    await expect(inHand(page).getByRole('alert')).toHaveText(/^Please type a number/);
    await expect(field(page, 'Value')).toHaveAttribute('aria-invalid', 'true');
    await field(page, 'Value').press('Escape');
    await expect(inHand(page).getByRole('alert')).toHaveCount(0);
    await type(page, 'As of', 'Friday');
    await expect(inHand(page).getByRole('alert')).toHaveText(/^Please type a date/);
    await field(page, 'As of').press('Escape');
    await expect(inHand(page)).toContainText('Read from the words.');
  });

  await test.step('every control sets its attribute, in the notation that it keeps', async () => {
    await type(page, 'Value', '1 234,5');
    await expect(field(page, 'Value')).toHaveValue('1,234.5');
    await expect(inHand(page)).toContainText('The words say: at least 4');
    await type(page, 'Unit', 'euros');
    await expect(field(page, 'Unit')).toHaveValue('EUR');
    await type(page, 'As of', '18 October 2024');
    await expect(field(page, 'As of')).toHaveValue('2024-10-18');
    await field(page, 'Provisional').click();
    await expect(field(page, 'Provisional')).toBeChecked();
    await type(page, 'Low', '2k');
    await expect(field(page, 'Low')).toHaveValue('2,000');
    await type(page, 'High', '1000');
    await expect(inHand(page).getByRole('alert')).toHaveText(/at least 2,000/);
    await field(page, 'High').press('Escape');
    await inHand(page)
      .getByText(/^History/)
      .click();
    const history = [
      /Low.*2000/,
      /Provisional/,
      /As of.*2024-10-18/,
      /Unit.*EUR/,
      /Value.*1234.5/,
      /marked it as figure/,
    ];
    await expect(inHand(page).getByRole('listitem')).toHaveText(history);
  });

  await test.step('reading again is one step, and so is marking: each undone by one key', async () => {
    await inHand(page).getByRole('button', { name: 'Read again' }).click();
    await shows(page, { Value: '4', Modifier: 'at-least' });
    await expect(inHand(page)).toContainText('Read from the words.');
    await expect(inHand(page)).toBeFocused();
    await article(page).focus();
    await page.keyboard.press('Control+z');
    await shows(page, { Value: '1,234.5', Low: '2,000', Modifier: 'at-least', Unit: 'EUR' });
    for (const label of ['Low', 'Provisional', 'As of', 'Unit']) {
      await page.keyboard.press('Control+z');
      if (label === 'Provisional') await expect(field(page, label)).not.toBeChecked();
      else await expect(field(page, label)).toHaveValue('');
    }
    await page.keyboard.press('Control+z');
    await shows(page, { Value: '4', Modifier: 'at-least' });
    await expect(rows(page)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(inHand(page)).toBeHidden();
    await expect(rows(page)).toHaveCount(3);
    await page.keyboard.press('Control+Shift+z');
    await shows(page, { Value: '4', Modifier: 'at-least' });
    await letGo(page);
    await expect(rows(page)).toHaveCount(4);
  });

  await test.step('after the words were changed they are read again when asked', async () => {
    await rows(page).filter({ hasText: 'at least four' }).click();
    await shows(page, { Value: '4', Modifier: 'at-least' });
    await inHand(page).getByRole('button', { name: 'End out by a word' }).click();
    await expect(parts(page)).toHaveText(['at least four people']);
    await shows(page, { Value: '4', Modifier: 'at-least' });
    await expect(inHand(page)).toContainText('The words say: at least 4 people');
    await inHand(page).getByRole('button', { name: 'Read again' }).press('Enter');
    await shows(page, { Value: '4', Modifier: 'at-least', Unit: 'people' });
  });

  await test.step('an export has them', async () => {
    const folder = info.outputPath('csv');
    await desk.menu('export');
    await page.getByRole('radio', { name: 'CSV' }).check();
    const answered = desk.answerPath(folder);
    await page.getByRole('button', { name: 'Choose where…' }).click();
    await answered;
    await expect(page.getByRole('dialog').getByRole('status')).toContainText(/4 marks exported/);
    const name = readdirSync(folder).find((file) => file.endsWith('.marks.csv'))!;
    const table = readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '');
    const { data } = Papa.parse<{ readonly [column: string]: string }>(table, { header: true, skipEmptyLines: true });
    const columns = ['quote', 'attrs.value', 'attrs.modifier', 'attrs.unit'];
    expect(data.map((row) => columns.map((column) => row[column]))).toEqual([
      ['at least four people', '4', 'at-least', 'people'],
      ['more than 300 passengers', '300', 'more-than', 'people'],
      ['at about 02:40', '', '', ''],
      ['11 nautical miles', '11', 'exact', '[nmi_i]'],
    ]);
  });
});

test('one types on, in the same place, while others change the same mark', async ({ desk, person, hub }) => {
  const { page } = desk;
  await openSample(page, 'Ana');
  await markWords(page, 'at least four', 'f');
  await share(page, hub);
  const ben = await person('ben');
  await joinProject(ben.page, 'Ben', hub, await invite(page));
  await rows(ben.page).filter({ hasText: 'at least four' }).click();

  await page.setViewportSize({ width: 1280, height: 600 });
  const value = field(page, 'Value');
  await value.fill('1234');
  await value.evaluate((input: HTMLInputElement) => input.setSelectionRange(1, 3));
  const place = () =>
    value.evaluate((input: HTMLInputElement) => ({
      focused: document.activeElement === input,
      text: input.value,
      caret: [input.selectionStart, input.selectionEnd],
      top: Math.round(input.getBoundingClientRect().top),
    }));
  const before = await place();
  expect(before).toMatchObject({ focused: true, text: '1234', caret: [1, 3] });

  await type(ben.page, 'Value', '7');
  await type(ben.page, 'Unit', 'people');
  await expect(field(page, 'Unit')).toHaveValue('people');
  expect(await place()).toEqual(before);

  // Another part makes the panel longer above the field: at its top, and when it is scrolled.
  for (const [count, words] of [
    [2, 'car ferry'],
    [3, 'said'],
  ] as const) {
    await article(ben.page).focus();
    await select(ben.page, words);
    await ben.page.keyboard.press('+');
    await expect(parts(page)).toHaveCount(count);
    await expect.poll(place).toEqual(before);
  }

  await value.press('Enter');
  await expect(field(ben.page, 'Value')).toHaveValue('1,234');
  await letGo(page);
});
