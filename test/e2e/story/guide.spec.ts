import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import {
  article,
  badge,
  choose,
  inHand,
  inspector,
  introduce,
  letGo,
  markWords,
  openReport,
  openSample,
  parts,
  rows,
  share,
} from './acts.ts';

const page = (who: Page) => who.getByRole('dialog', { name: 'Guidelines' });
const editor = (who: Page) => page(who).getByRole('textbox', { name: 'Text of the guidelines' });
const beside = (who: Page, tag: string) => inspector(who).getByRole('region', { name: `Guidelines: ${tag}` });

/** Opens the guidelines by key. */
async function open(who: Page): Promise<void> {
  await article(who).focus();
  await who.keyboard.press('Shift+R');
  await expect(page(who)).toBeVisible();
}

/** Puts the caret at an end of the line with these words and types there. */
async function typeAt(who: Page, words: string, end: 'Home' | 'End', typed: string): Promise<void> {
  await editor(who).getByText(words).click();
  await who.keyboard.press(end);
  await who.keyboard.type(typed);
}

/** Makes an invitation for a role and answers its link. */
async function linkFor(who: Page, role: string): Promise<string> {
  await choose(who, 'Invite someone…');
  await who.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  await who.getByRole('button', { name: 'Make an invitation' }).click();
  const link = await who.getByLabel('Link', { exact: true }).inputValue();
  await who.getByRole('button', { name: 'Done' }).click();
  return link;
}

