import type { Page } from '@playwright/test';
import * as Y from 'yjs';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import { expect, test } from '../fixture.ts';
import { openArticle, openSample } from './acts.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The quick copies that the browser keeps, of the rooms of this kind. */
const copies = async (page: Page, kind: string): Promise<readonly string[]> => {
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  return names.filter((name) => name.split('/')[2] === kind).sort();
};

/** Makes it that every copy was opened last so many milliseconds ago. */
const age = (page: Page, ms: number): Promise<void> =>
  page.evaluate((ago) => {
    const used = Object.keys(localStorage).filter((key) => key.startsWith('postil.used.'));
    for (const key of used) localStorage.setItem(key, String(Date.now() - ago));
  }, ms);

/** Puts something into a copy that is nowhere else, as a crash between the browser's disk and the host's leaves it. */
async function addUnsaved(page: Page, name: string): Promise<void> {
  const doc = newRoomDoc();
  stepsMap(doc).set('nobody/else', { text: 'not yet on the disk' });
  await page.evaluate(
    ([copy, update]) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open(copy);
        request.onsuccess = () => {
          const transaction = request.result.transaction('updates', 'readwrite');
          transaction.objectStore('updates').add(Uint8Array.from(update));
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [name, [...Y.encodeStateAsUpdate(doc)]] as const,
  );
}

test('quick copies that were not opened for 30 days are dropped, but for what the disk has not got', async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page, 'Ana');
  const [texts, marks] = [await copies(page, 'text'), await copies(page, 'marks')];
  await openArticle(page, /Minister calls/);
  const its = (kind: string, before: readonly string[]) =>
    expect.poll(async () => (await copies(page, kind)).filter((name) => !before.includes(name)));
  await its('text', texts).toHaveLength(1);
  await its('marks', marks).toHaveLength(1);
  const text = (await copies(page, 'text')).find((name) => !texts.includes(name)) ?? '';
  const mark = (await copies(page, 'marks')).find((name) => !marks.includes(name)) ?? '';

  /** Leaves the project when its copies were opened so many days ago, and opens it at another article. */
  const leaveFor = async (days: number): Promise<void> => {
    await openArticle(page, /FERRY BURNS/);
    await page.getByRole('button', { name: 'All projects' }).first().click();
    await expect(page.getByRole('heading', { name: 'Recent projects' })).toBeVisible();
    await age(page, days * DAY);
    await page.reload();
    await page.getByRole('button', { name: /^Ferry fire off Dunmarrow/ }).click();
    await openArticle(page, /FERRY BURNS/);
  };
  await leaveFor(31);
  await expect.poll(() => copies(page, 'text')).not.toContain(text);
  await expect.poll(() => copies(page, 'marks')).not.toContain(mark);
  expect((await copies(page, 'project')).length).toBe(1);

  // It comes back from the disk, and stays while it has what is not there, or was used of late.
  await openArticle(page, /Minister calls/);
  await expect.poll(() => copies(page, 'marks')).toContain(mark);
  await openArticle(page, /FERRY BURNS/);
  await addUnsaved(page, mark);
  await leaveFor(31);
  await expect.poll(() => copies(page, 'text')).not.toContain(text);
  expect(await copies(page, 'marks')).toContain(mark);
  await openArticle(page, /Minister calls/);
  await leaveFor(29);
  await openArticle(page, /A fire aboard/);
  expect(await copies(page, 'text')).toContain(text);
});
