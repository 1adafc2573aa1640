import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { isLoopback } from '../../shared/wire/loopback-address.ts';
import { proxyList } from '../client-address.ts';
import { COPIES_KEPT } from '../daily-copies.ts';
import { knownAddress, reachableAddress, rememberAddress } from '../facts.ts';
import { hushConsole } from '../hush-console.ts';
import { hasInvitations, makeInvitation } from '../invitations.ts';
import { jsonReport, LOG_FORMATS, type LogFormat, textReport } from '../report.ts';
import { HUB_PORT, startHub } from '../server.ts';
import { endBySignal } from './end-by-signal.ts';
import { dirOption, named, parseCount, withStore } from './options.ts';

interface ServeOptions {
  readonly port: number;
  readonly address: string;
  readonly publicAddress?: string;
  readonly dir: string;
  readonly copies: number;
  readonly trustProxy?: readonly string[];
  readonly metricsTokenFile?: string;
  readonly logFormat: LogFormat;
}

/** `postil hub serve` */
export const serveCommand = (): Command =>
  new Command('serve')
    .description('Start the hub. It runs until Ctrl+C.')
    .option('--port <number>', 'port to listen on; 0 takes any free one', parseCount(0, 65_535), HUB_PORT)
    .option('--address <address>', 'network address to listen on; 0.0.0.0 lets other computers in', '127.0.0.1')
    .option(
      '--public-address <address>',
      'where people reach it, such as https://hub.example: it goes into invitations',
    )
    .option(
      '--copies <number>',
      'how many daily copies of its files it keeps; 0 for none',
      parseCount(0, 366),
      COPIES_KEPT,
    )
    .option(
      '--trust-proxy <address...>',
      'the proxies, by address or network, that are believed when they say for whom they ask',
    )
    .option(
      '--metrics-token-file <file>',
      'whoever asks for /metrics must show the token in this file; without it only this computer may ask',
    )
    .addOption(new Option('--log-format <format>', 'how it reports').choices(LOG_FORMATS).default('text'))
    .addOption(dirOption())
    .action(serve);

async function serve(options: ServeOptions, command: Command): Promise<void> {
  const { port, address, publicAddress, dir, copies, trustProxy = [], metricsTokenFile, logFormat } = options;
  const proxies = proxyList(trustProxy);
  if (!proxies.ok) return command.error(proxies.message);
  const metricsToken = metricsTokenFile === undefined ? undefined : readToken(metricsTokenFile, command);
  const report = logFormat === 'json' ? jsonReport : textReport;
  const hub = await startHub({
    dir,
    address,
    port,
    copies,
    report,
    proxies: proxies.value,
    ...(metricsToken !== undefined && { metricsToken }),
  });
  hushConsole();
  const reached = publicAddress ?? reachableAddress(hub.url);
  withStore(dir, (db) => {
    if (knownAddress(db) !== reached) rememberAddress(db, reached);
  });
  report('started', { address: reached });
  if (logFormat === 'text') greet(dir, reached);
  else if (withStore(dir, (db) => !hasInvitations(db))) report('uninvited');
  process.on('unhandledRejection', (error) => report('unforeseen', {}, error));
  endBySignal(hub, report);
}

/** Tells a person at the terminal where the hub is, and how the first one gets in. */
function greet(dir: string, reached: string): void {
  // An owner's invitation for a hub on which nobody was ever invited.
  const first = withStore(dir, (db) =>
    hasInvitations(db) ? null : makeInvitation(db, { pid: null, role: 'owner', uses: 1 }).invitation,
  );
  console.log(`The hub runs at ${reached}\nIts files are in ${dir}`);
  if (isLoopback(reached)) {
    console.log(`Only this computer reaches it: \`${named('serve --address 0.0.0.0')}\` lets others in, too.`);
  }
  if (first !== null) {
    console.log(
      `\nTo put your project on it, choose “Share through a hub…” in Postil and enter the address above with this invitation:\n\n  ${first}\n`,
    );
    console.log(`It can be used once, within 14 days. \`${named('invite --owner')}\` makes another.`);
  }
}

function readToken(file: string, command: Command): string {
  let token = '';
  try {
    token = readFileSync(file, 'utf8').trim();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    command.error(`The token for the metrics cannot be read (${why}). Name another file.`);
  }
  if (!/^\S{16,200}$/.test(token)) {
    command.error(
      `The token for the metrics in ${file} has to be one word of 16 characters or more. Make a longer one.`,
    );
  }
  return token;
}
