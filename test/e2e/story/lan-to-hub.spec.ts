import { nearbyAddresses } from '../../../electron/services/lan/network.ts';
import { expect, test } from '../fixture.ts';
import { badge, choose, introduce, letGo, markWords, openReport, openSample, rows } from './acts.ts';

const [network] = nearbyAddresses();

test(`shared on the network, then put on a hub that stays: everything comes along, and so does who worked on it${network === undefined ? ' (skipped: this computer is on no network)' : ''}`, async ({
  desk,
  person,
  hub,
}) => {
  test.skip(network === undefined);
  const { page } = desk;
  await openSample(page, 'Ana');
  await markWords(page, 'at least four', 'f');
  await choose(page, 'Share on this network…');
  const dialog = page.getByRole('dialog', { name: 'Share on this network' });
  await dialog.getByLabel('Address on the network').selectOption(network!.address);
  await dialog.getByRole('button', { name: 'Start sharing' }).click();

  // Where, with what, and who is there, in one place.
  await expect(dialog.getByText('Code to join with')).toBeVisible();
  const address = await dialog.locator('p', { hasText: 'Shared at' }).locator('strong').innerText();
  const code = await dialog.locator('p', { hasText: 'Code to join with' }).locator('strong').innerText();
  await expect(dialog.getByRole('list', { name: 'Connected now' })).toContainText('Ana (you)');

  const ben = await person('ben');
  await introduce(ben.page, 'Ben', 'plum');
  const join = async (at: string, with_: string) => {
    await ben.page.getByRole('button', { name: /Join through a hub/ }).click();
    await ben.page.getByLabel('Invitation').fill(with_);
    await ben.page.getByLabel('Address', { exact: true }).fill(at);
    await ben.page.getByRole('button', { name: 'Join', exact: true }).click();
  };
  await join(address, code);
  await openReport(ben.page);
  await markWords(ben.page, 'Ilse Vantoor', 'a');
  await expect(dialog.getByRole('list', { name: 'Connected now' })).toContainText('Ben');
  await dialog.getByRole('button', { name: 'A code for the next one' }).click();
  await expect(dialog.locator('p', { hasText: 'Code to join with' }).locator('strong')).not.toHaveText(code);

  await dialog.getByRole('button', { name: 'Put it on another hub…' }).click();
  const change = page.getByRole('dialog', { name: 'Put it on another hub' });
  await expect(change).toContainText(address);
  await change.getByLabel('Address').fill(hub.url);
  await change.getByLabel('Invitation').fill(hub.invitation);
  await change.getByRole('button', { name: 'Leave that hub and share' }).click();
  await expect(page.getByText(/^The project is on the other hub\./)).toBeVisible();
  await expect(badge(page)).toHaveAccessibleName(/On the hub/);
  await letGo(page);
  await expect(rows(page), 'what Ben made came along').toHaveCount(2);

  await expect(badge(ben.page)).toHaveAccessibleName(/Hub away|Connecting/);
  await markWords(ben.page, 'Dunmarrow', 'a');
  await choose(page, 'Invite someone…');
  const invite = page.getByRole('dialog', { name: 'Invite someone' });
  await invite.getByRole('button', { name: 'Make an invitation' }).click();
  const link = await invite.getByLabel('Link').inputValue();
  await invite.getByRole('button', { name: 'Done' }).click();
  await ben.page.getByRole('button', { name: 'All projects' }).click();
  await ben.page.getByRole('button', { name: /Join through a hub/ }).click();
  await ben.page.getByLabel('Invitation').fill(link);
  await ben.page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(ben.page.getByText(/is on this computer already, on another hub/)).toContainText(address);
  await ben.page.getByRole('button', { name: 'Leave that hub and join' }).click();
  await openReport(ben.page);
  await expect(badge(ben.page)).toHaveAccessibleName(/On the hub/);
  await expect(rows(page), 'what Ben did meanwhile has come').toHaveCount(3);
});
