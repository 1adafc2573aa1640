import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { afterEach, beforeEach, test } from 'vitest';
import type { WatchedDesk } from '../e2e/launch/desk.ts';
import { startElectron } from '../e2e/launch/electron.ts';
import { badge, letGo, markWords, openSample, reopenSample, rows } from '../e2e/story/acts.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { packedApp } from './packed.ts';

let dir: ReturnType<typeof tempDir>;
let desk: WatchedDesk;
beforeEach(async () => {
  dir = tempDir('packed');
  desk = await startElectron(dir.path, packedApp());
}, 60_000);
afterEach(async () => {
  await desk.close();
  dir.remove();
});

test('the packed code opens its window, keeps a mark over a restart, writes a .postil file and speaks of updates', async () => {
  await openSample(desk.page, 'Ana');
  await markWords(desk.page, 'more than 300 passengers', 'f');
  await letGo(desk.page);
  await expect(badge(desk.page)).toHaveAccessibleName(/On this computer/);

  // A job of its own process, from the packed job.js.
  const file = join(dir.path, 'mailed.postil');
  await desk.answerPath(file);
  await desk.menu('project.save');
  await expect(desk.page.getByRole('dialog').getByRole('status')).toBeVisible();
  await expect.poll(() => existsSync(file)).toBe(true);

  await desk.restart();
  await reopenSample(desk.page);
  await expect(rows(desk.page).first()).toHaveAccessibleName('Figure, more than 300 passengers by Ana');
  expect(await answerToUpdates()).toMatchObject({
    message: 'This Postil does not update itself',
    detail: expect.stringMatching(/from its sources/),
    buttons: ['OK'],
  });
  expect(desk.unexpectedErrors).toEqual([]);
});

/** Chooses “Check for updates…”; answers the dialog that it opens. */
async function answerToUpdates(): Promise<unknown> {
  const shown = await desk.app?.evaluate(async ({ dialog, Menu }) => {
    const dialogs = Promise.withResolvers<string>();
    dialog.showMessageBox = async (...args: unknown[]) => {
      dialogs.resolve(JSON.stringify(args.at(-1)));
      return { response: 0, checkboxChecked: false };
    };
    const item = Menu.getApplicationMenu()?.getMenuItemById('updates');
    if (!item) throw new Error('there is no such menu item');
    item.click();
    return dialogs.promise;
  });
  return JSON.parse(shown ?? 'null');
}
