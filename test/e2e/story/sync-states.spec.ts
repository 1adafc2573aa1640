import type { Page } from '@playwright/test';
import type { Result } from '../../../shared/base/result.ts';
import { fail, ok } from '../../../shared/base/result.ts';
import { fromWire, toWire } from '../../../shared/host/crossing.ts';
import { ScriptedHub } from '../../kit/scripted-hub.ts';
import { asShown, type SyncState, syncStates } from '../../kit/sync-states.ts';
import { expect, test } from '../fixture.ts';
import { badge, choose, markWords, openSample } from './acts.ts';

const HUB = 'https://hub.example';
const stateOf = (rule: string): SyncState => {
  const state = syncStates.states.find((one) => one.rule === rule);
  if (!state) throw new Error(`docs/sync-states.md has no ${rule}`);
  return state;
};

/** The badge's explanation, opened. */
const popover = (page: Page) => page.getByRole('dialog', { name: 'Where your work is' });

/** The badge says what the table has for this state, and its popover too, with the same ways out. */
async function shows(page: Page, rule: string): Promise<void> {
  const { badge: short, said, ways } = stateOf(rule);
  await expect(badge(page), rule).toHaveAccessibleName(asShown(short));
  await badge(page).click();
  await expect(popover(page), rule).toContainText(asShown(said));
  for (const way of ways.filter((one) => one !== 'wait' && one !== 'What can I do?'))
    await expect(popover(page).getByRole('button', { name: way, exact: true }), rule).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(popover(page)).toBeHidden();
}

/** Stands between the page and its host where the host would ask a hub: what it answers is up to the test. */
async function betweenHostAndHub(page: Page, hub: ScriptedHub) {
  const between = { access: async (): Promise<Result<unknown>> => hub.access() };
  await page.route('**/host/hubAccess', async (route) =>
    route.fulfill({ contentType: 'application/json', body: toWire({ value: await between.access() }) }),
  );
  await page.route('**/host/joinHub', (route) => {
    const [, , pid] = fromWire(route.request().postData() ?? '[]') as readonly unknown[]; // what the page calls it with
    const joined = ok({ pid, role: 'owner', address: HUB, name: null });
    return route.fulfill({ contentType: 'application/json', body: toWire({ value: joined }) });
  });
  return between;
}

/** Gives a command by its words in the palette. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await expect(page.getByRole('option').first()).toContainText(words);
  await page.keyboard.press('Enter');
}

const WORDS = ['at least four', 'Ilse Vantoor'] as const;

test('each state of the badge says what the table has: on this computer, the hub away, sending, paused, saved', async ({
  desk,
}) => {
  const { page } = desk;
  const hub = await ScriptedHub.start();
  try {
    const between = await betweenHostAndHub(page, hub);
    await openSample(page, 'Ana');
    for (const rule of ['S1', 'S4', 'S12']) await shows(page, rule);

    let write = (): void => undefined;
    const written = new Promise<void>((resolve) => {
      write = resolve;
    });
    await page.route('**/host/appendUpdate', async (route) => {
      await written;
      await route.continue();
    });
    await markWords(page, WORDS[0], 'f');
    await shows(page, 'S2');
    write();
    await shows(page, 'S1');
    await page.unroute('**/host/appendUpdate');
    const full = fail('disk-full', 'The disk of this computer is full: what you do now is not saved. Free some space.');
    await page.route('**/host/appendUpdate', (route) =>
      route.fulfill({ contentType: 'application/json', body: toWire({ value: full }) }),
    );
    await markWords(page, WORDS[1], 'a');
    await expect(badge(page)).toHaveAccessibleName(asShown(stateOf('S3').badge));
    await expect(page.getByText('what you do now is not saved')).toBeVisible();
    await expect(page.getByRole('button', { name: 'What can I do?' })).toBeVisible();
    await page.unroute('**/host/appendUpdate');
    await shows(page, 'S1');

    await choose(page, 'Share through a hub…');
    await page.getByLabel('Address').fill(HUB);
    await page.getByLabel('Invitation').fill('word-word');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    for (const rule of ['S11', 'S13']) await shows(page, rule);
    await badge(page).click();
    await expect(page.getByRole('region', { name: 'This article' })).toContainText('On the hub');
    await page.keyboard.press('Escape');

    hub.answers = false;
    await markWords(page, WORDS[0], 'c');
    await shows(page, 'S9');
    for (const [rule, code, message] of [
      ['S6', 'unreachable', `No hub answers at ${HUB}. Check the address and that the hub is running.`],
      ['S7', 'too-old', stateOf('S7').said.replace('…', HUB)],
      ['S8', 'too-new', stateOf('S8').said.replace('…', HUB)],
    ] as const) {
      between.access = async () => fail(code, message);
      hub.cut();
      await page.keyboard.press('Escape');
      if (rule !== 'S6') await command(page, 'Try the hub again now');
      await shows(page, rule);
    }
    between.access = () => new Promise(() => undefined);
    await command(page, 'Try the hub again now');
    await shows(page, 'S5');

    hub.answers = true;
    await command(page, 'Pause bringing articles up to date');
    between.access = () => hub.access();
    await command(page, 'Try the hub again now');
    await shows(page, 'S10');
    await badge(page).click();
    await expect(popover(page).getByRole('progressbar')).toHaveAccessibleName(/^\d of 5 articles up to date$/);
    await popover(page).getByRole('button', { name: 'Go on' }).click();
    await expect(popover(page).getByRole('progressbar')).toBeHidden();
    await page.keyboard.press('Escape');
    await shows(page, 'S11');
  } finally {
    await hub.stop();
  }
});

