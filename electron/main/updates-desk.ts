import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import { tellPages } from './pages.ts';
import { type UpdateDesk, Updates } from './updates.ts';
import { loadUpdater, updaterSource } from './updates-source.ts';
import { updateWay } from './updates-way.ts';
import type { Words } from './updates-words.ts';

/** Updating, with Electron's dialogs and life cycle around it. */
export function electronUpdates(): Updates {
  const source = updaterSource(loadUpdater);
  const updates = new Updates(desk(), {
    ...source,
    restart(onFailure) {
      app.releaseSingleInstanceLock(); // the new version may start while this one still ends
      source.restart(onFailure);
    },
  });
  app.on('before-quit', () => updates.quitting());
  return updates;
}

const desk = (): UpdateDesk => ({
  version: app.getVersion(),
  way: updateWay({
    isPackaged: app.isPackaged,
    platform: process.platform,
    appImage: process.env.APPIMAGE,
    hasAddress: app.isPackaged && existsSync(join(process.resourcesPath, 'app-update.yml')),
  }),
  ask,
  tellLast: ({ message, detail }) => dialog.showErrorBox(message, detail),
  say: (message) => tellPages('notice', { message }),
  showShare(share) {
    for (const window of BrowserWindow.getAllWindows()) window.setProgressBar(share ?? -1);
  },
  quit: () => app.quit(),
  exit: () => app.exit(),
});

async function ask({ message, detail, buttons }: Words): Promise<number> {
  const options: MessageBoxOptions = {
    type: 'info',
    message,
    detail,
    buttons: [...buttons],
    defaultId: 0,
    cancelId: buttons.length - 1,
    noLink: true,
  };
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response;
}
