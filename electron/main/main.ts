import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, dialog, session } from 'electron';
import { defaultDataDir, makeDataDir } from '../services/data-dir.ts';
import { makeServices } from '../services/make-services.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { registerCalls } from './ipc-register.ts';
import { openKeychain } from './keychain.ts';
import { listenOutside } from './listen-outside.ts';
import { buildMenu } from './menu.ts';
import { guardNavigation } from './navigation.ts';
import { openOutside } from './open-outside.ts';
import { isOurPage } from './pages.ts';
import { guardPermissions } from './permissions.ts';
import { electronShell } from './shell.ts';
import { openWindow, reopenWindow } from './window.ts';

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
  guardPermissions(session.defaultSession, isOurPage);
  serveApp(join(import.meta.dirname, '../renderer'));
  const services = await makeServices(dir, electronShell(await openKeychain()));
  registerCalls(services);
  buildMenu();
  app.on('activate', () => reopenWindow(services.notices));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.once('will-quit', (event) => {
    // What is being written gets to the disk first.
    event.preventDefault();
    services.close().then(() => app.exit(), giveUp);
  });
  await openWindow(services.notices);
  outside.handTo((thing) => openOutside(services, thing));
  // Tells `npm start` that Electron works on this machine.
  if (process.env.POSTIL_UP_FILE) await writeFile(process.env.POSTIL_UP_FILE, '');
}

/** Without its data folder Postil can do nothing: it says so and ends. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('Postil cannot start', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
