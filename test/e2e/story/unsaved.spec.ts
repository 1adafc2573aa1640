import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { badge, markWords, openSample, rows } from './acts.ts';

const ANSWER = '**/host/appendUpdate';

/** From now on the host's disk is full, as far as the page can tell. */
const fillDisk = (page: Page) =>
  page.route(ANSWER, (route) =>
    route.fulfill({ json: { value: { ok: false, code: 'disk-full', message: 'The disk of this computer is full.' } } }),
  );

test('work that is not on the disk is not left without a question (on loopback, where an answer of the host can be replaced)', async ({
  desk: { page, kind },
}) => {
  test.skip(kind !== 'loopback');
  await openSample(page, 'Ana');
  await expect(badge(page)).toHaveAccessibleName(/On this computer/);
  await fillDisk(page);
  await markWords(page, 'at least four', 'f');
  await expect(badge(page)).toHaveAccessibleName(/Not saved/);

  const closing = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await closing;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();

  await page.getByRole('button', { name: 'All projects' }).click();
  const leaving = page.getByRole('dialog', { name: 'Your last changes are not saved' });
  await expect(leaving).toContainText('The disk of this computer is full.');
  await leaving.getByRole('button', { name: 'Stay' }).click();
  await expect(leaving).toBeHidden();
  await page.getByRole('button', { name: 'All marks' }).click();
  await expect(rows(page)).toHaveCount(1);

  await page.getByRole('button', { name: 'All projects' }).click();
  await leaving.getByRole('button', { name: 'Leave without them' }).click();
  await expect(page.getByRole('heading', { name: 'Recent projects' })).toBeVisible();
});

test('what is being written is waited for without a question', async ({ desk: { page } }) => {
  await openSample(page, 'Ana');
  await markWords(page, 'at least four', 'f');
  await page.getByRole('button', { name: 'All projects' }).click();
  await expect(page.getByRole('heading', { name: 'Recent projects' })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});
