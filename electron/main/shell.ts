import { join } from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import { words } from '../../shared/words/words.ts';
import type { Keychain, PathQuestion, Shell } from '../services/shell.ts';
import { pageOf, tellPages } from './pages.ts';
import { runJob, startHub, startReader } from './run-job.ts';
import { showFolder } from './show-folder.ts';
import { showNote } from './show-note.ts';

/** The kinds of files that are opened and saved, by how their names end. */
const postilFiles = () => ({ name: words.desktop.postilProject, extensions: ['postil'] });
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
      return pageOf(page)?.printToPDF({ preferCSSPageSize: true, printBackground: true }) ?? null;
    },
    notify: showNote,
    async dragFile(page, path) {
      const icon = await app.getFileIcon(path);
      pageOf(page)?.startDrag({ file: path, icon });
    },
    showFolder: (path) => showFolder((folder) => shell.openPath(folder), path),
    about: { version: app.getVersion(), runtime: `Electron ${process.versions.electron}` },
    openExternal: (url) => shell.openExternal(url),
    runJob,
    startReader,
    startHub,
    emit: tellPages,
  };
}

async function pick(window: BrowserWindow, { kind, title, suggestion }: PathQuestion): Promise<string | null> {
  if (kind === 'save') {
    const defaultPath = join(app.getPath('documents'), suggestion);
    const filters = [suggestion.endsWith('.pdf') ? PDF : postilFiles()];
    const { canceled, filePath } = await dialog.showSaveDialog(window, { title, defaultPath, filters });
    return canceled || filePath === '' ? null : filePath;
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(
    window,
    kind === 'open'
      ? { title, properties: ['openFile'], filters: [postilFiles()] }
      : { title, properties: ['openDirectory', 'createDirectory'], buttonLabel: words.desktop.exportHere },
  );
  return canceled ? null : (filePaths[0] ?? null);
}
