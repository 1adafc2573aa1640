import { expect, test } from '../fixture.ts';
import { article, badge, inspector, invite, join, openSample, reopenSample, rows, share, total } from './acts.ts';
import { markMany } from './mark-many.ts';

/** Acts each person does while the hub is away. */
const EACH = 500;

test('two people make 500 marks each without the hub, restart, and both show all of them once it is back', async ({
  desk,
  person,
  hub,
}) => {
  test.setTimeout(300_000);
  await openSample(desk.page, 'Ana');
  await share(desk.page, hub);
  const ben = await person('ben');
  await join(ben.page, 'Ben', hub, await invite(desk.page));
  await expect(article(ben.page)).toContainText('Darro Feske');
  await expect(badge(ben.page)).toHaveAccessibleName(/On the hub/);

  await hub.kill();
  await Promise.all([markMany(desk.page, EACH, 'f', 0), markMany(ben.page, EACH, 'c', 60)]);
  for (const { page } of [desk, ben]) {
    // The marks, the word that the article is under way [P5], and what one has looked at, unless that was told before [H6].
    const toSend = new RegExp(`On this computer , Hub away, (${EACH + 1}|${EACH + 2}) steps to send`);
    await expect(badge(page)).toHaveAccessibleName(toSend, { timeout: 120_000 });
  }
  for (const someone of [desk, ben]) {
    await someone.restart();
    await reopenSample(someone.page);
    await expect(total(someone.page)).toHaveText(`All ${EACH}`);
  }

  await hub.start();
  for (const { page } of [desk, ben]) {
    await expect(total(page)).toHaveText(`All ${(2 * EACH).toLocaleString('en')}`, { timeout: 60_000 });
    await expect(badge(page)).toHaveAccessibleName(/On the hub , With 1 person/, { timeout: 60_000 });
    await expect(inspector(page).getByRole('button', { name: /^Claim/ })).toHaveText(`Claim ${EACH}`);
    await expect(inspector(page).getByRole('button', { name: /^Figure/ })).toHaveText(`Figure ${EACH}`);
  }
  // As many rows as both have room for: what stands above the list differs.
  const [hers, his] = [await rows(desk.page).allInnerTexts(), await rows(ben.page).allInnerTexts()];
  expect(hers.length).toBeGreaterThan(8);
  expect(hers.slice(0, 8)).toEqual(his.slice(0, 8));
});
