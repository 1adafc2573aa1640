import { expect, test } from '../fixture.ts';
import {
  article,
  badge,
  choose,
  inHand,
  inspector,
  introduce,
  invite,
  join,
  letGo,
  markWords,
  openSample,
  parts,
  rows,
  share,
} from './acts.ts';

test('two people see each other’s marks live, in the author’s name', async ({ desk, person, hub }) => {
  await openSample(desk.page, 'Ana');
  await markWords(desk.page, 'at least four', 'f');
  await share(desk.page, hub);
  const ben = await person('ben');
  await join(ben.page, 'Ben', hub, await invite(desk.page));

  await expect(rows(ben.page)).toHaveCount(1);
  await expect(rows(ben.page).first()).toHaveAccessibleName('Figure, at least four by Ana');
  await expect(ben.page.getByRole('button', { name: 'Who is here: Ana' })).toBeVisible();
  await markWords(ben.page, 'Ilse Vantoor', 'a');
  await letGo(desk.page);
  await expect(rows(desk.page)).toHaveCount(2);
  await expect(rows(desk.page).nth(1)).toHaveAccessibleName('Actor, Ilse Vantoor by Ben');
  await expect(badge(desk.page)).toHaveAccessibleName(/On this computer , On the hub , With 1 person/);
});

test('what both retagged is contested and settled with one click; dropped and changed is contested, not gone', async ({
  desk,
  person,
  hub,
}) => {
  await openSample(desk.page, 'Ana');
  await markWords(desk.page, 'at least four', 'c');
  await markWords(desk.page, 'Ilse Vantoor', 'a');
  await share(desk.page, hub);
  const ben = await person('ben');
  await join(ben.page, 'Ben', hub, await invite(desk.page));
  await expect(rows(ben.page)).toHaveCount(2);
  await expect(badge(ben.page)).toHaveAccessibleName(/On the hub , With 1 person/);

  await hub.kill();
  for (const { page } of [desk, ben]) await expect(badge(page)).toHaveAccessibleName(/Hub away|Connecting/);
  const take = async (page: typeof desk.page, words: RegExp) => {
    await article(page).focus();
    await page.keyboard.press('Escape');
    await rows(page).filter({ hasText: words }).click();
    await article(page).focus();
  };
  await take(desk.page, /at least four/);
  await desk.page.keyboard.press('f');
  await take(ben.page, /at least four/);
  await ben.page.keyboard.press('a');
  await expect(inHand(ben.page)).toHaveAccessibleName('Actor in hand');
  await take(desk.page, /Vantoor/);
  await desk.page.keyboard.press('Delete');
  await take(ben.page, /Vantoor/);
  await ben.page.keyboard.press('[');
  await ben.page.keyboard.press('[');
  await expect(parts(ben.page)).toHaveText(['duty officer, Ilse Vantoor']);

  await hub.start();
  for (const { page } of [desk, ben])
    await expect(badge(page)).toHaveAccessibleName(/On the hub , With 1 person/, { timeout: 30_000 });

  await take(desk.page, /at least four/);
  await desk.page.getByRole('button', { name: 'Settle on Figure' }).click();
  await expect(inHand(desk.page).getByText(/^Contested/)).toBeHidden();
  await expect(inHand(desk.page)).toHaveAccessibleName('Figure in hand');

  await take(desk.page, /Vantoor/);
  await expect(inHand(desk.page).getByRole('group', { name: 'Dropped and changed' })).toContainText(
    'Dropped by Ana, changed by Ben',
  );
  await inHand(desk.page).getByRole('button', { name: 'Keep it' }).click();
  await expect(inHand(desk.page).getByRole('group', { name: 'Dropped and changed' })).toBeHidden();
  await letGo(ben.page);
  await expect(rows(ben.page)).toHaveCount(2);
  await expect(inspector(ben.page).getByRole('button', { name: /^Needs a look/ })).toBeHidden();
});

test('undo of what somebody else changed since is refused by name', async ({ desk, person, hub }) => {
  await openSample(desk.page, 'Ana');
  await markWords(desk.page, 'at least four', 'c');
  await share(desk.page, hub);
  const ben = await person('ben');
  await join(ben.page, 'Ben', hub, await invite(desk.page));
  await rows(ben.page).first().click();
  await article(ben.page).focus();
  await ben.page.keyboard.press('f');
  await expect(inHand(desk.page)).toHaveAccessibleName('Figure in hand');
  await article(desk.page).focus();
  await desk.page.keyboard.press('Control+z');
  await expect(desk.page.getByText('Ben changed this since, so it stays as it is.')).toBeVisible();
});

test('what is wrong with address or invitation stands under that field, which has the focus', async ({
  desk: { page },
  hub,
}) => {
  await openSample(page, 'Ana');
  await badge(page).click();
  await page.getByRole('button', { name: 'Share…' }).click();
  const [address, invitation] = [page.getByLabel('Address'), page.getByLabel('Invitation')];
  for (const [at, code, wrong] of [
    ['', '', address],
    [hub.url, '', invitation],
    ['not an address', 'x', address],
    ['127.0.0.1:1', hub.invitation, address],
    [hub.url, 'not-an-invitation', invitation],
  ] as const) {
    await address.fill(at);
    await invitation.fill(code);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(wrong).toBeFocused();
    await expect(wrong).toHaveAccessibleDescription(/^[A-Z“].+[.]$/);
  }
});

test('an owner sees who is in the project and withdraws an invitation, which then lets nobody in', async ({
  desk,
  person,
  hub,
}) => {
  await openSample(desk.page, 'Ana');
  await share(desk.page, hub);
  const ben = await person('ben');
  await join(ben.page, 'Ben', hub, await invite(desk.page));
  await expect(desk.page.getByRole('button', { name: 'Who is here: Ben' })).toBeVisible();
  const code = await invite(desk.page);

  await choose(desk.page, 'Invite someone…');
  const members = desk.page.getByRole('list', { name: 'Members' }).getByRole('listitem');
  await expect(members).toHaveText([/^Ana \(you\).*since .*\d/, /^Ben.*since .*\d/]);
  await expect(desk.page.getByRole('combobox', { name: 'Role of Ben' })).toHaveValue('annotator');
  const open = desk.page.getByRole('list', { name: 'Open invitations' });
  await expect(open.getByRole('listitem')).toHaveText([/^Annotator, for one person.*until .*\d/]);
  await open.getByRole('button', { name: 'Withdraw' }).click();
  await expect(open).toBeHidden();

  const cleo = await person('cleo');
  await introduce(cleo.page, 'Cleo', 'plum');
  await cleo.page.getByRole('button', { name: /Join through a hub/ }).click();
  await cleo.page.getByLabel('Address').fill(hub.url);
  await cleo.page.getByLabel('Invitation').fill(code);
  await cleo.page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(cleo.page.getByLabel('Invitation')).toHaveAccessibleDescription(/^This invitation was withdrawn\./);
});
