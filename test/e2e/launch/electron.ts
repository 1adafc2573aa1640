import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { electronBinary } from '../../../scripts/launch/electron-binary.mjs';
import { findChromium } from '../../kit/chromium.ts';
import type { WatchedDesk } from './desk.ts';
import { PageErrors } from './page-errors.ts';
import { ROOT } from './root.ts';

/** Whether Electron's own binary runs, and not the stand-in. */
export const isRealElectron = electronBinary(ROOT, process.env) !== null;

/** The executable the specs run on. */
export const electronPath = electronBinary(ROOT, process.env) ?? join(ROOT, 'test/double/electron');

/** Starts Postil in Electron, or in its stand-in, on this data folder: the project's own build, or the app in `folder`. */
export async function startElectron(dataDir: string, folder = '.'): Promise<WatchedDesk> {
  const errors = new PageErrors();
  let app = await launch(dataDir, folder);
  let page = await workbenchOf(app, errors);
  let isRunning = true;

  const close = async () => {
    if (isRunning) await app.close();
    isRunning = false;
  };
  return {
    kind: 'electron',
    dataDir,
    get page() {
      return page;
    },
    get app() {
      return app;
    },
    get unexpectedErrors() {
      return errors.unexpected;
    },
    expectErrors: (pattern) => errors.expect(pattern),
    async answerPath(path) {
      await app.evaluate(({ dialog }, picked) => {
        const canceled = picked === null;
        dialog.showOpenDialog = async () => ({ canceled, filePaths: canceled ? [] : [picked] });
        dialog.showSaveDialog = async () => ({ canceled, filePath: picked ?? '' });
      }, path);
    },
    async menu(command) {
      await app.evaluate(({ Menu }, id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id);
        if (!item) throw new Error(`there is no menu item ${id}`);
        item.click();
      }, command);
    },
    async restart() {
      await close();
      app = await launch(dataDir, folder);
      page = await workbenchOf(app, errors);
      isRunning = true;
    },
    async kill() {
      isRunning = false;
      const gone = app.waitForEvent('close');
      killGroup(app);
      await gone;
    },
    close,
  };
}

function launch(dataDir: string, folder: string): Promise<ElectronApplication> {
  // Through Electron's own override, and not `executablePath`, Playwright brings its loader along as for the real one.
  if (!isRealElectron) process.env.ELECTRON_OVERRIDE_DIST_PATH = join(ROOT, 'test/double');
  const root = process.getuid?.() === 0 && isRealElectron ? ['--no-sandbox'] : [];
  return _electron.launch({
    cwd: ROOT,
    args: [folder, `--user-data-dir=${dataDir}`, ...root],
    env: { ...strings(process.env), POSTIL_CHROMIUM: findChromium() },
  });
}

async function workbenchOf(app: ElectronApplication, errors: PageErrors) {
  const page = await app.firstWindow();
  errors.watch(page);
  await page.locator('#root > *').first().waitFor(); // the first window may still be blank, in real Electron too
  return page;
}

/** Playwright starts the app at the head of a process group of its own; its browser processes go with it. */
function killGroup(app: ElectronApplication): void {
  const { pid } = app.process();
  if (pid === undefined) throw new Error('the app has no process');
  process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
}

const strings = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
