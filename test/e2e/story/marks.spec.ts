import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { article, inHand, inspector, letGo, markWords, newProject, openSample, parts, rows, select } from './acts.ts';

const showHistory = (page: Page): Promise<void> => inHand(page).getByText('History', { exact: true }).click();
/** What the mark in hand's history tells, the latest first. */
const told = (page: Page): Locator => inHand(page).locator('details li');

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
  const here = ['at least four', 'four people on Friday', 'killed at least four people'];
  for (const click of [0, 1, 2, 3]) {
    await page.mouse.click(word.x, word.y);
    await expect(parts(page)).toHaveText([here[click % 3]!]);
    await expect(inHand(page)).toContainText(`${(click % 3) + 1} of 3 here`);
    const announced = new RegExp(`“${here[click % 3]}”, by Ana, ${(click % 3) + 1} of 3 here$`);
    await expect(page.getByText(announced)).toHaveAttribute('aria-live', 'polite');
  }
  await page.keyboard.press('k');
  await expect(inHand(page)).not.toContainText('here');
});

test('an end is dragged with the mouse: one step, which undo takes back; Escape takes none', async ({
  desk: { page },
}) => {
  await openSample(page, 'Ana');
  await markWords(page, 'Ilse Vantoor', 'a');
  const knob = async (end: 'start' | 'end') => {
    const box = (await page.locator(`[data-end="${end}"]`).boundingBox())!;
    return { x: box.x + box.width / 2, y: end === 'start' ? box.y - 3 : box.y + box.height + 3 };
  };
  const drag = async (end: 'start' | 'end', by: number) => {
    const { x, y } = await knob(end);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y, { steps: 5 });
  };
  const { width } = (await page.locator('[data-mark] i').first().boundingBox())!;
  await drag('start', width / 2);
  await page.mouse.up();
  await expect(parts(page)).not.toHaveText(['Ilse Vantoor']);
  const shorter = (await parts(page).first().textContent())!;
  expect('Ilse Vantoor').toContain(shorter);
  await showHistory(page);
  await expect(told(page)).toHaveText([new RegExp(`“${shorter}”`), /marked it as actor/]);
  await drag('start', width);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(parts(page)).toHaveText([shorter]);
  await expect(told(page)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(parts(page)).toHaveText(['Ilse Vantoor']);
});

