import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { onSignal } from '../../hub/cli/on-signal.ts';
import { drop } from '../../shared/base/drop.ts';
import { errorTrace } from '../../shared/base/error-trace.ts';
import { defaultDataDir, makeDataDir } from '../services/data-dir.ts';
import { Journal } from '../services/journal.ts';
import { makeServices } from '../services/make-services.ts';
import { LOOPBACK_PORT } from './listen.ts';
import { loopbackShell } from './loopback-shell.ts';
import { openBrowser } from './open-browser.ts';
import { Pages } from './pages.ts';
import { lockOrFind } from './running-host.ts';
import { startServer } from './server.ts';
import { SpokenLanguage } from './spoken-language.ts';

/**
 * The host without Electron: `node electron/loopback/main.ts` from the sources, or its bundle in `dist/loopback`. Both lie
 * two folders below the root. Prints the address once it listens.
 */
const ROOT = join(import.meta.dirname, '..', '..');
const FROM_SOURCES = import.meta.filename.endsWith('.ts');
const RENDERER = join(ROOT, 'dist', 'renderer');
const SERVICES = join(ROOT, 'electron', 'services');
const JOB = FROM_SOURCES ? join(SERVICES, 'jobs', 'job.ts') : join(import.meta.dirname, 'job.js');
const HUB = FROM_SOURCES ? join(SERVICES, 'lan', 'hub-process.ts') : join(import.meta.dirname, 'hub.js');

/** How long a browser may take to read the page that leads it to Postil, in milliseconds. */
const BROWSER_TIME = 10_000;

const { values: options } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    /** Opens the browser. */
    open: { type: 'boolean', default: false },
    /** Why this is not the desktop app: said in the line that is printed. */
    why: { type: 'string' },
  },
});

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const port = wantedPort();
  const dir = makeDataDir(
    options['data-dir'] === undefined
      ? defaultDataDir(process.platform, process.env, homedir())
      : resolve(options['data-dir']),
  );
  const found = await lockOrFind(dir);
  if ('url' in found) return handOver(found.url);
  const { lock } = found;
  if (!existsSync(RENDERER)) console.error('The workbench is not built yet: run npm start, which builds it.');

  const pages = new Pages();
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }; // npm's own field
  const journal = new Journal(dir.journal);
  process.on('uncaughtExceptionMonitor', (error) => journal.note(`Uncaught: ${errorTrace(error)}`));
  // Pages choose for themselves; this is for what the host asks and answers.
  const spoken = new SpokenLanguage([new Intl.DateTimeFormat().resolvedOptions().locale]);
  const services = await makeServices(dir, loopbackShell(pages, JOB, HUB, version), journal);
  services.onSettings(({ language }) => spoken.choose(language));
  const server = await startServer({ services, pages, spoken, rendererDir: RENDERER, port });
  await lock.tell(server.url);
  if (server.portNote !== null) console.log(server.portNote);

  const close = async (): Promise<void> => {
    await server.close();
    await services.close();
    await lock.free();
    process.exit(0);
  };
  onSignal(() => drop(close()));
  const because = options.why === undefined ? '' : `, because ${options.why}`;
  show(server.url, `Postil runs in the browser${because}.`);
  console.log('Ctrl+C ends Postil.');
}

/** Leads the person to the host that runs already, and ends. */
async function handOver(url: string): Promise<void> {
  if (show(url, 'Postil runs already.')) await setTimeout(BROWSER_TIME);
}

/** Prints where Postil is and opens it when asked to; answers whether a browser was opened. */
function show(url: string, what: string): boolean {
  const opened = options.open && openBrowser(url, process.platform, process.env);
  console.log(
    `${what} ${opened ? 'Its address, should you need it:' : 'Open this address in a browser:'}\n\n  ${url}\n`,
  );
  return opened;
}

/** @throws when POSTIL_PORT is no port */
function wantedPort(): number {
  const named = process.env.POSTIL_PORT;
  if (named === undefined || named === '') return LOOPBACK_PORT;
  const port = Number(named);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`POSTIL_PORT is not a port: ${named}. Name a number from 0 to 65535.`);
  return port;
}
