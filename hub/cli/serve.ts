import { Command } from 'commander';
import { isLoopback } from '../../shared/wire/loopback-address.ts';
import { COPIES_KEPT } from '../daily-copies.ts';
import { knownAddress, reachableAddress, rememberAddress } from '../facts.ts';
import { hasInvitations, makeInvitation } from '../invitations.ts';
import { HUB_PORT, startHub } from '../server.ts';
import { dirOption, named, parseCount, withStore } from './options.ts';

interface ServeOptions {
  readonly port: number;
  readonly address: string;
  readonly publicAddress?: string;
  readonly dir: string;
  readonly copies: number;
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
    .addOption(dirOption())
    .action(serve);

async function serve({ port, address, publicAddress, dir, copies }: ServeOptions): Promise<void> {
  const hub = await startHub({ dir, address, port, copies });
  const reached = publicAddress ?? reachableAddress(hub.url);
  const first = withStore(dir, (db) => {
    if (knownAddress(db) !== reached) rememberAddress(db, reached);
    // An owner's invitation for a hub on which nobody was ever invited.
    return hasInvitations(db) ? null : makeInvitation(db, { pid: null, role: 'owner', uses: 1 }).invitation;
  });
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
  process.on('unhandledRejection', (error) =>
    console.error('The hub goes on after an error it did not expect:', error),
  );
  const end = (): void => {
    hub.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}
