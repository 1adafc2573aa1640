import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { newPerson, SignedProject } from '../../kit/signed-project.ts';
import { expect, test } from '../fixture.ts';
import { articles, badge, introduce, letGo, markWords, openReport, select } from './acts.ts';
import { dragIn } from './drag.ts';

/** A sentence in the corner. */
const said = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Notifications' }).getByRole('status').filter({ hasText: words });

/** Files to be dropped: two texts, a folder without any, and a project of somebody else. */
function desktop(folder: string) {
  mkdirSync(join(folder, 'photos'), { recursive: true });
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  write('photos/quay.jpg', 'no text');
  const theirs = SignedProject.founded(newPerson(), 'Harbours');
  return {
    one: write('one.txt', 'One\n\nThe quay is empty.\n'),
    two: write('two.txt', 'Two\n\nThe quay is full.\n'),
    photos: join(folder, 'photos'),
    project: write('Harbours.postil', writeBundle(theirs.bundle())),
  };
}

test('what is dropped, selected or typed and will not do is told with a way out', async ({ desk }, info) => {
  const { page } = desk;
  const files = desktop(info.outputPath('desktop'));
  await introduce(page, 'Ana');
  await dragIn(page, files.one);
  await expect(said(page, 'Open or make a project first, then drop articles on it.')).toBeVisible();
  await page.getByRole('button', { name: /Open sample project/ }).click();
  await openReport(page);

  await select(page, ' ');
  await page.keyboard.press('c');
  await expect(said(page, 'There are no words in the selection. Select some, then press the key.')).toBeVisible();
  await page.keyboard.press('Escape');

  await markWords(page, 'at least four', 'f');
  await page.keyboard.press('m');
  await expect(said(page, 'There is no mark of the same tag to merge it with. Take another one in hand')).toBeVisible();
  await letGo(page);

  await dragIn(page, files.photos);
  await expect(said(page, 'There is no article in what you dropped. Drop files that hold text')).toBeVisible();

  // The browser finds a file gone between the drop and the first look at it.
  await page.evaluate(() => {
    const { webkitGetAsEntry } = DataTransferItem.prototype;
    DataTransferItem.prototype.webkitGetAsEntry = function () {
      DataTransferItem.prototype.webkitGetAsEntry = webkitGetAsEntry;
      const entry = webkitGetAsEntry.call(this);
      const gone = (_: unknown, failed: (why: Error) => void) => failed(new DOMException('', 'NotFoundError'));
      return entry && Object.defineProperty(entry, 'file', { value: gone });
    };
  });
  await dragIn(page, files.one);
  await expect(said(page, 'The files could not be read. Drop them again, or choose “Add files”.')).toBeVisible();

  // A slow disk: the bytes of the first file come when the second has been dropped.
  const release = await page.evaluateHandle(() => {
    const { arrayBuffer } = Blob.prototype;
    const { promise, resolve } = Promise.withResolvers<void>();
    Blob.prototype.arrayBuffer = async function () {
      await promise;
      return arrayBuffer.call(this);
    };
    return resolve;
  });
  await dragIn(page, files.one);
  await dragIn(page, files.two);
  await expect(said(page, 'Please wait until the other files are in, then add these.')).toBeVisible();
  await expect(articles(page)).toHaveCount(5);
  await release.evaluate((read) => read());
  await expect(articles(page)).toHaveCount(6);

  await desk.menu('export');
  await page.getByRole('button', { name: 'Choose where…' }).click();
  const path = page.getByRole('textbox', { name: 'Folder' });
  await path.fill(' ');
  await path.press('Enter');
  await expect(path).toHaveAccessibleDescription('Please type a path.');
  await path.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await dragIn(page, files.one, files.project);
  await expect(said(page, 'Only “Harbours.postil” was opened. Drop the other files once it is there.')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Harbours');
});

test('a host that was closed where it was started is named by everything that needs it', async ({ desk }, info) => {
  const { page } = desk;
  const { one } = desktop(info.outputPath('desktop'));
  const closed = 'Postil does not answer: it was closed where it was started. Start it again.';
  await introduce(page, 'Ana');
  await page.getByRole('button', { name: /Open sample project/ }).click();
  await openReport(page);
  // It goes just when an article has been read.
  await page.route('**/host/sign', (call) => call.abort('connectionrefused'));
  await dragIn(page, one);
  await expect(said(page, `The files could not be added: ${closed}`)).toBeVisible();
  await page.unroute('**/host/sign');
  // What is not written yet would be asked about first.
  await expect(badge(page)).toHaveAccessibleName(/On this computer/);
  await desk.kill();
  await desk.menu('project.open');
  await expect(said(page, `That did not work: ${closed}`)).toBeVisible();
  await page.getByRole('button', { name: 'All projects' }).click();
  await page.getByRole('button', { name: /Open sample project/ }).click();
  await expect(said(page, `The project could not be opened: ${closed}`)).toBeVisible();
});
