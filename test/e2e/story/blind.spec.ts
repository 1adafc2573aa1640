import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { choose, invite, join, letGo, markWords, openSample, rows, share } from './acts.ts';

const whose = (page: Page) => page.getByRole('combobox', { name: 'Marks of' });
const bar = (page: Page) => page.getByRole('region', { name: 'Marks of' });

test('two people annotate independently; the curator looks at both, and reveals it', async ({ desk, person, hub }) => {
  const ana = desk.page;
  await openSample(ana, 'Ana');
  await markWords(ana, 'at least four', 'f');
  await letGo(ana);
  await share(ana, hub);
  const { page: ben } = await person('ben');
  await join(ben, 'Ben', hub, await invite(ana));
  const { page: cleo } = await person('cleo');
  await join(cleo, 'Cleo', hub, await invite(ana));
  await expect(rows(ben)).toHaveCount(1);

  await choose(ana, 'How to annotate…');
  await ana.getByRole('radio', { name: /^Independently/ }).check();
  await ana.getByRole('button', { name: 'Set', exact: true }).click();
  // What the team marked rests, unseen.
  for (const page of [ben, cleo]) {
    await expect(bar(page)).toContainText('Independent: only you and curators see your marks.');
    await expect(rows(page)).toHaveCount(0);
    await expect(whose(page)).toBeHidden();
    await expect(page.getByText('The hub does not take this work')).toBeHidden();
  }
  await markWords(ben, 'Ilse Vantoor', 'a');
  await letGo(ben);
  await markWords(cleo, 'at least four', 'f');
  await letGo(cleo);
  await expect(rows(ben)).toHaveCount(1);
  await expect(rows(cleo)).toHaveCount(1);

  // What somebody enters in the register while they annotate on their own, others do not see.
  await choose(ben, 'Register…');
  const register = ben.getByRole('dialog', { name: 'Register' });
  await expect(register).toContainText('What you enter here stays with your own marks of this article');
  await register.getByRole('textbox').fill('Lowland Council');
  await register.getByRole('button', { name: /Lowland Council/ }).click();
  await expect(register.getByRole('option', { name: /Lowland Council/ })).toBeVisible();
  await register.getByRole('button', { name: 'Close' }).click();
  await choose(cleo, 'Register…');
  const hers = cleo.getByRole('dialog', { name: 'Register' });
  await expect(hers).toContainText('stays with your own marks');
  await expect(hers.getByText('Lowland Council')).toHaveCount(0);
  await hers.getByRole('button', { name: 'Close' }).click();

  await whose(ana).selectOption('Ben');
  await expect(rows(ana)).toHaveCount(1);
  await expect(rows(ana).first()).toContainText('Ilse Vantoor');
  await expect(bar(ana)).toContainText('to look at');
  // What is somebody's own can be commented on, by its key too; whose it is hears of it.
  await rows(ana).first().click();
  await ana.keyboard.press('t');
  await expect(ana.getByRole('textbox', { name: 'Comment on this mark' })).toBeFocused();
  await ana.keyboard.type('Why these words?');
  await ana.keyboard.press('ControlOrMeta+Enter');
  await expect(ben.getByRole('button', { name: 'Inbox, 1 unread' })).toBeVisible();
  await ana.keyboard.press('Escape');
  await whose(ana).selectOption('Cleo');
  await expect(rows(ana).first()).toContainText('at least four');

  await bar(ana).getByRole('button', { name: 'Reveal…' }).click();
  const dialog = ana.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /Ben 1 not done yet/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Cleo 1 not done yet/ })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Reveal', exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /cannot be taken back/ }).check();
  await dialog.getByRole('button', { name: 'Reveal', exact: true }).click();

  // Everyone is back with the team, and may look at what each made.
  await expect(bar(ben)).toContainText('Revealed');
  await expect(rows(ben).first()).toContainText('at least four');
  await whose(ben).selectOption('Cleo');
  await expect(rows(ben)).toHaveCount(1);
  await expect(bar(ben)).toContainText('to look at');
  await whose(ben).selectOption('My own');
  await expect(rows(ben).first()).toContainText('Ilse Vantoor');
  await expect(whose(cleo).getByRole('option')).toHaveText(['The team', 'My own', 'Ben']);
});
