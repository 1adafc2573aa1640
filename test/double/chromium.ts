import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromiumFlags, findChromium } from '../kit/chromium.ts';
import { DOUBLE_HOSTS } from './addresses.ts';
import { Cdp } from './cdp.ts';
import { startPageServer } from './page-server.ts';
import { refusal } from './strict.ts';

const up = Promise.withResolvers<Cdp>();
let browser: ChildProcess | null = null;

/** The connection to Chromium, once it runs. */
export const cdp: Promise<Cdp> = up.promise;

/** Starts Chromium on this profile folder and prints its "DevTools listening" line, which Playwright waits for. */
export async function startChromium(profile: string): Promise<Cdp> {
  const port = await startPageServer();
  const flags = [
    ...chromiumFlags,
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-startup-window',
    '--password-store=basic',
    `--host-resolver-rules=MAP *${DOUBLE_HOSTS} 127.0.0.1:${port}`,
    // app:// is not "local" to Chromium, so Local Network Access applies to its sockets, as in Electron since 43.
    `--ip-address-space-overrides=127.0.0.1:${port}=public`,
    ...(process.env.DISPLAY ? [] : ['--headless']),
  ];
  const child = spawn(findChromium(), flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  browser = child;
  process.on('exit', () => child.kill('SIGKILL'));
  const line = await listeningLine(child);
  const connection = await Cdp.open(line.replace('DevTools listening on ', ''));
  up.resolve(connection);
  process.stderr.write(`${line}\n`);
  return connection;
}

/** Ends Chromium, politely first; resolves when it is gone or after 3 s. */
export async function stopChromium(): Promise<void> {
  if (!browser || browser.exitCode !== null) return;
  const gone = once(browser, 'exit');
  const connection = await cdp;
  connection.send('Browser.close', {}).catch(() => browser?.kill('SIGKILL'));
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000))]);
}

function listeningLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(refusal(`Chromium ended with ${code}`)));
    if (!child.stderr) throw refusal('Chromium has no stderr');
    createInterface(child.stderr).on('line', (line) => {
      if (process.env.DOUBLE_DEBUG) console.error('[chromium]', line);
      if (line.startsWith('DevTools listening on ws:')) resolve(line);
    });
  });
}
