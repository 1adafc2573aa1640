import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { article, inHand, invite, join, letGo, markWords, openSample, rows, select, share } from './acts.ts';

/** Where somebody is: what has the focus and where it stands, what is typed and selected there, how far the text is scrolled. */
const whereabouts = (page: Page) =>
  page.evaluate(() => {
    const focus = document.activeElement!;
    const { left, top } = focus.getBoundingClientRect();
    const selection = getSelection()!;
    const isField = focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement;
    const panes = [...document.querySelectorAll('main *')];
    return {
      focus: focus.getAttribute('aria-label') ?? (isField ? focus.labels?.[0]?.textContent : focus.tagName),
      at: [left, top],
      typed: isField ? [focus.value, focus.selectionStart, focus.selectionEnd] : null,
      selected: [selection.toString(), selection.anchorOffset, selection.focusOffset],
      scrolled: panes.filter((pane) => pane.scrollTop > 0 && pane.clientHeight > 1).map(({ scrollTop }) => scrollTop),
    };
  });

test('focus, caret, selection, scroll and what is being typed stay where they are when others’ acts come in', async ({
  desk,
  person,
  hub,
}) => {
  test.setTimeout(180_000); // two people who do much at once, also on a machine that does much else
  const ana = desk.page;
  await ana.setViewportSize({ width: 1280, height: 620 });
  await openSample(ana, 'Ana');
  await markWords(ana, 'at least four', 'f');
  await markWords(ana, 'denied reports', 'c');
  await share(ana, hub);
  const { page: ben } = await person('ben');
  await join(ben, 'Ben', hub, await invite(ana));
  const takeAtBen = async (words: string) => {
    await letGo(ben);
    await rows(ben).filter({ hasText: words }).click();
    await article(ben).focus();
  };

  // In a field of the mark in hand, half way down both panes.
  const field = inHand(ana).getByRole('combobox', { name: 'About' });
  await field.fill('safety at sea');
  await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(7, 9));
  await ana.evaluate(() => {
    for (const pane of document.querySelectorAll('main *, aside *')) pane.scrollTop += 60;
  });
  const typing = await whereabouts(ana);
  expect(typing.scrolled).toHaveLength(1);

  await markWords(ben, 'car ferry Calder Rose', 'a');
  await markWords(ben, 'Estuary Lines', 'a');
  await takeAtBen('denied reports');
  await inHand(ben).getByLabel('Stance').selectOption('-1');
  await article(ben).focus();
  await ben.keyboard.press('l');
  await expect(ben.getByRole('listbox', { name: 'Marks to link with' })).toBeFocused();
  await ben.keyboard.press('Enter');
  await expect(article(ben)).toBeFocused();
  await ben.keyboard.press('[');
  // Another part of the mark: what stands above the field grows.
  await select(ben, 'three fewer');
  await ben.keyboard.press('+');
  await ben.keyboard.press('t');
  await ben.keyboard.type('Which reports?');
  await ben.keyboard.press('ControlOrMeta+Enter');
  await takeAtBen('at least four');
  await ben.keyboard.press('Delete');
  // By what is on the page: the list that is open at the field hides the rest from screen readers.
  const panel = ana.locator('aside');
  await expect(panel.locator('blockquote')).toHaveCount(2);
  await expect(panel).toContainText('Which reports?');
  await expect(panel.getByLabel('Stance')).toHaveValue('-1');
  await expect(panel).toContainText('said by');
  await expect(ana.locator('main [data-mark]').first()).toBeAttached();
  expect(await whereabouts(ana)).toEqual(typing);

  // The mark itself goes: nothing of hers does.
  await takeAtBen('denied reports');
  await ben.keyboard.press('Delete');
  await expect(panel.getByText('Ben dropped this mark while you had it in hand.')).toBeVisible();
  expect(await whereabouts(ana)).toEqual(typing);
  await ana.keyboard.press('End');
  await ana.keyboard.type('.');
  await expect(field).toHaveValue('safety at sea.');
  await inHand(ana).getByLabel('Modality').selectOption('denied');
  await expect(inHand(ana).getByRole('group', { name: 'Dropped and changed' })).toContainText(
    'Dropped by Ben, changed by Ana',
  );
  await inHand(ana).getByRole('button', { name: 'Keep it' }).click();
  await expect(rows(ben).filter({ hasText: 'denied reports' })).toBeVisible();

  // In the text: words selected by keyboard, and scrolled to.
  await letGo(ana);
  await article(ana).focus();
  await ana.keyboard.press('Control+Home');
  for (let n = 0; n < 4; n++) await ana.keyboard.press('ArrowDown');
  for (let n = 0; n < 6; n++) await ana.keyboard.press('Shift+ArrowRight');
  await ana.evaluate(async () => {
    // What the caret scrolls to takes some frames.
    for (let n = 0; n < 8; n++) await new Promise(requestAnimationFrame);
    for (const pane of document.querySelectorAll('main *')) if (pane.scrollTop > 0) pane.scrollTop += 7;
    for (let n = 0; n < 8; n++) await new Promise(requestAnimationFrame);
  });
  const reading = await whereabouts(ana);
  expect(reading.selected[0]).toHaveLength(6);
  await markWords(ben, 'lifeboats', 'f');
  await markWords(ben, 'vehicle deck', 'a');
  await takeAtBen('lifeboats');
  await ben.keyboard.press('a');
  await takeAtBen('vehicle deck');
  await ben.keyboard.press('Delete');
  await expect(rows(ana).filter({ hasText: 'lifeboats' })).toHaveAccessibleName(/^Actor/);
  expect(await whereabouts(ana)).toEqual(reading);

  // Half way through a drag from one mark to another.
  await rows(ana).filter({ hasText: 'denied reports' }).click();
  const handle = (await ana.locator('[title="Drag to another mark to link it"]').boundingBox())!;
  await ana.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await ana.mouse.down();
  // Not to an edge, where the text would scroll along.
  await ana.mouse.move(handle.x - 90, handle.y - 20, { steps: 3 });
  await markWords(ben, 'sprinklers', 'f');
  await takeAtBen('denied reports');
  await inHand(ben).getByLabel('Quotation').selectOption('indirect');
  await expect(inHand(ana).getByLabel('Quotation')).toHaveValue('indirect');
  const target = await ana.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('[data-text]')!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = (walker.currentNode.nodeValue ?? '').indexOf('sprinklers');
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 7);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error('these words are not in the article');
  });
  await ana.mouse.move(target.x, target.y, { steps: 3 });
  await expect(ana.locator('body > span').filter({ visible: true })).toHaveText('uses the figure');
  await ana.mouse.up();
  await expect(inHand(ana).getByRole('list', { name: 'Links' })).toContainText('sprinklers');
});
