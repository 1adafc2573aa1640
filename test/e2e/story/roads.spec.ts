import type { Page } from '@playwright/test';
import { nearbyAddresses } from '../../../electron/services/lan/network.ts';
import { hubCli } from '../../kit/hub-cli.ts';
import type { HubProcess } from '../../kit/hub-process.ts';
import { expect, test } from '../fixture.ts';
import { badge, choose, introduce, invite, letGo, markWords, openReport, openSample, rows } from './acts.ts';

const [network] = nearbyAddresses();

test(`without a server: shared on the network, joined by a link, and gone on with on a second device${network === undefined ? ' (skipped: this computer is on no network)' : ''}`, async ({
  desk,
  person,
}) => {
  test.skip(network === undefined);
  const { page } = desk;
  await openSample(page, 'Ana');
  await markWords(page, 'at least four', 'f');
  await choose(page, 'Share on this network…');
  const dialog = page.getByRole('dialog', { name: 'Share on this network' });
  await dialog.getByLabel('Address on the network').selectOption(network!.address);
  await dialog.getByRole('button', { name: 'Start sharing' }).click();
  await expect(dialog.getByText('Shared at')).toBeVisible();
  await expect(dialog.getByRole('list', { name: 'Connected now' })).toContainText('Ana (you)');
  await dialog.getByRole('button', { name: 'Invite someone…' }).click();
  const invite = page.getByRole('dialog', { name: 'Invite someone' });
  await invite.getByLabel('It holds for').selectOption({ label: '30 days' });
  await invite.getByLabel('People it lets in').fill('0');
  await invite.getByRole('button', { name: 'Make an invitation' }).click();
  await expect(invite.getByText('Type a number of people from 1 to 1000.')).toBeVisible();
  await invite.getByLabel('People it lets in').fill('3');
  await invite.getByRole('button', { name: 'Make an invitation' }).click();
  const link = await invite.getByLabel('Link').inputValue();
  await expect(invite.getByRole('list', { name: 'Open invitations' })).toContainText('Annotator, for 3 people');
  await invite.getByRole('button', { name: 'Done' }).click();
  await expect(badge(page)).toHaveAccessibleName(/On the hub/);

  const ben = await person('ben');
  await introduce(ben.page, 'Ben', 'plum');
  await ben.page.getByRole('button', { name: /Join through a hub/ }).click();
  await ben.page.getByLabel('Invitation').fill(link);
  await ben.page.getByRole('button', { name: 'Join', exact: true }).click();
  await openReport(ben.page);
  await expect(rows(ben.page)).toHaveCount(1);
  await choose(page, 'Share on this network…');
  await expect(dialog.getByRole('list', { name: 'Connected now' })).toContainText('Ben');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await choose(page, 'Your other devices…');
  const devices = page.getByRole('dialog', { name: 'Your other devices' });
  await devices.getByRole('button', { name: 'Show a code' }).click();
  await expect(devices.getByText('Waiting for the other device…')).toBeVisible();
  const code = await devices.locator('code').innerText();
  const address = /http:\S+/.exec(await devices.getByText(/then type this address and code/).innerText())?.[0] ?? '';
  const second = await person('ana-again');
  await second.page.getByRole('button', { name: 'I use Postil on another device already' }).click();
  await second.page.getByLabel('Address', { exact: true }).fill(address);
  await second.page.getByLabel('Code', { exact: true }).fill('aaaa bbbb cccc dddd eeee');
  await second.page.getByRole('button', { name: 'Go on here' }).click();
  await expect(second.page.getByText(/^Nothing waits at this hub under this code/)).toBeVisible();
  await second.page.getByLabel('Code', { exact: true }).fill(code);
  await second.page.getByRole('button', { name: 'Go on here' }).click();
  await second.page.getByRole('button', { name: /^Ferry fire off Dunmarrow/ }).click();
  await openReport(second.page);
  await expect(rows(second.page).first()).toHaveAccessibleName('Figure, at least four by Ana');
  await markWords(second.page, 'Ilse Vantoor', 'a');
  await expect(devices.getByText(/^Your other device has the key/)).toBeVisible();
  await expect(devices.getByRole('list', { name: 'Paired so far' })).toContainText(/^paired:/);
  await devices.getByRole('button', { name: 'Done' }).click();
  await letGo(page);
  await expect(rows(page).nth(1)).toHaveAccessibleName('Actor, Ilse Vantoor by Ana');

  await choose(page, 'Share on this network…');
  await dialog.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(page.getByText(/^The project is shared no more\. Colleagues keep what they have/)).toBeVisible();
  await expect(badge(page)).toHaveAccessibleName(/You stopped sharing/);
  await expect(badge(ben.page)).toHaveAccessibleName(/Hub away|Connecting/);
  await expect(rows(ben.page), 'and he keeps it').toHaveCount(2);
});

