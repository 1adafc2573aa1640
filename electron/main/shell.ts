import { join } from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import type { Keychain, PathQuestion, Shell } from '../services/shell.ts';
import { pageOf, tellPages } from './pages.ts';
import { runJob, startReader } from './run-job.ts';
import { showNote } from './show-note.ts';

/** The kinds of files that are opened and saved, by how their names end. */
const POSTIL = { name: 'Postil project', extensions: ['postil'] };
const PDF = { name: 'PDF', extensions: ['pdf'] };

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
    async printToPdf(page) {
      const contents = pageOf(page);
      if (!contents)
        throw new Error(
          'The window was closed before it could be printed. Open the article again and print it once more.',
        );
      return contents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    },
    notify: showNote,
    async dragFile(page, path) {
      const icon = await app.getFileIcon(path);
      pageOf(page)?.startDrag({ file: path, icon });
    },
    async showFolder(path) {
      await shell.openPath(path);
    },
    about: { version: app.getVersion(), runtime: `Electron ${process.versions.electron}` },
    openExternal: (url) => shell.openExternal(url),
    runJob,
    startReader,
    emit: tellPages,
  };
}

async function pick(window: BrowserWindow, { kind, title, suggestion }: PathQuestion): Promise<string | null> {
  if (kind === 'save') {
    const defaultPath = join(app.getPath('documents'), suggestion);
    const filters = [suggestion.endsWith('.pdf') ? PDF : POSTIL];
    const { canceled, filePath } = await dialog.showSaveDialog(window, { title, defaultPath, filters });
    return canceled || filePath === '' ? null : filePath;
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(
    window,
    kind === 'open'
      ? { title, properties: ['openFile'], filters: [POSTIL] }
      : { title, properties: ['openDirectory', 'createDirectory'], buttonLabel: 'Export here' },
  );
  return canceled ? null : (filePaths[0] ?? null);
}
