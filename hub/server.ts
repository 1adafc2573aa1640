import { createServer } from 'node:http';
import { type AddressInfo, BlockList } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { REFUSALS } from '../shared/wire/refusal.ts';
import { AccessWatch } from './access-watch.ts';
import { Auth } from './auth.ts';
import { Authors } from './authors.ts';
import { clientAddress } from './client-address.ts';
import { type Connected, connectedMembers } from './connected.ts';
import { keepDailyCopies } from './daily-copies.ts';
import { knownAddress } from './facts.ts';
import { answerCall, callOf, send } from './http.ts';
import { takeHubLock } from './hub-lock.ts';
import { HubProjects } from './hub-projects.ts';
import { InHand } from './in-hand.ts';
import { KeyDesk } from './key-desk.ts';
import { DEFAULT_LIMITS, type HubLimits } from './limits.ts';
import { doAside } from './log/aside.ts';
import type { DailyTimes } from './log/every-day.ts';
import { type Log, LogError } from './log/log.ts';
import { finishRecovery } from './log/recover-log.ts';
import { logErrorOf } from './log/sqlite-error.ts';
import { openSqliteLog } from './log/sqlite-log.ts';
import { Members } from './members.ts';
import { Counts } from './metrics/counts.ts';
import { metricsPage } from './metrics/page.ts';
import { ModeDesk } from './mode-desk.ts';
import { Modes } from './modes.ts';
import { answerOperator } from './operator-pages.ts';
import { refuse } from './refuse.ts';
import { RemovalDesk, withoutRemoved } from './removal-desk.ts';
import { Removed } from './removed.ts';
import { type Report, textReport } from './report.ts';
import { Roster } from './roster.ts';
import { SocketDoor } from './socket-door.ts';
import { hubFiles, openStore } from './store.ts';
import { makeSync } from './sync.ts';
import { Tokens } from './tokens.ts';

/** The port a hub listens on unless told otherwise. */
export const HUB_PORT = 4747;

/** How to start a hub. Port 0 lets the system choose; the address is this computer alone unless told otherwise. */
export interface HubOptions {
  readonly dir: string;
  readonly address?: string;
  readonly port?: number;
  readonly limits?: Partial<HubLimits>;
  /** Where rooms are kept instead of a file in `dir`. The hub closes it. */
  readonly log?: Log;
  /** How many daily copies of its files it keeps; none unless told otherwise. */
  readonly copies?: number;
  /** When it looks whether one is due; other than the usual only to test. */
  readonly copyTimes?: DailyTimes;
  /** The proxies that are believed when they say for whom they ask; none unless told otherwise. */
  readonly proxies?: BlockList;
  /** What a request for the metrics has to carry; unless told, they are for this computer alone. */
  readonly metricsToken?: string;
  /** Told what goes wrong; the console unless told otherwise. */
  readonly report?: Report;
}

/** A hub that runs. */
export interface Hub {
  /** `http://address:port`; the same with `ws:` takes WebSockets. */
  readonly url: string;
  /** Who is connected now. */
  connected(): readonly Connected[];
  /** Ends every connection, then closes the files. Nothing that was acknowledged is lost. */
  close(): Promise<void>;
}

/** The longest that a hub whose disk has refused says that it takes no work, in milliseconds: it may be well again. */
const DISK_TROUBLE = 30_000;

/** Opens the log. The folder is taken before: else a hub at work could look like damage. */
function openLog(file: string, db: DatabaseSync, counts: Counts, report: Report): Log {
  try {
    return openSqliteLog(file, {
      check: true,
      // Rows that the disk has changed are left out: the members' computers bring them back.
      onDamage: (room, rows) => report('rows-damaged', { room, rows }),
      onCommit: (updates, failure) => counts.committed(updates, failure),
      sweepAside: (swept) => doAside({ task: 'sweep', file: swept }),
    });
  } catch (error) {
    db.close();
    if (!(error instanceof LogError) || error.code !== 'damaged') throw error;
    throw new Error(
      `The hub’s log ${file} is damaged. Put a copy of it back, or let \`postil hub recover\` put it aside and keep what can be read; what is missing then comes back from the members’ computers.`,
      { cause: error },
    );
  }
}

/**
 * Starts a hub on the files in `dir`.
 * @throws when the port is taken, another hub is at work on the files, or they cannot be opened (a `LogError`)
 */
export async function startHub(options: HubOptions): Promise<Hub> {
  const free = takeHubLock(options.dir);
  try {
    const hub = await openHub(options);
    return { ...hub, close: () => hub.close().finally(free) };
  } catch (error) {
    free();
    throw error;
  }
}

