import { expect, test } from '../fixture.ts';
import { article, inHand, inspector, letGo, markWords, openSample, parts, rows, select } from './acts.ts';

test('marks overlap, nest, cross, span paragraphs, and a click cycles through them', async ({ desk: { page } }) => {
  await openSample(page, 'Ana');
  await markWords(page, 'killed at least four people', 'c');
  await markWords(page, 'at least four', 'f');
  await markWords(page, 'four people on Friday', 'c');
  await markWords(page, 'lifeboats', 'a', 'The blaze broke out');
  await letGo(page);
  await expect(rows(page)).toHaveCount(4);

  const word = await article(page).evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = (walker.currentNode.nodeValue ?? '').indexOf('four people');
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 4);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error('the words are not there');
  });
  const seen = new Set<string>();
  for (let click = 0; click < 3; click++) {
    await page.mouse.click(word.x, word.y);
    await expect(inHand(page)).toBeVisible();
    seen.add((await parts(page).first().textContent()) ?? '');
  }
  expect(seen).toEqual(new Set(['killed at least four people', 'at least four', 'four people on Friday']));
});

test('a fragment is added by key, and taken out again', async ({ desk: { page } }) => {
  await openSample(page, 'Ana');
  await markWords(page, 'We have no sign of a deliberate act,', 'c');
  await select(page, 'and we will not guess');
  await page.keyboard.press('+');
  await expect(parts(page)).toHaveText(['We have no sign of a deliberate act,', 'and we will not guess']);
  await inHand(page).getByRole('button', { name: 'Take out part 1' }).click();
  await expect(parts(page)).toHaveText(['and we will not guess']);
});

test('retag, adjust, drop, undo and redo by key', async ({ desk: { page } }) => {
  await openSample(page, 'Ana');
  await markWords(page, 'at least four', 'c');
  await article(page).focus();
  await page.keyboard.press('f');
  await expect(inHand(page)).toHaveAccessibleName('Figure in hand');
  await page.keyboard.press(']');
  await expect(parts(page)).toHaveText(['at least four people']);
  await page.keyboard.press('[');
  await expect(parts(page)).toHaveText(['killed at least four people']);
  await page.keyboard.press('{');
  await page.keyboard.press('}');
  await expect(parts(page)).toHaveText(['at least four']);
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await expect(parts(page)).toHaveText(['at least four p']);
  await page.keyboard.press('Delete');
  await expect(inHand(page)).toBeHidden();
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveText(/at least four p/);
  await page.keyboard.press('Control+Shift+z');
  await expect(rows(page)).toHaveCount(0);
  await inspector(page).getByRole('button', { name: 'Dropped' }).click();
  await inspector(page)
    .getByRole('button', { name: /^Bring back/ })
    .click();
  await inspector(page).getByRole('button', { name: /^All/ }).click();
  await expect(rows(page)).toHaveCount(1);
});

test('the same by mouse', async ({ desk: { page } }) => {
  await openSample(page, 'Ana');
  await select(page, 'Darro Feske');
  await page.getByRole('toolbar').getByRole('button', { name: 'Actor' }).click();
  await expect(inHand(page)).toHaveAccessibleName('Actor in hand');
  await inHand(page).getByRole('button', { name: 'Start out by a word' }).click();
  await expect(parts(page)).toHaveText(['Minister Darro Feske']);
  await inHand(page).getByRole('button', { name: 'Claim', exact: true }).click();
  await expect(inHand(page)).toHaveAccessibleName('Claim in hand');
  await select(page, 'Interior Minister Darro Feske');
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /Fit mark/ })
    .click();
  await expect(parts(page)).toHaveText(['Interior Minister Darro Feske']);
  await inHand(page).getByRole('button', { name: /^Drop/ }).click();
  await expect(rows(page)).toHaveCount(0);
});

test('attributes are set with plain controls and show in the history', async ({ desk: { page } }) => {
  await openSample(page, 'Ana');
  await markWords(page, 'at least four', 'f');
  await inHand(page).getByLabel('Value').fill('four');
  await inHand(page).getByLabel('Value').press('Enter');
  await expect(inHand(page).getByRole('alert')).toHaveText(/number/);
  await inHand(page).getByLabel('Value').fill('4');
  await inHand(page).getByLabel('Value').press('Enter');
  await inHand(page).getByLabel('Modifier').selectOption('at-least');
  await expect(inHand(page).getByLabel('Modifier')).toHaveValue('at-least');
  await inHand(page).getByLabel('Provisional').click();
  await expect(inHand(page).getByLabel('Provisional')).toBeChecked();
  await inHand(page)
    .getByText(/^History/)
    .click();
  await expect(inHand(page).getByRole('listitem')).toHaveText([
    /Provisional/,
    /Modifier.*at-least/,
    /Value.*4/,
    /marked it as figure/,
  ]);
});

test('moving about by key, and the key sheet', async ({ desk: { page } }) => {
  await openSample(page, 'Ana');
  await markWords(page, 'Ilse Vantoor', 'a');
  await markWords(page, 'at least four', 'f');
  await letGo(page);
  await page.keyboard.press('j');
  await expect(parts(page)).toHaveText(['at least four']);
  await page.keyboard.press('j');
  await expect(parts(page)).toHaveText(['Ilse Vantoor']);
  await page.keyboard.press('k');
  await expect(parts(page)).toHaveText(['at least four']);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('a key without a selection gets one sentence', async ({ desk: { page } }) => {
  await openSample(page, 'Ana');
  await article(page).focus();
  await page.keyboard.press('c');
  await expect(page.getByText('Select some text first, then press the key.')).toBeVisible();
});