test('guidelines: written together, read beside the text, with examples that lead to their marks', async ({
  desk,
  person,
  hub,
}, info) => {
  test.setTimeout(180_000); // two people and a hub that goes and comes back, also on a machine that does much else
  const ana = desk.page;
  await openSample(ana, 'Ana');
  await markWords(ana, 'at least four', 'f');
  await expect(beside(ana, 'Figure')).toHaveText('Guidelines: nothing yet');
  expect((await beside(ana, 'Figure').boundingBox())?.height, 'one line').toBeLessThan(45);
  await letGo(ana);

  // Written by the owner: a first line, a section for each tag, words in bold, a link.
  // What is typed right after the key is the page's: before any frame the text has the focus.
  const focused = await article(ana).evaluate(async (text) => {
    text.dispatchEvent(new KeyboardEvent('keydown', { key: 'R', shiftKey: true, bubbles: true, cancelable: true }));
    for (let task = 0; task < 50; task++) await null;
    return document.activeElement?.getAttribute('aria-label');
  });
  expect(focused).toBe('Text of the guidelines');
  await ana.keyboard.type('Mark what is said, not what is true.');
  await expect(editor(ana)).toHaveText('Mark what is said, not what is true.');
  await page(ana).getByRole('button', { name: 'Add a section for each tag' }).click();
  // The button has gone; one writes on at once.
  await expect(editor(ana)).toBeFocused();
  await expect(editor(ana).locator('[data-guide-section]')).toHaveText(['Claim', 'Actor', 'Figure']);
  await editor(ana).locator('[data-guide-section="figure"] >> xpath=../following-sibling::p[1]').click();
  await ana.keyboard.type('Every number with its limits: ');
  await ana.keyboard.press('Control+B');
  await ana.keyboard.type('at least');
  await ana.keyboard.press('Control+B');
  await ana.keyboard.type(' is part of it.');
  await page(ana).getByRole('button', { name: 'Link', exact: true }).click();
  await page(ana).getByLabel('Address of the link').fill('javascript:alert(1)');
  await page(ana).getByRole('button', { name: 'Set the link' }).click();
  await expect(page(ana)).toContainText('This is no address for a link');
  await ana.keyboard.press('Escape');
  await ana.keyboard.press('Escape');
  await expect(page(ana)).toBeHidden();

  // However long the page is: from beside the text it opens at the section.
  const figures = page(ana).locator('[data-guide-section="figure"]');
  await open(ana);
  await editor(ana).locator('[data-guide-section="claim"] >> xpath=../following-sibling::p[1]').click();
  for (let line = 0; line < 25; line++) await ana.keyboard.press('Enter');
  await ana.keyboard.press('Escape');
  await open(ana);
  await expect(figures).toHaveCount(1);
  await expect(figures).not.toBeInViewport();
  await ana.keyboard.press('Escape');
  await rows(ana).first().click();
  await beside(ana, 'Figure').getByRole('button', { name: 'Open in the guidelines' }).click();
  await expect(figures).toBeInViewport();
  await ana.keyboard.press('Escape');

  // A mark becomes an example; its section stands beside the text.
  await expect(beside(ana, 'Figure')).toContainText('Every number with its limits: at least is part of it.');
  await beside(ana, 'Figure').getByRole('button', { name: 'Add this mark as an example' }).click();
  await expect(beside(ana, 'Figure').getByRole('button', { name: /at least four/ })).toBeVisible();
  await share(ana, hub);

  // An annotator reads them; an example leads to its mark.
  const bens = await person('ben');
  const ben = bens.page;
  await introduce(ben, 'Ben', 'plum');
  await ben.getByRole('button', { name: /Join through a hub/ }).click();
  await ben.getByLabel('Invitation').fill(await linkFor(ana, 'Annotator'));
  await ben.getByRole('button', { name: 'Join', exact: true }).click();
  await openReport(ben);
  await open(ben);
  await expect(page(ben)).toContainText('Mark what is said, not what is true.');
  await expect(editor(ben)).toBeHidden();
  await expect(page(ben).getByRole('toolbar')).toBeHidden();
  await ben.keyboard.press('Escape');
  await rows(ben).first().click();
  await beside(ben, 'Figure').getByRole('button', { name: 'Open in the guidelines' }).click();
  await expect(page(ben).locator('[data-guide-section="figure"]')).toBeInViewport();
  await page(ben)
    .getByRole('button', { name: /at least four/ })
    .click();
  await expect(page(ben)).toBeHidden();
  await expect(inHand(ben)).toHaveAccessibleName('Figure in hand');
  await beside(ben, 'Figure').getByRole('button', { name: 'Guidelines: Figure' }).click();
  await expect(beside(ben, 'Figure')).not.toContainText('Every number');
  await ben.reload();
  await openReport(ben);
  await rows(ben).first().click();
  await expect(beside(ben, 'Figure')).not.toContainText('Every number');
  await beside(ben, 'Figure').getByRole('button', { name: 'Guidelines: Figure' }).click();
  await expect(beside(ben, 'Figure')).toContainText('Every number');

  // In a low window, with something said over its foot, the words of the mark in hand stay in sight.
  const said = ben.getByRole('region', { name: 'Notifications' });
  await ben.setViewportSize({ width: 800, height: 600 });
  await ben.evaluate(() => {
    for (const words of ['one', 'two']) dispatchEvent(new ErrorEvent('error', { error: new Error(words) }));
  });
  await expect(said.getByText(/: two$/)).toBeVisible();
  await expect(said.getByText(/: one$/)).toBeHidden();
  await expect(parts(ben).first()).toBeInViewport({ ratio: 1 });
  await ben.setViewportSize({ width: 600, height: 800 });
  await expect.poll(async () => (await beside(ben, 'Figure').boundingBox())?.height).toBeLessThan(45);
  await ben.keyboard.press('Escape');
  await ben.setViewportSize({ width: 1280, height: 820 });

  // Of a tag that they say nothing of nothing stands beside the text of somebody who may not write there.
  await markWords(ben, 'Ilse Vantoor', 'a');
  await expect(beside(ben, 'Actor')).toBeHidden();
  await letGo(ben);

  // Made a curator while the page is open, he writes in it too.
  await open(ben);
  await choose(ana, 'Invite someone…');
  await ana.getByRole('combobox', { name: 'Role of Ben' }).selectOption('curator');
  await ana.keyboard.press('Escape');
  await expect(editor(ben)).toBeVisible();
  await open(ana);
  await typeAt(ana, 'Mark what is said', 'Home', 'First: ');
  await typeAt(ben, 'what is true.', 'End', ' Always.');
  for (const who of [ana, ben]) {
    await expect(editor(who)).toContainText('First: Mark what is said, not what is true. Always.');
  }
  // Each sees where the other writes, in their colour, by their name as the project knows it.
  await expect(page(ana).getByText('Ben', { exact: true })).toBeVisible();
  await expect(page(ben).getByText('Ana', { exact: true })).toBeVisible();
  // Undo is one's own.
  await ana.keyboard.press('Control+Z');
  for (const who of [ana, ben]) {
    await expect(editor(who)).toContainText('Mark what is said, not what is true. Always.');
    await expect(editor(who)).not.toContainText('First: ');
  }

  // Apart from each other both write in the same line, and both find it.
  await hub.kill();
  await typeAt(ana, 'Mark what is said', 'Home', 'So: ');
  await typeAt(ben, 'Always.', 'End', ' Really.');
  await hub.start();
  for (const who of [ana, ben]) {
    await expect(editor(who)).toContainText('So: Mark what is said, not what is true. Always. Really.', {
      timeout: 20_000,
    });
  }

  // What is pasted brings words and links along, no scripts and no looks.
  bens.expectErrors(/violates the following Content Security Policy/);
  await typeAt(ben, 'Really.', 'End', ' ');
  await editor(ben).evaluate((element) => {
    const clipboard = new DataTransfer();
    clipboard.setData(
      'text/html',
      '<p style="color:red">See <b>this</b> <a href="javascript:alert(1)">bad</a> <a href="https://example.org/">good</a></p><script>alert(1)</script><img src=x onerror="alert(1)">',
    );
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  });
  await expect(editor(ana)).toContainText('See this bad good');
  await expect(editor(ana).getByRole('link')).toHaveAttribute('href', 'https://example.org/');
  await expect(editor(ana).locator('img, script, [style*="red"]')).toHaveCount(0);
  await ben.keyboard.press('Escape');

  // A mark that was dropped is an example no more, and says so; the file has all of it.
  await ana.keyboard.press('Escape');
  await expect(badge(ana)).toHaveAccessibleName(/On the hub/);
  await article(ana).focus();
  await ana.keyboard.press('Delete');
  await open(ana);
  await expect(page(ana)).toContainText('this mark is gone');
  const file = info.outputPath('guidelines.md');
  await desk.answerPath(file);
  await page(ana).getByRole('button', { name: 'Save as Markdown…' }).click();
  await expect(ana.getByText(`The guidelines lie at ${file}.`)).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain(
    '## Figure\n\nEvery number with its limits: **at least** is part of it.\n\n“at least four” (Figure; this mark is gone)\n',
  );
});
