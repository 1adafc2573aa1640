import { join } from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import type { Keychain, PathQuestion, Shell } from '../services/shell.ts';
import { pageOf, tellPages } from './pages.ts';
import { runJob } from './run-job.ts';

const FILTERS = [{ name: 'Postil project', extensions: ['postil'] }];

/** What Electron gives the services: native dialogs, the keychain, utility processes. */
export function electronShell(keychain: Keychain | null): Shell {
  return {
    keychain,
    async pickPath(page, question) {
      const contents = pageOf(page);
      const window = contents && BrowserWindow.fromWebContents(contents);
      return window ? pick(window, question) : null;
    },
    answer() {
      throw new Error('Bug: native dialogs answer by themselves');
    },
    openExternal: (url) => shell.openExternal(url),
    runJob,
    emit: tellPages,
  };
}

async function pick(window: BrowserWindow, { kind, title, suggestion }: PathQuestion): Promise<string | null> {
  if (kind === 'save') {
    const defaultPath = join(app.getPath('documents'), suggestion);
    const { canceled, filePath } = await dialog.showSaveDialog(window, { title, defaultPath, filters: FILTERS });
    return canceled || filePath === '' ? null : filePath;
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(
    window,
    kind === 'open'
      ? { title, properties: ['openFile'], filters: FILTERS }
      : { title, properties: ['openDirectory', 'createDirectory'], buttonLabel: 'Export here' },
  );
  return canceled ? null : (filePaths[0] ?? null);
}