test('the list of marks by key and by mouse', async ({ desk: { page } }) => {
  await openSample(page, 'Ana');
  await markWords(page, 'at least four', 'f');
  await markWords(page, 'Ilse Vantoor', 'a');
  await markWords(page, 'denied reports', 'c');
  await letGo(page);
  const list = inspector(page).getByRole('listbox', { name: 'Marks in this article' });
  const active = (words: string) =>
    expect(async () => {
      const id = await list.getAttribute('aria-activedescendant');
      expect(await page.locator(`[id="${id}"]`).textContent()).toContain(words);
    }).toPass();
  await list.focus();
  await page.keyboard.press('End');
  await active('denied reports');
  await page.keyboard.press('PageUp');
  await active('at least four');
  await page.keyboard.press('ArrowDown');
  await active('Ilse Vantoor');
  await expect(list.getByRole('option', { selected: true })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(parts(page)).toHaveText(['Ilse Vantoor']);
  await expect(inHand(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();
  await active('Ilse Vantoor');
  await page.keyboard.press('Escape');
  await expect(article(page)).toBeFocused();

  // The second click of a double click is none on what came up in the row's place.
  await rows(page).nth(0).click();
  const over = (await inHand(page).getByRole('button', { name: 'End in by a word' }).boundingBox())!;
  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();
  await page.mouse.dblclick(over.x + over.width / 2, over.y + over.height / 2);
  await expect(inHand(page)).toBeVisible();
  await page.keyboard.press(',');
  await page.keyboard.press('<');
  await showHistory(page);
  await expect(told(page)).toHaveText([/, in 2 steps/, /marked it as figure/]);
  await expect(parts(page)).toHaveText(['at least four']);
  await page.keyboard.press('Escape');
  await rows(page).nth(0).click();
  await expect(inHand(page)).toBeFocused();
  await inHand(page).getByRole('button', { name: /^Drop/ }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(list).toBeFocused();
  await active('Ilse Vantoor');
});

test('words that one marked already are told of, and marked twice only when the key comes once more', async ({
  desk: { page },
}) => {
  await openSample(page, 'Ana');
  const bar = page.getByRole('toolbar', { name: 'Mark the selection' });
  const told = page.getByText('These words are marked as actor already. Press a once more to mark them twice.');
  const firstWord = async () => {
    for (const key of ['Control+Home', 'w', 'a']) await page.keyboard.press(key);
  };
  await article(page).focus();
  // The second comes while the first is still being signed.
  await firstWord();
  await firstWord();
  await expect(told).toBeVisible();
  await firstWord();
  await expect(bar).toBeVisible();
  await expect(inHand(page)).toHaveAccessibleName('Actor in hand');
  await letGo(page);
  await expect(rows(page)).toHaveCount(1);
  await firstWord();
  await expect(inHand(page)).toHaveAccessibleName('Actor in hand');
  await page.keyboard.press('a');
  await expect(bar).toBeHidden();
  await letGo(page);
  await expect(rows(page)).toHaveCount(2);
  // Whoever has one of the two in hand is told, and may keep one; undo brings back the other.
  await rows(page).first().click();
  await expect(inspector(page)).toContainText('There is another mark just like this one on the same words.');
  await inspector(page).getByRole('button', { name: 'Keep one' }).click();
  await expect(inspector(page)).not.toContainText('There is another mark');
  await letGo(page);
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows(page)).toHaveCount(2);
  // A held tag asks, too.
  await page.keyboard.press('Shift+A');
  for (const key of ['Control+Home', 'w']) await page.keyboard.press(key);
  await expect(inHand(page)).toHaveAccessibleName('Actor in hand');
  await expect(bar).toBeVisible();
  await letGo(page);
  await expect(rows(page)).toHaveCount(2);
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
  // Six moves of the ends are one line to read.
  await showHistory(page);
  await expect(told(page)).toHaveText([
    /“at least four p”, in 6 steps/,
    /“Tag” from Claim to Figure/,
    /marked it as claim/,
  ]);
  await page.keyboard.press('Delete');
  await expect(inHand(page)).toBeHidden();
  await expect(rows(page)).toHaveCount(0);
  await expect(inspector(page).getByRole('button', { name: 'Dropped 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(parts(page)).toHaveText(['at least four p']);
  await expect(page.getByText('Mark dropped.')).toBeHidden();
  await expect(inspector(page).getByRole('button', { name: /^Dropped/ })).toBeHidden();
  await article(page).focus();
  await page.keyboard.press('Delete');
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

test('moving about by key, and the key sheet', async ({ desk: { page } }) => {
  await openSample(page, 'Ana');
  await markWords(page, 'Ilse Vantoor', 'a');
  await markWords(page, 'at least four', 'f');
  await letGo(page);
  // From where the caret is: at the end of the words that were marked last.
  await page.keyboard.press('j');
  await expect(parts(page)).toHaveText(['Ilse Vantoor']);
  await page.keyboard.press('j');
  await expect(parts(page)).toHaveText(['at least four']);
  await page.keyboard.press('k');
  await expect(parts(page)).toHaveText(['Ilse Vantoor']);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('a key without a selection gets one sentence; saying what lines are lets go of their words', async ({
  desk: { page },
}) => {
  await openSample(page, 'Ana');
  await article(page).focus();
  await page.keyboard.press('c');
  await expect(page.getByText('Select some text first, then press the key.')).toBeVisible();
  await select(page, 'Ilse Vantoor', 'deliberate act');
  await page.keyboard.press('z');
  // A click would empty the selection by itself.
  await page.getByRole('menuitemradio', { name: 'Caption' }).press('Enter');
  await expect(article(page).getByRole('button', { name: /^Caption:/ })).toBeVisible();
  await expect(page.getByRole('toolbar')).toBeHidden();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
});

test('an article that runs from right to left does so in the inspector, too', async ({ desk: { page } }) => {
  await newProject(page, 'Ana', 'Bridges');
  await page.getByRole('navigation').getByRole('button', { name: 'Paste text' }).click();
  await page.getByRole('textbox', { name: 'Article text' }).click();
  await page.keyboard.insertText('דובר העירייה אמר כי הגשר הישן נסגר אתמול.\n\nהרחוב נפתח שוב.');
  await page.getByRole('button', { name: 'Add article' }).click();
  await markWords(page, 'הגשר הישן', 'c');
  expect(await parts(page).evaluate((quote) => getComputedStyle(quote).direction)).toBe('rtl');
  const button = (name: string) => inHand(page).getByRole('button', { name });
  const [out, inwards] = [await button('Start out by a word').boundingBox(), await button('Start in').boundingBox()];
  expect(out!.x).toBeGreaterThan(inwards!.x);
  const arrow = button('Start out by a word').locator('svg');
  expect(await arrow.evaluate((sign) => new DOMMatrix(getComputedStyle(sign).transform).a)).toBe(-1);
  await button('Start out by a word').click();
  await expect(parts(page)).toHaveText(['כי הגשר הישן']);
  await letGo(page);
  const quote = rows(page).locator('[dir="auto"]');
  expect(await quote.evaluate((words) => getComputedStyle(words).direction)).toBe('rtl');
});
