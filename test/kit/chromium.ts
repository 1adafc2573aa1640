import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** What Playwright turns off by itself. Chromium heeds its last `--disable-features` alone, so ours repeats them. */
const PLAYWRIGHTS = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Pages that Chromium gets ready for its own window, which no test sees: a third of what a start costs. */
const FOR_ITS_WINDOW = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
];

/** Flags for every Chromium that a test starts: quiet, and no requests of its own. Root may not use its sandbox. */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...PLAYWRIGHTS, ...FOR_ITS_WINDOW].join(',')}`,
];

/** The Chromium that tests run on: `POSTIL_CHROMIUM`, the system's, or Playwright's. Throws when there is none. */
export function findChromium(): string {
  const named = process.env.POSTIL_CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`POSTIL_CHROMIUM names ${named}, which is no program here.`);
  }
  const found = [...onPath(), ...elsewhere(), playwrights()].find(isProgram);
  if (found) return found;
  throw new Error('No Chromium was found: install Chromium or Chrome, or name one in POSTIL_CHROMIUM.');
}

function onPath(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function elsewhere(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    case 'win32':
      return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe'));
    default:
      return ['/usr/bin/chromium'];
  }
}

function playwrights(): string {
  const require = createRequire(import.meta.url);
  const { chromium } = require('playwright-core') as typeof import('playwright-core'); // loaded only when nothing else is there
  return chromium.executablePath();
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not executable: either way not the one
  }
}
