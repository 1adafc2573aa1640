import { existsSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { article, badge, inHand, introduce, letGo, markWords, openArticle, reopenSample } from './acts.ts';

const tour = (page: Page): Locator => page.getByRole('region', { name: 'First steps' });

async function openSampleAtTop(page: Page): Promise<void> {
  await introduce(page, 'Ana');
  await page.getByRole('button', { name: /Open sample project/ }).click();
  await expect(article(page)).toBeVisible();
}

test('the first steps follow what one does in the sample, to the export, and are gone for good', async ({
  desk,
}, info) => {
  const { page } = desk;
  await openSampleAtTop(page);
  await expect(tour(page)).toContainText('Try it, 1 of 6');
  // Done by another way than the sentence says: what counts is the mark.
  await markWords(page, '328 people', 'f');
  await expect(tour(page)).toContainText('Try it, 2 of 6');
  await markWords(page, 'Two days', 'c');
  await markWords(page, 'Melovar Coast Service', 'a');
  await expect(tour(page)).toContainText('Try it, 2 of 6');
  await markWords(page, '328 people were on board', 'c');
  await expect(tour(page)).toContainText('Try it, 3 of 6');
  await page.keyboard.press('a');
  await expect(inHand(page)).toHaveAccessibleName('Actor in hand');
  await expect(tour(page)).toContainText('Try it, 4 of 6');
  await page.keyboard.press('Control+z');
  await expect(inHand(page)).toHaveAccessibleName('Claim in hand');
  await expect(tour(page)).toContainText('Try it, 5 of 6');

  // It is read from what is there, so it goes on where it was.
  await expect(badge(page)).toHaveAccessibleName(/On this computer/);
  await desk.restart();
  await desk.page.getByRole('button', { name: /^Ferry fire off Dunmarrow/ }).click();
  await expect(tour(desk.page)).toContainText('Try it, 5 of 6');
  await openArticle(desk.page, /^Minister calls Calder Rose fire/);
  await markWords(desk.page, '330 passengers and crew', 'f');
  await expect(tour(desk.page)).toContainText('Try it, 6 of 6');
  await letGo(desk.page);

  await desk.menu('export');
  const folder = info.outputPath('first-export');
  const answered = desk.answerPath(folder);
  await desk.page.getByRole('button', { name: 'Choose where…' }).click();
  await answered;
  await expect(desk.page.getByRole('dialog').getByRole('status')).toContainText(/5 articles and 5 marks exported/);
  expect(existsSync(folder)).toBe(true);
  await desk.page.getByRole('button', { name: 'Done' }).click();
  await expect(tour(desk.page)).toContainText('Well done');

  await desk.restart();
  await reopenSample(desk.page);
  await expect(article(desk.page)).toBeVisible();
  await expect(tour(desk.page)).toBeHidden();
});

test('a step can be skipped, and the first steps sent away: they never come back', async ({ desk }) => {
  await openSampleAtTop(desk.page);
  await tour(desk.page).getByRole('button', { name: 'Skip this step' }).press('Enter');
  await expect(tour(desk.page)).toContainText('Try it, 2 of 6');
  await tour(desk.page).getByRole('button', { name: 'End the first steps' }).press('Enter');
  await expect(tour(desk.page)).toBeHidden();
  await desk.restart();
  await desk.page.getByRole('button', { name: /Open sample project/ }).click();
  await expect(article(desk.page)).toBeVisible();
  await expect(tour(desk.page)).toBeHidden();
});

test('help and keys are there before the first project, and no first steps in a project of one’s own', async ({
  desk: { page, menu },
}) => {
  await introduce(page, 'Ana');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys.getByText('Export dataset')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();

  await page.getByRole('button', { name: /New project/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Rivers');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name: 'Bring in the first article' })).toBeVisible();
  await expect(tour(page)).toBeHidden();

  await menu('help');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help.getByRole('heading', { name: 'Getting started' })).toBeVisible();
  await help.getByRole('button', { name: 'Without a network' }).click();
  await expect(help.getByRole('heading', { name: 'Everything works' })).toBeVisible();
  await help.getByRole('searchbox').fill('SNAPSHOTS bring');
  await expect(help.getByRole('heading', { name: 'Snapshots', exact: true })).toBeVisible();
  await help.getByRole('searchbox').fill('zeppelin');
  await expect(help.getByText('Nothing in the help has these words.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('a key at the wrong moment gets one sentence that says what to do first', async ({ desk: { page } }) => {
  await openSampleAtTop(page);
  const says = async (key: string, words: string) => {
    await article(page).focus();
    await page.keyboard.press(key);
    await expect(page.getByText(words)).toBeVisible();
  };
  await says('j', 'There are no marks in this article yet. Select some text and press c, a or f.');
  await says('=', 'Click a mark first, or move to one with j and k.');
  await says('z', 'Select some lines first.');
  await says('Control+z', 'There is nothing to undo.');
});
