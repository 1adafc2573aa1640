import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, dialog, session } from 'electron';
import { drop } from '../../shared/base/drop.ts';
import type { KnownProject, MenuCommand, Settings } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { defaultDataDir, makeDataDir } from '../services/data-dir.ts';
import { DESKTOP, takeHostLock } from '../services/host-lock.ts';
import { Journal } from '../services/journal.ts';
import { makeServices } from '../services/make-services.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { registerCalls } from './ipc-register.ts';
import { openKeychain } from './keychain.ts';
import { listenOutside } from './listen-outside.ts';
import { buildMenu } from './menu.ts';
import { guardNavigation } from './navigation.ts';
import { noteFailures } from './note-failures.ts';
import { openOutside } from './open-outside.ts';
import { isOurPage, tellPage } from './pages.ts';
import { guardPermissions } from './permissions.ts';
import { electronShell } from './shell.ts';
import { speakAs } from './speak-as.ts';
import { tellWake } from './tell-wake.ts';
import { electronUpdates } from './updates-desk.ts';
import { windowPage } from './window.ts';

// The start, in its order. Nothing here may `await` at the top level: Electron's `ready` waits for this module.
const named = app.commandLine.getSwitchValue('user-data-dir');
const dir = makeDataDir(named === '' ? defaultDataDir(process.platform, process.env, homedir()) : resolve(named));
app.setPath('userData', join(dir.root, 'electron')); // one folder for all, so one instance for each data folder
registerAppScheme();
app.enableSandbox();
app.setAsDefaultProtocolClient('postil');
guardNavigation();
const outside = listenOutside();
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  speakAs('system'); // until the settings are known, and should they never be
  guardPermissions(session.defaultSession, isOurPage);
  serveApp(join(import.meta.dirname, '../renderer'));
  const lock = takeHostLock(dir);
  if (lock === null) throw new Error(words.startTrouble.runsInBrowser);
  await lock.tell(DESKTOP);
  const journal = new Journal(dir.journal);
  noteFailures(journal);
  const services = await makeServices(dir, electronShell(await openKeychain()), journal);
  registerCalls(services);
  tellWake();
  const close = async (): Promise<void> => {
    await services.close();
    await lock.free();
  };
  const page = windowPage({
    notices: services.notices,
    placeFile: join(dir.root, 'window.json'),
    note: (what) => journal.note(what),
  });
  const updates = electronUpdates();
  const menuParts = {
    give: (command: MenuCommand) => drop(page().then((contents) => tellPage(contents, 'command', command))),
    open: (pid: ProjectId) => drop(page().then((contents) => tellPage(contents, 'openProject', { pid }))),
    checkForUpdates: () => drop(updates.check()),
  };
  let known: readonly KnownProject[] = [];
  let keys: Settings['keys'] = {};
  services.onProjects((projects) => {
    known = projects;
    buildMenu(known, keys, menuParts);
  });
  services.onSettings((settings) => {
    keys = settings.keys;
    speakAs(settings.language);
    buildMenu(known, keys, menuParts);
  });
  app.on('activate', () => drop(page()));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.once('will-quit', (event) => {
    // What is being written gets to the disk first.
    event.preventDefault();
    close().then(() => updates.leave(), giveUp);
  });
  await page();
  outside.handTo((thing) => drop(page().then(() => openOutside(services, thing))));
  // Tells `npm start` that Electron works on this machine.
  if (process.env.POSTIL_UP_FILE) await writeFile(process.env.POSTIL_UP_FILE, '');
  drop(updates.look());
}

/** Without its data folder Postil can do nothing: it says so and ends. */
function giveUp(error: unknown): void {
  dialog.showErrorBox(words.startTrouble.cannotStart, error instanceof Error ? error.message : String(error));
  app.exit(1);
}
