import { rememberAddress } from '../../../hub/facts.ts';
import { hushConsole } from '../../../hub/hush-console.ts';
import { makeInvitation } from '../../../hub/invitations.ts';
import { Members } from '../../../hub/members.ts';
import { textReport } from '../../../hub/report.ts';
import { type Hub, startHub } from '../../../hub/server.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import { hasCode } from '../atomic-file.ts';
import { onParentMessage, tellParent } from '../parent-process.ts';
import type { LanMessage, LanReport, LanSpec } from './lan-messages.ts';

/**
 * The program of the process that is a hub on this network: a forked Node process, or Electron's utility process. It is
 * sent a `LanSpec`, says when it is up and who is connected, and ends in order when it is told to or its host is gone.
 */

/** How often it is looked who is connected, in milliseconds. */
const LOOK = 1_000;
/** The longest it may take to end in order, in milliseconds: nothing that was acknowledged hangs on it. */
const LONGEST = 5_000;

let hub: Promise<Hub> | null = null;

process.on('disconnect', () => end());
process.on('SIGTERM', () => end());
// Ctrl+C in a terminal reaches this process too; the host says when to end.
process.on('SIGINT', () => undefined);
process.on('unhandledRejection', (error) => textReport('unforeseen', {}, error));
onParentMessage(receive);

function receive(data: unknown): void {
  const message = data as LanMessage; // only our own host starts this program
  if (message === 'end') {
    end();
  } else {
    hub = serve(message);
    hub.catch((error: unknown) => tell(failure(error), () => process.exit(1)));
  }
}

async function serve({ pid, dir, address, port }: LanSpec): Promise<Hub> {
  const started = await startHub({ dir, address, port });
  hushConsole();
  tell({ state: 'up', url: started.url, founding: prepare(dir, pid, started.url) });
  let told = '[]';
  setInterval(() => {
    const people = started.connected();
    const now = JSON.stringify(people);
    if (now === told) return;
    told = now;
    tell({ state: 'people', people });
  }, LOOK).unref();
  return started;
}

/** Notes where people reach the hub, and lets the project on it for which it is here. */
function prepare(dir: string, pid: LanSpec['pid'], url: string): string | null {
  const db = openStore(hubFiles(dir).members);
  try {
    rememberAddress(db, url);
    if (new Members(db).knows(pid)) return null;
    return makeInvitation(db, { pid: null, role: 'owner', uses: 1, days: 1 }).invitation;
  } finally {
    db.close();
  }
}

function failure(error: unknown): LanReport {
  const message = error instanceof Error ? error.message : String(error);
  if (hasCode(error, 'EADDRINUSE') || hasCode(error, 'EACCES')) return { state: 'failed', code: 'port-taken', message };
  if (hasCode(error, 'EADDRNOTAVAIL')) return { state: 'failed', code: 'no-address', message };
  return { state: 'failed', code: 'other', message };
}

function end(): void {
  setTimeout(() => process.exit(0), LONGEST).unref();
  const closed = hub?.then((running) => running.close()) ?? Promise.resolve();
  closed.then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

const tell = (report: LanReport, then?: () => void): void => tellParent(report, then);
