/** The executable: reads Electron's command line, loads the app's main module, starts Chromium and says `ready`. */
import { readFileSync } from 'node:fs';
import { open as openInspector } from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, type Package } from './app.ts';
import { startChromium } from './chromium.ts';
import { followTargets } from './targets.ts';

/** The version it stands for, from the package that declares the types. */
const require = createRequire(import.meta.url);
const { version } = require('electron/package.json') as { version: string }; // npm's own field

/** How long main may take to load, in ms. */
const SLOW = 10_000;

process.argv = process.argv.slice(1);
const args = process.argv.slice(1);
if (args.includes('--version') || args.includes('-v')) console.log(`v${version}`);
else await boot();

async function boot(): Promise<void> {
  lookLikeElectron();
  const loader = args.includes('-r') ? args[args.indexOf('-r') + 1] : undefined;
  const path = resolve(args.find((arg) => !arg.startsWith('-') && arg !== loader) ?? '.');
  const info = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Package; // checked by npm
  app.describe(path, info);
  if (args.some((arg) => arg.startsWith('--inspect'))) openInspector(0);
  if (loader !== undefined) require(loader); // Playwright's, which holds `ready` back until it listens

  // Electron's `ready` waits for the whole module graph of main, so a main that awaits it at top level hangs.
  const hangs = setTimeout(() => {
    console.error('electron double: main did not finish loading; does it await app.whenReady() at the top level?');
    process.exit(8);
  }, SLOW);
  await import(pathToFileURL(join(path, info.main)).href);
  clearTimeout(hangs);
  if (app.quitting) return;

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit());
  await followTargets(await startChromium(join(app.getPath('userData'), 'Chromium')));
  app.becomeReady();
}

function lookLikeElectron(): void {
  const api = new URL('electron-api.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' || specifier === 'electron/main'
        ? { url: api, shortCircuit: true }
        : next(specifier, context),
  });
  Object.defineProperty(process, 'type', { value: 'browser' });
  Object.defineProperty(process, 'defaultApp', { value: true });
  Object.defineProperty(process.versions, 'electron', { value: version });
}
