import type { Page } from '@playwright/test';
import { type Desk, expect, test } from '../fixture.ts';

/** Puts a link on the page, as an article might hold one, and clicks it. */
async function follow(page: Page, href: string, target = ''): Promise<void> {
  await page.evaluate(
    ([to, where]) => {
      const link = document.createElement('a');
      link.href = to;
      link.target = where;
      link.textContent = 'a link of the test';
      document.body.prepend(link);
    },
    [href, target] as const,
  );
  await page.getByRole('link', { name: 'a link of the test' }).click();
  await page.getByRole('link', { name: 'a link of the test' }).evaluate((link) => link.remove());
}

/** What went out to the person's own programs since. */
async function watchOpened(desk: Desk): Promise<() => Promise<string[] | undefined>> {
  const opened = await desk.app?.evaluateHandle(({ shell }) => {
    const list: string[] = [];
    shell.openExternal = async (url: string) => {
      list.push(url);
    };
    return list;
  });
  return async () => opened?.jsonValue();
}

test('a link to a web page opens in the browser, and the workbench stays', async ({ desk }) => {
  const opened = await watchOpened(desk);
  const before = desk.page.url();
  await follow(desk.page, 'https://example.com/leave');
  await follow(desk.page, 'https://example.com/popup', '_blank');
  await expect.poll(opened).toEqual(['https://example.com/leave', 'https://example.com/popup']);
  expect(desk.page.url()).toBe(before);
  await expect.poll(() => desk.app?.windows().length).toBe(1);
});

test('links to anything else go nowhere', async ({ desk }) => {
  const opened = await watchOpened(desk);
  const before = desk.page.url();
  await follow(desk.page, 'http://127.0.0.1:9/plain');
  await follow(desk.page, 'data:text/html,hello', '_blank');
  await follow(desk.page, 'http://127.0.0.1:9/popup', '_blank');
  // A last one that does go out shows that the others have been judged by now.
  await follow(desk.page, 'mailto:hub@example.com', '_blank');
  await expect.poll(opened).toEqual(['mailto:hub@example.com']);
  expect(desk.page.url()).toBe(before);
  await expect.poll(() => desk.app?.windows().length).toBe(1);
});

test('no file outside the workbench’s folder is served', async ({ desk }) => {
  const statuses = await desk.page.evaluate(() =>
    Promise.all(
      ['/index.html', '/..%2fmain%2fmain.js', '/%2e%2e/main/main.js', '/..%5cmain%5cmain.js', '/%zz', '/none.js'].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  );
  desk.expectErrors(/status of 40[04]/);
  expect(statuses).toEqual([200, 400, 404, 404, 400, 404]);
});
