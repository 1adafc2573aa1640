import { join } from 'node:path';
import { app, BrowserWindow, dialog, type WebContents, type WebPreferences } from 'electron';
import { words } from '../../shared/words/words.ts';
import { languagesArgument } from '../preload/ipc.ts';
import { askBeforeClosing } from './ask-before-closing.ts';
import { firstOrOpen } from './first-or-open.ts';
import { loadPage } from './load-page.ts';
import { START_PAGE } from './origin.ts';
import { addPage, tellPage } from './pages.ts';
import { tellNotices } from './tell-notices.ts';
import { keepPlace, lastPlace } from './window-place.ts';

/** A page that crashes again within this time, in ms, is not brought back once more. */
const CRASHED_AGAIN = 10_000;

/** What a window is opened with. */
interface WindowParts {
  /** For the person at each window. */
  readonly notices: readonly (() => string)[];
  /** Where the window's place is kept. */
  readonly placeFile: string;
  /** Notes in the journal what happened. */
  note(what: string): void;
}

/** The one set of preferences, for every window there is. */
const PREFERENCES: WebPreferences = {
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  // Chromium would fetch dictionaries from the network.
  spellcheck: false,
};

/**
 * The page to give things to, once it has loaded: that of the window the person is at, or of a fresh one when there is
 * none (on macOS the app outlives its windows).
 */
export const windowPage = (parts: WindowParts): (() => Promise<WebContents>) =>
  firstOrOpen(
    () => (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])?.webContents,
    () => openWindow(parts),
  );

/** Opens a window with the workbench; resolves when it has loaded, or was closed before. */
async function openWindow({ notices, placeFile, note }: WindowParts): Promise<WebContents> {
  const place = await lastPlace(placeFile);
  const window = new BrowserWindow({
    title: 'Postil',
    width: 1280,
    height: 820,
    ...(place && { x: place.x, y: place.y, width: place.width, height: place.height }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    webPreferences: {
      ...PREFERENCES,
      additionalArguments: [languagesArgument(app.getPreferredSystemLanguages())],
    },
  });
  const contents = window.webContents;
  addPage(contents);
  keepPlace(window, placeFile);
  bringBack(contents, note);
  askBeforeClosing(contents);
  tellNotices(contents, notices, (message) => tellPage(contents, 'notice', { message }));
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize();
    window.show();
  });
  await loadPage(window, START_PAGE);
  return contents;
}

/** Brings the window that is there to the front. */
export function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Reloads a page whose process died; what was saved is in the host's log. */
function bringBack(contents: WebContents, note: WindowParts['note']): void {
  let last = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    note(`The window's process ended: ${reason}`);
    const now = performance.now();
    if (now - last < CRASHED_AGAIN) {
      dialog.showErrorBox(words.startTrouble.crashes, words.startTrouble.crashesHow);
      return;
    }
    last = now;
    contents.reload();
  });
}
