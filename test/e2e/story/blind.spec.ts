import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { parseRoom } from '../../../shared/wire/room.ts';
import { expect, test } from '../fixture.ts';
import { articles, choose, inHand, invite, join, letGo, markWords, openSample, rows, share } from './acts.ts';

const whose = (page: Page) => page.getByRole('combobox', { name: 'Marks of' });
const bar = (page: Page) => page.getByRole('region', { name: 'Marks of' });

/** Sets how the project is annotated. */
async function annotate(page: Page, how: 'Together' | 'Independently'): Promise<void> {
  await choose(page, 'How to annotate…');
  await page.getByRole('radio', { name: new RegExp(`^${how}`) }).check();
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('two people annotate independently; the curator looks at both, and reveals it', async ({
  desk,
  person,
  hub,
}, info) => {
  test.setTimeout(180_000); // three people and a hub, also on a machine that does much else
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

  await annotate(ana, 'Independently');
  // The head of the article says so to whoever decides it, and leads there.
  await ana.getByRole('button', { name: 'Annotated independently: change…' }).click();
  await expect(ana.getByRole('dialog')).toContainText('Independently');
  await ana.keyboard.press('Escape');
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

  // She looks at nobody's yet: how far each is, her row and the head of the article tell alike.
  const told = [articles(ana).filter({ hasText: /A fire aboard/ }), ana.getByRole('main').locator('header')];
  for (const place of told) for (const name of ['Ben', 'Cleo']) await expect(place).toContainText(`${name}: Under way`);

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
  for (const place of told) await expect(place).toContainText('Cleo: Under way');
  // What is somebody's own can be commented on, by its key too; whose it is hears of it.
  await rows(ana).first().click();
  await ana.keyboard.press('t');
  await expect(ana.getByRole('textbox', { name: 'Comment on this mark' })).toBeFocused();
  await ana.keyboard.type('Why these words?');
  await ana.keyboard.press('ControlOrMeta+Enter');
  await expect(ben.getByRole('button', { name: 'Inbox, 1 unread' })).toBeVisible();
  await ana.keyboard.press('Escape');
  // His answer waits for her in the inbox when she comes back, and leads into his set, not into hers.
  await ben.getByRole('button', { name: /^Inbox/ }).click();
  await ben
    .getByRole('dialog')
    .getByRole('button', { name: /Why these words/ })
    .click();
  await inHand(ben).getByRole('button', { name: 'Reply' }).click();
  await expect(inHand(ben).getByRole('textbox', { name: 'Reply' })).toBeFocused();
  await ben.keyboard.type('Because she speaks.');
  await ben.keyboard.press('ControlOrMeta+Enter');
  await ana.getByRole('button', { name: 'All projects' }).click();
  await ana.getByRole('button', { name: /^Ferry fire off Dunmarrow/ }).click();
  await expect(ana.getByRole('button', { name: 'Inbox, 1 unread' })).toBeVisible();
  await ana.getByRole('button', { name: /^Inbox/ }).click();
  await ana
    .getByRole('dialog')
    .getByRole('button', { name: /Because she speaks/ })
    .click();
  await expect(inHand(ana)).toContainText('Because she speaks.');
  await expect(whose(ana).locator('option:checked')).toHaveText('Ben');
  await whose(ana).selectOption('Cleo');
  await expect(rows(ana).first()).toContainText('at least four');

  // A file that is for everybody holds nothing of what they make on their own.
  const file = info.outputPath('for-everybody.postil');
  await desk.answerPath(file);
  await desk.menu('project.save');
  const save = ana.getByRole('dialog', { name: 'Save as a .postil file' });
  await save.getByRole('radio', { name: /^What annotators may see/ }).check();
  await save.getByRole('button', { name: 'Choose where…' }).click();
  await expect(ana.getByRole('dialog').getByRole('status')).toBeVisible();
  await ana.getByRole('button', { name: 'Done' }).click();
  const saved = readBundle(readFileSync(file));
  if (!saved.ok) throw new Error(saved.message);
  const kinds = new Set(saved.value.rooms.map(({ name }) => parseRoom(name)?.kind));
  expect([kinds.has('text'), kinds.has('marks'), kinds.has('review')]).toEqual([true, false, false]);

  // Together again without a reveal, and apart once more: nothing is lost, and each set is where it was.
  await annotate(ana, 'Together');
  await whose(ben).selectOption('The team');
  await expect(rows(ben).first()).toContainText('at least four');
  await whose(ben).selectOption('My own');
  await expect(rows(ben).first()).toContainText('Ilse Vantoor');
  await expect(ben.getByRole('combobox', { name: 'How far you are' })).toBeDisabled();
  await expect(ben.getByTitle('How far you are counts where your marks go now.')).toBeVisible();
  await whose(ben).selectOption('The team');
  await annotate(ana, 'Independently');
  await expect(bar(ben)).toContainText('Independent: only you and curators see your marks.');
  await expect(rows(ben).first()).toContainText('Ilse Vantoor');

  await bar(ana).getByRole('button', { name: 'Reveal…' }).click();
  const dialog = ana.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /Ben 1 not done yet/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Cleo 1 not done yet/ })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Reveal', exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /cannot be taken back/ }).check();
  await dialog.getByRole('button', { name: 'Reveal', exact: true }).click();

  // Everyone is told, is back with the team, and may look at what each made.
  for (const page of [ben, cleo])
    await expect(page.getByText('Ana has revealed an article: everyone can look')).toBeVisible();
  await expect(bar(ben)).toContainText('Revealed');
  await expect(rows(ben).first()).toContainText('at least four');
  await whose(ben).selectOption('Cleo');
  await expect(rows(ben)).toHaveCount(1);
  await expect(bar(ben)).toContainText('to look at');
  await whose(ben).selectOption('My own');
  await expect(rows(ben).first()).toContainText('Ilse Vantoor');
  await expect(whose(cleo).getByRole('option')).toHaveText(['The team', 'My own', 'Ben']);
});