test('by files: the second holds only what is new, says what it brought, and waits for the first', async ({
  desk,
  person,
}, info) => {
  const [first, second] = [info.outputPath('first.postil'), info.outputPath('second.postil')];
  const saved = async (path: string, choice?: RegExp) => {
    await desk.answerPath(path);
    await desk.menu('project.save');
    if (choice) {
      const ask = desk.page.getByRole('dialog', { name: 'Save as a .postil file' });
      await ask.getByRole('radio', { name: choice }).check();
      await ask.getByRole('button', { name: 'Choose where…' }).click();
    }
    await expect(desk.page.getByRole('dialog').getByRole('status')).toBeVisible();
    await desk.page.getByRole('button', { name: 'Done' }).click();
  };
  await openSample(desk.page, 'Ana');
  await saved(first);
  await markWords(desk.page, 'at least four', 'f');
  await markWords(desk.page, 'Ilse Vantoor', 'a');
  await saved(second, /^Only what is new since the file of .* \(2 steps\)/);

  const ben = await person('ben');
  await introduce(ben.page, 'Ben', 'plum');
  const open = async (path: string) => {
    await ben.answerPath(path);
    await ben.menu('project.open');
  };
  const openFirst = async (path: string) => {
    await ben.answerPath(path);
    await ben.page.getByRole('button', { name: /^Open a \.postil file/ }).click();
  };
  await openFirst(second);
  await expect(
    ben.page.getByText(/^The file holds only what is new in “Ferry fire.* Open that one first/),
  ).toBeVisible();
  await openFirst(first);
  await openReport(ben.page);
  await ben.page.getByRole('region', { name: 'What came in' }).getByRole('button', { name: 'Dismiss' }).click();
  await open(second);
  const bar = ben.page.getByRole('region', { name: 'What came in' });
  await expect(bar).toContainText('2 new steps by Ana came in with the file.');
  await bar.getByRole('button', { name: 'Show what came in' }).click();
  const list = ben.page.getByRole('dialog', { name: 'What came in' });
  await expect(list.getByText('Ana: 2 marks')).toBeVisible();
  await list.getByRole('button', { name: /^Go to A fire aboard the car ferry/ }).click();
  await expect(rows(ben.page)).toHaveCount(2);
});