async function openHub({
  dir,
  address = '127.0.0.1',
  port = HUB_PORT,
  limits: changed,
  log: given,
  copies = 0,
  copyTimes,
  proxies = new BlockList(),
  metricsToken,
  report = textReport,
}: HubOptions): Promise<Hub> {
  const limits = { ...DEFAULT_LIMITS, ...changed };
  const files = hubFiles(dir);
  for (const file of [files.members, files.log]) finishRecovery(file);
  const db = openStore(files.members);
  const counts = new Counts();
  const inHand = new InHand();
  const log = given ?? openLog(files.log, db, counts, report);
  const members = new Members(db);
  const tokens = new Tokens(db);
  const removed = new Removed(db);
  const kept = withoutRemoved(log, removed);
  const modes = new Modes(db);
  const {
    hocuspocus: sync,
    settled,
    hush,
  } = makeSync({ log: kept, members, tokens, removed, modes, limits, counts, inHand, report });
  const watch = new AccessWatch({ db, sync, members, modes, tokens, report, onChanged: () => removal.look() });
  const authors = new Authors(db);
  const auth = new Auth({
    db,
    members,
    authors,
    roster: new Roster(db, members, authors),
    projects: new HubProjects(db),
    tokens,
    removed,
    onChanged: () => watch.check(),
  });
  const keys = new KeyDesk(
    (token) => auth.holder(token),
    () => knownAddress(db),
  );
  const addressOf = clientAddress(proxies);
  const removal = new RemovalDesk({ removed, members, tokens, log, open: openRooms(sync), report });
  await removal.finish();
  const onModes = (): void => {
    watch.check();
    hush();
  };
  const modeDesk = new ModeDesk({ modes, members, tokens, log, settled, onChanged: onModes });

  const delay = monitorEventLoopDelay();
  delay.enable();
  const operator = {
    isReady: () => counts.sinceDiskRefused > DISK_TROUBLE,
    metrics: () => metricsPage({ dir, counts, sync, sockets: () => door.sockets, delay }),
    metricsToken: metricsToken ?? null,
  };
  const http = createServer(
    { requestTimeout: limits.requestTime, headersTimeout: limits.requestTime, maxHeaderSize: 16 * 1024 },
    (request, response) => {
      if (answerOperator(operator, request, response)) return;
      response.once('finish', () => counts.answered(response.statusCode));
      answerCall({ auth, removal, modes: modeDesk, keys, addressOf }, limits.bodyBytes, request, response).catch(
        (error: unknown) => {
          // The other side went away in the middle of its own request: there is nobody to tell.
          if (request.destroyed && !request.complete) return;
          report('call-failed', { call: callOf(request) }, error);
          if (response.headersSent) return;
          if (logErrorOf(error) instanceof LogError) send(response, 507, refuse('disk'));
          else send(response, 500, refuse('failed'));
        },
      );
    },
  );
  http.maxConnections = limits.connections + 100; // calls still get through when all sockets are taken
  const door = new SocketDoor(http, {
    limits,
    addressOf,
    onTurnedAway: () => counts.turnedAway(),
    onSocket: (link, socket, bytes) => {
      // What a client asks for stands in its messages; its address, which may be none, is never read.
      const opened = new Request('http://hub/');
      // The rest of the context comes from `onAuthenticate`, before any hook that reads it.
      const client = sync.handleConnection(link, opened, { link } as Parameters<typeof sync.handleConnection>[2]);
      link.onMessage((message) => client.handleMessage(message));
      // A long text is one message, which comes for minutes over a slow line: nobody is idle meanwhile.
      bytes.on('data', () => {
        client.lastMessageReceivedAt = Date.now();
      });
      socket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }));
    },
  });

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, address, resolve);
  }).catch(async (error: unknown) => {
    watch.stop();
    removal.stop();
    delay.disable();
    await log.close();
    db.close();
    throw error;
  });

  const endCopies =
    copies === 0
      ? undefined
      : keepDailyCopies({
          dir,
          kept: copies,
          hasWork: () => log.rooms().length > 0,
          report,
          ...(copyTimes && { times: copyTimes }),
        });
  const { port: bound } = http.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${bound}`,
    connected: () => connectedMembers(sync),
    async close() {
      watch.stop();
      removal.stop();
      delay.disable();
      const closed = new Promise((resolve) => http.close(resolve));
      door.stopListening();
      await inHand.end();
      await nextTurn(); // the acknowledgements go out after what they acknowledge
      await door.close();
      http.closeAllConnections();
      await closed;
      await endCopies?.();
      await log.close();
      db.close();
    },
  };
}

/** The rooms that are open at the hub, as they are closed for being removed. */
function openRooms({ documents }: ReturnType<typeof makeSync>['hocuspocus']): {
  rooms(): Iterable<string>;
  close(room: string): void;
} {
  const goodbye = { code: REFUSALS.removed.code, reason: 'removed' };
  return {
    rooms: () => documents.keys(),
    close(room) {
      for (const connection of [...(documents.get(room)?.connections.keys() ?? [])]) connection.close(goodbye);
    },
  };
}
