import { expect, test } from '../fixture.ts';
import {
  article,
  articles,
  badge,
  introduce,
  letGo,
  markWords,
  newProject,
  openSample,
  reopenSample,
  rows,
} from './acts.ts';

test('a newcomer gives a name, opens the sample, marks by key, and finds the mark again after a restart', async ({
  desk,
}) => {
  await openSample(desk.page, 'Ana');
  await expect(articles(desk.page)).toHaveCount(5);
  await markWords(desk.page, 'more than 300 passengers', 'f');
  await letGo(desk.page);
  await expect(rows(desk.page)).toHaveCount(1);
  await expect(rows(desk.page).first()).toHaveAccessibleName('Figure, more than 300 passengers by Ana');
  await expect(badge(desk.page)).toHaveAccessibleName(/On this computer , No hub , Just you/);

  await desk.restart();
  await reopenSample(desk.page);
  await expect(article(desk.page)).toBeVisible();
  await expect(rows(desk.page)).toHaveCount(1);
  await expect(rows(desk.page).first()).toHaveAccessibleName('Figure, more than 300 passengers by Ana');
});

test('a mark that is shown as saved survives a kill of the host', async ({ desk }) => {
  await openSample(desk.page, 'Ana');
  await markWords(desk.page, 'Darro Feske', 'a');
  await expect(badge(desk.page)).toHaveAccessibleName(/On this computer/);
  await desk.kill();
  await desk.restart();
  await reopenSample(desk.page);
  await expect(rows(desk.page).first()).toHaveAccessibleName('Actor, Darro Feske by Ana');
});

test('without a name there is one clear sentence', async ({ desk }) => {
  await desk.page.getByRole('button', { name: 'Start' }).click();
  await expect(desk.page.getByRole('alert')).toHaveText(/Please type a name/);
  await introduce(desk.page, 'Ana');
});

test('name, colour and theme can be changed, and last', async ({ desk }) => {
  await newProject(desk.page, 'Ana', 'Quiet');
  await desk.menu('theme');
  const page = desk.page.locator('html');
  await expect(page).toHaveAttribute('data-theme', /^(light|dark)$/);
  const theme = await page.getAttribute('data-theme');
  await desk.page.getByRole('button', { name: 'Menu', exact: true }).click();
  await desk.page.getByRole('menuitem', { name: 'Settings…' }).click();
  await desk.page.getByLabel('Your name').fill('Ana Brandt');
  await desk.page.getByRole('button', { name: 'Done' }).click();
  // It closes once the host has them.
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
  await desk.restart();
  await expect(desk.page.getByText('Ana Brandt')).toBeVisible();
  await expect(desk.page.locator('html')).toHaveAttribute('data-theme', theme ?? '');
});
