import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { article, inHand, inspector, introduce, parts, rows } from './acts.ts';
import { documentedCounts, Keys, selected } from './by-key.ts';

const SAMPLE = 'A fire aboard the car ferry';

/** First run and the sample project, by keyboard from its list of projects on. */
async function openByKey(page: Page, keys: Keys): Promise<void> {
  await introduce(page, 'Ana');
  await page.getByRole('button', { name: /Open sample project/ }).focus();
  await keys.press('Enter');
  await expect(article(page)).toBeVisible();
  await keys.openArticle(SAMPLE);
  await expect(page.getByRole('heading', { level: 1, name: SAMPLE })).toBeVisible();
}

/** What letters go to that are typed after a key, before the page has painted again. */
const takerAfter = (
  page: Page,
  pressed: Pick<KeyboardEventInit, 'key' | 'code' | 'ctrlKey' | 'shiftKey'>,
): Promise<string | null | undefined> =>
  page.evaluate(async (key) => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true }));
    // What a dialog does when it has been rendered comes some microtasks later; a frame would be a task of its own.
    for (let n = 0; n < 20; n++) await Promise.resolve();
    const taker = document.activeElement;
    return taker instanceof HTMLInputElement && taker.labels?.[0]
      ? taker.labels[0].textContent
      : taker?.getAttribute('aria-label');
  }, pressed);

/** What the mark in hand is linked with. */
const linked = (page: Page) => inHand(page).getByRole('region', { name: 'Links' });

test('ten usual tasks take as many key presses as docs/keys.md says', async ({ desk: { page } }) => {
  const keys = new Keys(page);
  await openByKey(page, keys);
  const counted = new Map<string, number>();
  const task = async (name: string, what: () => Promise<void>) => counted.set(name, await keys.countOf(what));

  await keys.goTo('four people');
  await task('Mark a word', async () => {
    await keys.press('w', 'f');
    await expect(parts(page)).toHaveText(['four']);
  });
  await task('Move an end by a word', async () => {
    await keys.press('[');
    await expect(parts(page)).toHaveText(['least four']);
  });
  await task('Change the tag', async () => {
    await keys.press('a');
    await expect(inHand(page)).toHaveAccessibleName('Actor in hand');
  });
  await task('Undo', async () => {
    await keys.press('Control+z');
    await expect(inHand(page)).toHaveAccessibleName('Figure in hand');
  });
  await keys.press('Delete');

  await keys.goTo('She added');
  await task('Mark a sentence', async () => {
    await keys.press('s', 'c');
    await expect(parts(page)).toHaveText([/^She added .* still missing\.$/]);
  });
  await keys.goTo('and that nine');
  await task('Split a mark in two', async () => {
    await keys.press('/');
    await expect(parts(page)).toHaveText(['and that nine were still missing.']);
  });
  await task('Go to the previous mark', async () => {
    await keys.press('k');
    await expect(parts(page)).toHaveText([/by dawn$/]);
  });
  await task('Merge two marks', async () => {
    await keys.press('m');
    await expect(parts(page)).toHaveText([/^She added .* still missing\.$/]);
    await expect(rows(page).or(parts(page))).toHaveCount(1);
  });
  await keys.goTo('312');
  await keys.press('w', 'f');
  await expect(parts(page)).toHaveText(['312']);
  await keys.press('k');
  await expect(inHand(page)).toHaveAccessibleName('Claim in hand');
  await task('Link a figure with the claim in hand', async () => {
    await keys.press('l');
    await expect(page.locator('[data-linking]')).toBeVisible();
    await keys.press('Enter');
    await expect(page.locator('[data-linking]')).toBeHidden();
    await expect(linked(page)).toContainText('312');
  });
  await task('Comment on the mark in hand', async () => {
    await keys.press('t');
    await keys.type('Who counted?');
    await keys.press('Control+Enter');
    await expect(
      inspector(page)
        .getByRole('region', { name: /^Thread by/ })
        .getByText('Who counted?'),
    ).toBeVisible();
  });

  await keys.goTo("The ferry's owner");
  await task('Mark a sentence as a claim, with its source', async () => {
    await keys.press('s', 'c');
    await keys.goTo('Estuary Lines');
    await keys.press('w', 'w', 'l');
    await expect(page.locator('[data-linking]')).toBeVisible();
    await keys.press('Enter');
    await expect(linked(page)).toContainText('Estuary Lines');
  });
  await keys.goTo('Dunmarrow harbour');
  await task('Mark every occurrence of a name', async () => {
    await keys.press('w', 'a');
    await expect(parts(page)).toHaveText(['Dunmarrow']);
    await keys.press('Shift+M');
    await expect(page.getByRole('dialog').getByRole('button', { name: /^Mark \d/ })).toBeEnabled();
    await keys.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await task('Go to the next article', async () => {
    const before = await page.getByRole('heading', { level: 1 }).textContent();
    await keys.press('Shift+P');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before ?? '');
  });
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(documentedCounts()));
});