const reasonOf = ({ state }: SyncState): string => /\((.+)\)/.exec(state)?.[1] ?? '';

/** Whether the hub does not let the person in, rather than what they have done. */
const isAtTheDoor = (state: SyncState): boolean =>
  ['not-a-member', 'revoked', 'bad-token', 'unknown'].includes(reasonOf(state));

/** The refusal stands above the panes and in the badge, in the words of the table and with its ways out. */
async function isRefused(page: Page, { rule, badge: short, said, ways }: SyncState): Promise<void> {
  const notice = page
    .locator('section')
    .filter({ hasText: asShown(said) })
    .filter({ has: page.getByRole('button', { name: 'What can I do?' }) });
  await expect(notice, rule).toBeVisible({ timeout: 20_000 });
  await expect(badge(page), rule).toHaveAccessibleName(asShown(short));
  await expect(notice.getByRole('button'), rule).toHaveText(['What can I do?', ...ways]);
}

// S15 S16 S17 S18 S19 S20 S21 S22 S23 S24 S25 S26 S27 S28 S29 S30 S31 S32 S33 S34: every refusal that the table has.
test('whatever the hub refuses is said in the words of the table, with its ways out, and ends with “Try again”', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const hub = await ScriptedHub.start();
  try {
    await betweenHostAndHub(page, hub);
    await openSample(page, 'Ana');
    await choose(page, 'Share through a hub…');
    await page.getByLabel('Address').fill(HUB);
    await page.getByLabel('Invitation').fill('word-word');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(badge(page)).toHaveAccessibleName(/On the hub/);

    const refusals = syncStates.states.filter(({ state }) => state.startsWith('hub: refused'));
    expect(refusals.length).toBeGreaterThan(18);
    const [atTheDoor, ofTheWork] = [refusals.filter(isAtTheDoor), refusals.filter((one) => !isAtTheDoor(one))];
    const tryAgain = page.getByRole('button', { name: 'Try again' });
    for (const [at, state] of ofTheWork.entries()) {
      hub.refuse = reasonOf(state);
      if (at === 0) await markWords(page, WORDS[0], 'c');
      else await tryAgain.click();
      await isRefused(page, state);
    }
    hub.refuse = null;
    await tryAgain.click();
    await expect(badge(page)).toHaveAccessibleName(/On the hub/, { timeout: 20_000 });
    for (const [at, state] of atTheDoor.entries()) {
      hub.deny = reasonOf(state) === 'unknown' ? 'because' : reasonOf(state);
      if (at === 0) hub.cut();
      else await tryAgain.click();
      await isRefused(page, state);
    }
    hub.deny = null;
    await tryAgain.click();
    await expect(badge(page)).toHaveAccessibleName(/On the hub/, { timeout: 20_000 });

    // Whatever was refused was kept first.
    await command(page, 'Rescue copies');
    const copies = page.getByRole('list', { name: 'Rescue copies' });
    await expect(copies.getByText(/^Marks in an article: /).first()).toBeVisible();
    const before = await copies.locator('> li').count();
    await copies.getByRole('button', { name: 'Delete…' }).first().click();
    await copies.getByRole('button', { name: 'Delete it' }).click();
    await expect(page.getByText('The copy is deleted.')).toBeVisible();
    await expect(copies.locator('> li')).toHaveCount(before - 1);
  } finally {
    await hub.stop();
  }
});
