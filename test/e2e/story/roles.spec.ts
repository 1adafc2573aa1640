import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import {
  article,
  badge,
  choose,
  inHand,
  introduce,
  letGo,
  markWords,
  openReport,
  openSample,
  rows,
  select,
  share,
} from './acts.ts';
import { dragIn } from './drag.ts';

/** The longest a decision about somebody takes to reach them, in milliseconds. */
const SECONDS = 4_000;

const readOnly = (page: Page) => page.getByRole('status').filter({ hasText: 'Read only' });
const roleOfBen = (page: Page) => page.getByRole('combobox', { name: 'Role of Ben' });

/** Makes an invitation for a role and answers its link. */
async function linkFor(page: Page, role: string): Promise<string> {
  await choose(page, 'Invite someone…');
  await page.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  return link;
}

/** What is said while a dialog is open lies neither over it nor under what it dims. */
async function standsBeside(told: Locator, dialog: Locator): Promise<void> {
  const [said, asked] = [await told.boundingBox(), await dialog.boundingBox()];
  if (said === null || asked === null) throw new Error('one of them is not to be seen');
  const apart = said.x >= asked.x + asked.width || said.y >= asked.y + asked.height || said.x + said.width <= asked.x;
  expect(apart, JSON.stringify({ said, asked })).toBe(true);
  const isInFront = ({ x, y, width, height }: typeof said) =>
    told.evaluate((element, at) => element.contains(document.elementFromPoint(at.x, at.y)), {
      x: x + width / 2,
      y: y + height / 2,
    });
  expect(await isInFront(said)).toBe(true);
}

/** An invitation to a hub on one's own computer leads nobody there, and a system that does not copy is no dead end. */
async function showsOwnAddress(page: Page): Promise<void> {
  await choose(page, 'Invite someone…');
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveAccessibleDescription(
    /^Nobody reaches this address from another computer\. /,
  );
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Copy the link' }).click();
  const told = page.getByText('The system did not let Postil copy. Please select the link and copy it.');
  await expect(told).toBeVisible();
  await standsBeside(told, page.getByRole('dialog', { name: 'Invite someone' }));
  await page.getByRole('button', { name: 'Done' }).click();
}