test('a held tag marks what is selected, until it is let go; what was marked is undone step by step', async ({
  desk: { page },
}) => {
  const keys = new Keys(page);
  await openByKey(page, keys);
  await keys.goTo('Calder Rose');
  await keys.press('Shift+A');
  const held = page.getByText('Actor is held', { exact: true });
  await expect(held).toBeVisible();
  await expect(
    page.getByText('Actor is held. All you select is marked at once, until you press Escape.'),
  ).toHaveAttribute('aria-live', 'polite');
  await keys.press('w');
  await expect(parts(page)).toHaveText(['Calder']);
  await keys.goTo('Ilse Vantoor');
  await page.keyboard.down('Shift');
  await keys.press('Control+ArrowRight', 'Control+ArrowRight');
  await expect(parts(page)).toHaveText(['Calder']);
  await page.keyboard.up('Shift');
  await expect(parts(page)).toHaveText(['Ilse Vantoor']);
  await expect(page.getByText('Actor, “Ilse Vantoor”', { exact: true })).toBeAttached();
  await keys.press('Escape');
  await expect(held).toBeHidden();
  await keys.goTo('Estuary');
  await keys.press('w');
  expect(await selected(page)).toBe('Estuary');
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await keys.press('Control+z');
  await expect(rows(page)).toHaveCount(1);
});

test('keys mean what was marked just before them, and the text has the focus wherever one comes from', async ({
  desk: { page },
}) => {
  const keys = new Keys(page);
  await introduce(page, 'Ana');
  await page.getByRole('button', { name: /Open sample project/ }).click();
  await expect(article(page)).toBeFocused();
  await keys.openArticle(SAMPLE);
  await expect(page.getByRole('heading', { level: 1, name: SAMPLE })).toBeVisible();
  await expect(article(page)).toBeFocused();
  await keys.press('v');
  await expect(page.getByRole('grid')).toBeFocused();
  await keys.press('v');
  await expect(article(page)).toBeFocused();

  await keys.goTo('Ilse Vantoor');
  await keys.press('w', 'w', 'c');
  await expect(parts(page)).toHaveText(['Ilse Vantoor']);
  await keys.goTo('Estuary');
  await keys.press('w', 'a', 'Delete');
  await expect(rows(page)).toHaveText([/Ilse Vantoor/]);
  await keys.goTo('Estuary');
  await keys.press('w', 'a', 'g');
  await expect(inHand(page)).toHaveAccessibleName('Actor in hand');
  await expect(page.getByRole('option', { name: 'Create actor “Estuary”' })).toHaveAttribute('aria-selected', 'true');
  await keys.press('Enter');
  await expect(inspector(page).getByRole('combobox', { name: 'Who is meant' })).toHaveValue('Estuary');
  await keys.press('F8', 'Shift+P');
  await expect(page.getByRole('heading', { level: 1, name: SAMPLE })).toBeHidden();
  await expect(article(page)).toBeFocused();
});

test('the palette finds and runs commands and gives the caret back; keys can be changed, and stay so', async ({
  desk,
}) => {
  const { page } = desk;
  const keys = new Keys(page);
  await openByKey(page, keys);
  await keys.goTo('Ilse Vantoor');
  await keys.press('w', 'w');
  const line = page.getByRole('combobox', { name: 'Find a command' });
  await keys.press('Control+k');
  await expect(line).toBeFocused();
  await keys.type('zzzz');
  await expect(page.getByText('Nothing has these words.', { exact: false })).toBeVisible();
  await keys.press('Escape');
  await expect(line).toBeHidden();
  await expect(article(page)).toBeFocused();
  expect(await selected(page)).toBe('Ilse Vantoor');
  // Letters typed within the same frame are the palette's already.
  expect(await takerAfter(page, { key: 'k', code: 'KeyK', ctrlKey: true })).toBe('Find a command');
  await keys.type('mark actor');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Mark as actor');
  await expect(first).toContainText('a');
  await keys.press('Enter');
  await expect(parts(page)).toHaveText(['Ilse Vantoor']);
  // What was used last comes first.
  await keys.press('Control+k');
  await expect(page.getByRole('option').first()).toContainText('Mark as actor');
  await keys.type('next article');
  await keys.press('Escape');

  expect(await takerAfter(page, { key: 'G', shiftKey: true })).toBe('Search by any name');
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await takerAfter(page, { key: 'M', shiftKey: true })).toBe('Words to mark');
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await keys.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.getByRole('button', { name: 'Change keys' }).press('Enter');
  const dropKey = sheet.getByRole('button', { name: 'Change the key: Drop the mark in hand' });
  await dropKey.press('Enter');
  await expect(dropKey).toHaveText('Press the new key…');
  await keys.press('c');
  await expect(sheet.getByText('c is the key of “Mark as claim', { exact: false })).toBeVisible();
  await sheet.getByRole('button', { name: 'Leave it' }).press('Enter');
  await dropKey.press('Enter');
  await keys.press('9');
  await expect(dropKey).toHaveText('9');
  await keys.press('Escape');
  await expect(sheet).toBeHidden();
  await page.reload();
  await expect(article(page)).toBeVisible();
  await keys.press('j');
  await expect(parts(page)).toHaveText(['Ilse Vantoor']);
  await keys.press('Delete');
  await expect(parts(page)).toHaveText(['Ilse Vantoor']);
  await keys.press('9');
  await expect(inHand(page)).toBeHidden();
  await keys.press('?');
  await expect(sheet.getByText('9', { exact: true })).toBeVisible();
  await sheet.getByRole('button', { name: 'Change keys' }).press('Enter');
  await sheet.getByRole('button', { name: 'Usual keys again: Drop the mark in hand' }).press('Enter');
  await expect(dropKey).toHaveText('Delete or Backspace');
});