test('files first, then a hub: owner and curator hear whose work waits, the owner invites them, and they are asked before it goes', async ({
  desk,
  person,
  hub,
}, info) => {
  const [first, back, both] = ['first', 'back', 'both'].map((name) => info.outputPath(`${name}.postil`)) as [
    string,
    string,
    string,
  ];
  const saved = async ({ answerPath, menu, page }: typeof desk, path: string, again = false) => {
    await answerPath(path);
    await menu('project.save');
    if (again) await page.getByRole('button', { name: 'Choose where…' }).click();
    await expect(page.getByRole('dialog').getByRole('status')).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
  };
  const { page } = desk;
  await openSample(page, 'Ana');
  await saved(desk, first);
  const ben = await person('ben');
  await introduce(ben.page, 'Ben', 'plum');
  await ben.answerPath(first);
  await ben.page.getByRole('button', { name: /^Open a \.postil file/ }).click();
  await openReport(ben.page);
  await markWords(ben.page, 'Ilse Vantoor', 'a');
  await saved(ben, back);

  await desk.answerPath(back);
  await desk.menu('project.open');
  await expect(
    page.getByText(/^Nothing new has come into “Ferry fire.*” yet: \d+ steps in the file are/),
  ).toBeVisible();
  const admit = page.getByRole('button', { name: 'Admit Ben' });
  await expect(admit).toBeVisible();
  await expect(page.getByRole('region', { name: 'What came in' }), 'one bar for one cause').toBeHidden();
  await admit.click();
  await expect(admit).toBeHidden();
  await expect(page.getByText(/by people this project does not know\.$/)).toBeHidden();
  await saved(desk, both, true);

  await choose(page, 'Share through a hub…');
  await page.getByLabel('Address').fill(hub.url);
  await page.getByLabel('Invitation').fill(hub.invitation);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const waiting = (who: Page) => who.getByRole('region', { name: 'Work that waits for its people' });
  const isCalm = async (who: Page) => {
    await expect(waiting(who)).toContainText(/\d+ steps? by Ben (wait|waits) on this computer/);
    await expect(who.getByText('The hub does not take this work')).toBeHidden();
    await expect(badge(who)).toHaveAccessibleName(/Some work waits/);
  };
  const waits = waiting(page);
  await isCalm(page);
  await waits.getByRole('button', { name: 'Invite Ben…' }).click();
  await expect(page.getByRole('dialog', { name: 'Invite someone' })).toBeVisible();
  await page.keyboard.press('Escape');

  // Cleo has the work of both by file, too, and comes as a curator: she cannot invite Ben.
  const cleo = await person('cleo');
  await introduce(cleo.page, 'Cleo', 'rose');
  await cleo.answerPath(both);
  await cleo.page.getByRole('button', { name: /^Open a \.postil file/ }).click();
  await openReport(cleo.page);
  await choose(page, 'Invite someone…');
  await page.getByRole('radio', { name: /^Curator/ }).check();
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  const asCurator = await page.getByLabel('Invitation', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  await joinWhatIsHere(cleo.page, hub, asCurator);
  await cleo.page.getByRole('button', { name: 'Join and send it' }).click();
  await openReport(cleo.page);
  await isCalm(cleo.page);
  await expect(waiting(cleo.page)).toContainText('Ask Ana to invite them.');
  await expect(waiting(cleo.page).getByRole('button', { name: /^Invite/ })).toBeHidden();

  const invitation = await invite(page);
  const atHub = async () => {
    const lists = await Promise.all(['members', 'invitations'].map((list) => hubCli(list, '--dir', hub.dir)));
    return lists.map(({ out }) => out.trim().split('\n'));
  };
  const before = await atHub();
  expect(before).toEqual([
    [expect.stringContaining('owner'), expect.stringContaining('curator')],
    [expect.stringContaining('annotator  for 1 more person')],
  ]);
  await joinWhatIsHere(ben.page, hub, invitation);
  await ben.page.getByRole('button', { name: 'Cancel' }).click();
  await expect(ben.page.getByRole('dialog')).toBeHidden();
  expect(await atHub(), 'nobody is in by that, and nothing is used up').toEqual(before);
  await joinWhatIsHere(ben.page, hub, invitation);
  await ben.page.getByRole('button', { name: 'Join and send it' }).click();
  await expect(badge(ben.page)).toHaveAccessibleName(/On the hub/);
  for (const who of [page, cleo.page]) {
    await expect(waiting(who)).toBeHidden();
    await expect(badge(who)).toHaveAccessibleName(/On the hub/);
  }
});

/** Goes to join a project that is on this computer already, up to the question whether what is in it may be sent. */
async function joinWhatIsHere(page: Page, hub: HubProcess, invitation: string): Promise<void> {
  const toProjects = page.getByRole('button', { name: 'All projects' });
  const join = page.getByRole('button', { name: /Join through a hub/ });
  await expect(toProjects.or(join)).toBeVisible();
  if (await toProjects.isVisible()) await toProjects.click();
  await join.click();
  await page.getByLabel('Address').fill(hub.url);
  await page.getByLabel('Invitation').fill(invitation);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByText(/is on this computer already, and on no hub\./)).toBeVisible();
  await expect(page.getByLabel('Invitation'), 'nothing is wrong with it').not.toHaveAttribute('aria-invalid', 'true');
}