test('a viewer who becomes an annotator, is removed, reads on, and comes back', async ({ desk, person, hub }, info) => {
  const ana = desk.page;
  const file = info.outputPath('one.txt');
  writeFileSync(file, 'One\n\nThe quay is empty.\n');
  await openSample(ana, 'Ana');
  await markWords(ana, 'at least four', 'f');
  await letGo(ana);
  await share(ana, hub);

  // Invited by a link, pasted into the one field.
  const { page: ben } = await person('ben');
  await introduce(ben, 'Ben', 'plum');
  await showsOwnAddress(ana);
  await ben.getByRole('button', { name: /Join through a hub/ }).click();
  await expect(ben.getByLabel('Invitation')).toBeFocused();
  await ben.getByLabel('Invitation').fill(`Here you are: ${await linkFor(ana, 'Viewer')}`);
  await expect(ben.getByLabel('Address')).toHaveValue(hub.url);
  await ben.getByRole('button', { name: 'Join', exact: true }).click();
  await openReport(ben);

  // A viewer reads, and is told why nothing can be changed: by the bar, by a key, in the inspector, in the lists.
  await expect(readOnly(ben)).toBeVisible();
  await select(ben, 'Ilse Vantoor');
  const bar = ben.getByRole('toolbar', { name: 'Mark the selection' });
  await expect(bar).toContainText('Your role in this project does not allow this change.');
  await expect(bar.getByRole('button', { name: /Actor/ })).toBeDisabled();
  await ben.keyboard.press('a');
  await expect(ben.getByRole('status').filter({ hasText: 'Your role in this project' })).toBeVisible();
  await ben.keyboard.press('Escape');
  await rows(ben).first().click();
  await expect(inHand(ben).getByRole('button', { name: /^Drop this mark/ })).toBeDisabled();
  await expect(inHand(ben).getByRole('button', { name: 'Claim' })).toBeDisabled();
  await expect(ben.getByRole('complementary', { name: 'Inspector' })).toContainText('Ask its owner for another role.');
  await ben.keyboard.press('Delete');
  await letGo(ben);
  await expect(rows(ben)).toHaveCount(1);
  await expect(ben.getByRole('button', { name: /^Edit title/ })).toBeHidden();
  await expect(ben.getByRole('button', { name: 'Paste text' })).toBeHidden();
  await choose(ben, 'Settings…');
  await ben.keyboard.press('Escape');
  await ben.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(ben.getByRole('menuitem', { name: 'Invite someone…' })).toBeDisabled();
  await expect(ben.getByRole('menuitem', { name: 'Rename the project…' })).toBeDisabled();
  // Who is in the project everybody may read.
  await ben.getByRole('menuitem', { name: 'Members…' }).click();
  await expect(ben.getByRole('dialog', { name: 'Members' }).getByRole('listitem')).toContainText([
    /Ana/,
    /Ben.*Viewer/,
  ]);
  await ben.keyboard.press('Escape');

  // Ana makes him an annotator; nobody joins anew.
  await choose(ana, 'Invite someone…');
  await expect(ana.getByRole('combobox', { name: 'Role of Ana' })).toBeDisabled();
  await expect(roleOfBen(ana)).toHaveValue('viewer');
  await roleOfBen(ana).selectOption('annotator');
  await expect(readOnly(ben)).toBeHidden({ timeout: SECONDS });
  await markWords(ben, 'Ilse Vantoor', 'a');
  await letGo(ben);
  // Articles and lines are not an annotator's.
  await select(ben, 'denied reports');
  await ben.keyboard.press('z');
  await expect(
    ben.getByText('Only owners and curators of this project can say what lines are. Ask one of them.'),
  ).toBeVisible();
  await ben.keyboard.press('Escape');
  await dragIn(ben, file);
  await expect(
    ben.getByText('Only owners and curators of this project can add articles. Ask one of them.'),
  ).toBeVisible();
  await ana.keyboard.press('Escape');
  await expect(rows(ana)).toHaveCount(2);
  await expect(rows(ana).nth(1)).toHaveAccessibleName('Actor, Ilse Vantoor by Ben');

  // And removes him, after a question.
  await choose(ana, 'Invite someone…');
  await ana.getByRole('button', { name: 'Remove Ben…' }).click();
  await expect(ana.getByRole('dialog', { name: 'Remove Ben?' })).toContainText('stays in the project');
  await ana.getByRole('button', { name: 'Remove', exact: true }).click();
  const notice = ben.getByText(/^You were removed from this project: .* stays on this computer\.$/);
  await expect(notice).toBeVisible({ timeout: SECONDS });
  await expect(ana.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(1);
  await ana.keyboard.press('Escape');
  await expect(readOnly(ben)).toBeVisible();
  await expect(rows(ben)).toHaveCount(2);

  // The copy on his computer outlives a restart of the page, and can be read.
  await ben.reload();
  await openReport(ben);
  await expect(rows(ben)).toHaveCount(2);
  await expect(article(ben)).toContainText('Ilse Vantoor');
  await expect(notice).toBeVisible();
  await select(ben, 'denied reports');
  await ben.keyboard.press('c');
  await expect(rows(ben)).toHaveCount(2);
  await ben.keyboard.press('Escape');

  await ben.getByRole('button', { name: 'Join again…' }).click();
  await ben.getByLabel('Invitation').fill(await linkFor(ana, 'Annotator'));
  await ben.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(readOnly(ben)).toBeHidden();
  await markWords(ben, 'denied reports', 'c');
  await expect(badge(ben)).toHaveAccessibleName(/On the hub/);
  await expect(rows(ana)).toHaveCount(3);
});
