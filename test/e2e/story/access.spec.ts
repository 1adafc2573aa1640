import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { articles, badge, introduce, letGo, markWords, newProject, openSample, select } from './acts.ts';

/** What axe finds that is serious or worse, in both themes. */
async function serious(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Legacy mode: the other one opens a page of its own, which a desktop app does not allow.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical')
        found.push(`${colorScheme} ${id}: ${nodes.map((node) => node.html).join(' ')}`);
    }
  }
  return found;
}

test('first run and projects', async ({ desk: { page } }) => {
  expect(await serious(page)).toEqual([]);
  await introduce(page, 'Ana');
  expect(await serious(page)).toEqual([]);
  for (const [opener, title] of [
    [/New project/, 'New project'],
    [/Join through a hub/, 'Join through a hub'],
    ['Settings', 'Settings'],
  ] as const) {
    await page.getByRole('button', { name: opener }).click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('the workbench: empty, with marks, a selection, a mark in hand, menu and badge', async ({
  desk: { page, kind },
}) => {
  await openSample(page, 'Ana');
  expect(await serious(page)).toEqual([]);
  for (const [words, key] of [
    ['at least four', 'f'],
    ['Ilse Vantoor', 'a'],
    ['denied reports', 'c'],
  ] as const) {
    await markWords(page, words, key);
  }
  expect(await serious(page)).toEqual([]);
  await letGo(page);
  expect(await serious(page)).toEqual([]);
  await select(page, 'Estuary Lines');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Edit title/ }).click();
  expect(await serious(page)).toEqual([]);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(
    page.getByRole('menuitem', { name: kind === 'electron' ? 'Settings…' : 'Export dataset…' }),
  ).toBeVisible();
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await badge(page).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await serious(page)).toEqual([]);
});

test('the dialogs of the workbench', async ({ desk: { page, menu } }) => {
  await openSample(page, 'Ana');
  const closed = () => expect(page.getByRole('dialog')).toBeHidden();
  const openings: readonly (() => Promise<void>)[] = [
    () => menu('export'),
    () => menu('project.new'),
    () => page.getByRole('navigation').getByRole('button', { name: 'Paste text' }).click(),
    () => page.keyboard.press('Control+k'),
    () => page.keyboard.press('?'),
    () => menu('help'),
    async () => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Share through a hub…' }).click();
    },
  ];
  for (const open of openings) {
    await open();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await closed();
  }
});

test('a list of articles that can be searched, with the keys in it', async ({ desk: { page } }) => {
  await newProject(page, 'Ana', 'Rivers');
  await page.getByLabel('Articles to add').setInputFiles(
    Array.from({ length: 12 }, (_, n) => ({
      name: `${n}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`Report ${n}\n\nThe river rose by ${n} metres.\n`),
    })),
  );
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(articles(page)).toHaveCount(12);
  expect(await serious(page)).toEqual([]);
  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('End');
  expect(await serious(page)).toEqual([]);
  await page.getByRole('searchbox').fill('nothing has this');
  expect(await serious(page)).toEqual([]);
});
