import { expect, test } from '../fixture.ts';
import { articles, invite, join, openReport, openSample, share } from './acts.ts';

test('a snapshot is made and seen, an article and the project are deleted, and the project comes back from it', async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page, 'Ana');
  const count = await articles(page).count();
  await desk.menu('snapshots');
  const snapshots = page.getByRole('dialog', { name: 'Snapshots' });
  await expect(snapshots).toContainText('There is none yet.');
  await snapshots.getByRole('button', { name: 'Make one now' }).click();
  await expect(snapshots.getByRole('status')).toHaveText('The snapshot is made.');
  const made = snapshots.getByRole('list', { name: 'Snapshots' }).getByRole('listitem').first();
  await expect(made).toContainText(`${count} articles`);
  await snapshots.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Edit title, outlet, date …' }).click();
  await page.getByRole('button', { name: 'Take out of the project' }).click();
  await expect(articles(page)).toHaveCount(count - 1);
  await page.getByText('1 article taken out', { exact: true }).click();
  await page.getByRole('button', { name: /^Delete “.*” for good$/ }).click();
  const question = page.getByRole('dialog', { name: /^Delete “/ });
  await expect(question).toContainText('Snapshots on this computer keep it');
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText(/^“.*” is deleted\.$/)).toBeVisible();
  await expect(articles(page)).toHaveCount(count - 1);
  await expect(page.getByText('1 article taken out', { exact: true })).toHaveCount(0);

  await page.getByRole('button', { name: 'All projects' }).first().click();
  await page.getByRole('button', { name: /^Delete “Ferry fire/ }).click();
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left).toEqual([]);

  await page.getByRole('button', { name: 'Snapshots' }).click();
  await snapshots.getByRole('button', { name: 'Bring back all' }).first().click();
  await expect(snapshots.getByRole('status')).toHaveText(/^What was missing is back: \d+ steps\.$/);
  await snapshots.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: /^Ferry fire off Dunmarrow/ }).click();
  await expect(articles(page)).toHaveCount(count);

  // An article that was deleted for good comes back with its snapshot, to be kept or deleted; what is kept can be opened.
  await page.getByRole('button', { name: 'Edit title, outlet, date …' }).click();
  await page.getByRole('button', { name: 'Take out of the project' }).click();
  await page.getByText('1 article taken out', { exact: true }).click();
  await page.getByRole('button', { name: /^Delete “.*” for good$/ }).click();
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('1 article taken out', { exact: true })).toHaveCount(0);
  await desk.menu('snapshots');
  await snapshots
    .getByRole('button', { name: /^Bring back/ })
    .last()
    .click();
  await expect(snapshots.getByRole('status')).toHaveText(/^What was missing is back: \d+ steps?\.$/);
  await snapshots.getByRole('button', { name: 'Done' }).click();
  const bar = page.getByRole('region', { name: 'An article was deleted' });
  await bar.getByRole('button', { name: 'Keep my copy' }).click();
  await expect(bar).toHaveCount(0);
  await page.getByText('1 article taken out', { exact: true }).click();
  await page.getByRole('button', { name: /^Bring back “/ }).click();
  await expect(articles(page)).toHaveCount(count);
});

test('an article that is deleted from the hub is gone for the team, who keep or delete their copies', async ({
  person,
  hub,
}) => {
  const { page: ana } = await person('ana');
  await openSample(ana, 'Ana');
  await share(ana, hub);
  const { page: ben } = await person('ben');
  await join(ben, 'Ben', hub, await invite(ana));
  const count = await articles(ana).count();
  await expect(articles(ben)).toHaveCount(count);
  await openReport(ben);

  await ana.getByRole('button', { name: 'Edit title, outlet, date …' }).click();
  await ana.getByRole('button', { name: 'Take out of the project' }).click();
  await ana.getByText('1 article taken out', { exact: true }).click();
  await ana.getByRole('button', { name: /^Delete “.*” for good$/ }).click();
  const question = ana.getByRole('dialog', { name: /^Delete “/ });
  await expect(question).toContainText('What others have on their computers stays there');
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(ana.getByText(/^“.*” is deleted\.$/)).toBeVisible();

  const bar = ben.getByRole('region', { name: 'An article was deleted' });
  await expect(bar).toContainText('Ana deleted “');
  await expect(bar).toContainText('from the hub. Your copy is still on this computer.');
  await bar.getByRole('button', { name: 'Delete my copy' }).click();
  await expect(bar).toHaveCount(0);
  await expect(articles(ben)).toHaveCount(count - 1);
});
