import { expect, test } from '../fixture.ts';
import { badge, invite, join, openSample, rows, share, total } from './acts.ts';
import { hide } from './hide.ts';
import { markMany } from './mark-many.ts';

test('a burst of 200 acts reaches a hidden window, which shows all of them when it is looked at', async ({
  desk,
  person,
  hub,
}) => {
  await openSample(desk.page, 'Ana');
  await share(desk.page, hub);
  const ben = await person('ben');
  await join(ben.page, 'Ben', hub, await invite(desk.page));
  await expect(badge(ben.page)).toHaveAccessibleName(/On the hub , With 1 person/);

  const show = await hide(ben.page);
  await markMany(desk.page, 200, 'f', 0);
  // Ben's copy holds them, says Ben's window itself: it answers Ana's although nobody sees it.
  await expect(badge(desk.page)).toHaveAccessibleName(/On the hub , With 1 person/, { timeout: 30_000 });
  await show();
  await expect(total(ben.page)).toHaveText('All 200');
  await expect(rows(ben.page).first()).toHaveAccessibleName(/^Figure, .+ by Ana$/);
});
