import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { MENU } from '../../../shared/host/menu.ts';
import { chromiumFlags, findChromium } from '../../kit/chromium.ts';
import { startHost, type TestHost } from '../../kit/host.ts';
import type { WatchedDesk } from './desk.ts';
import { putOff } from './late-work.ts';
import { PageErrors } from './page-errors.ts';
import { ROOT } from './root.ts';

/** Starts the loopback host on this data folder, and a browser with a lasting profile beside it. */
export async function startLoopback(dataDir: string): Promise<WatchedDesk> {
  const errors = new PageErrors();
  let host = await startBuiltHost(dataDir, 0);
  let { context, page } = await openBrowser(dataDir, host.url, errors);
  const port = Number(new URL(host.url).port);
  const answers: Promise<void>[] = [];

  const close = async () => {
    await Promise.all(answers.splice(0));
    await context.close();
    await host.stop();
  };
  return {
    kind: 'loopback',
    app: null,
    dataDir,
    get page() {
      return page;
    },
    get unexpectedErrors() {
      return errors.unexpected;
    },
    expectErrors: (pattern) => errors.expect(pattern),
    // The page asks later, when the test has gone on; `close` finds out if it never did.
    async answerPath(path) {
      answers.push(answerInPage(page, path));
    },
    async menu(command) {
      const item = MENU.flatMap((menu) => menu.items).find((entry) => entry?.command === command);
      if (!item) throw new Error(`there is no menu item ${command}`);
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.getByRole('menuitem', { name: item.label }).click();
    },
    async restart() {
      await close();
      host = await startBuiltHost(dataDir, port);
      ({ context, page } = await openBrowser(dataDir, host.url, errors));
    },
    kill: () => host.kill(),
    close,
  };
}

/** The built host. Browsers keep storage per origin, so a restart needs the same port; 0 lets the system choose. */
const startBuiltHost = (dataDir: string, port: number): Promise<TestHost> =>
  startHost(dataDir, { POSTIL_PORT: String(port) }, join(ROOT, 'dist/loopback/loopback.js'));

async function openBrowser(
  dataDir: string,
  url: string,
  errors: PageErrors,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(join(dataDir, 'browser'), {
    executablePath: findChromium(),
    args: [...chromiumFlags],
    viewport: { width: 1280, height: 820 },
  });
  await putOff(context);
  const page = context.pages()[0] ?? (await context.newPage());
  errors.watch(page);
  await page.goto(url);
  await page.locator('#root > *').first().waitFor();
  return { context, page };
}

/** Types the path into the page's own dialog, as a person would. */
async function answerInPage(page: Page, path: string | null): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ has: page.getByLabel(/^(?:File$|Folder)/) });
  if (path === null) {
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  } else {
    await dialog.getByLabel(/^(?:File$|Folder)/).fill(path);
    await dialog.getByLabel(/^(?:File$|Folder)/).press('Enter');
  }
}
