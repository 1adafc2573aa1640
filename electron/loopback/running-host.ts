import { setTimeout } from 'node:timers/promises';
import { hasCode } from '../services/atomic-file.ts';
import type { DataDir } from '../services/data-dir.ts';
import { DESKTOP, type HostLock, takeHostLock, toldByHost } from '../services/host-lock.ts';

/** How long another start may take until it says where it is, in milliseconds. */
const PATIENCE = 10_000;
const PAUSE = 100;
/** How long a running host may take to answer before it is believed to be busy, in milliseconds. */
const BUSY = 3_000;

/**
 * Takes the data folder for this host, or finds the address of the one that has it. `patience` is how long that one may
 * take to say where it is, in milliseconds.
 * @throws one sentence when the one that has it cannot be led to
 */
export async function lockOrFind(
  dir: DataDir,
  patience: number = PATIENCE,
): Promise<{ readonly lock: HostLock } | { readonly url: string }> {
  const end = performance.now() + patience;
  do {
    const lock = takeHostLock(dir);
    if (lock !== null) return { lock };
    const where = await toldByHost(dir);
    if (where === DESKTOP) {
      throw new Error('The Postil app has this data folder open. Go on there, or quit it and start again.');
    }
    if (where !== null && (await isThere(where))) return { url: where };
    await setTimeout(PAUSE);
  } while (performance.now() < end);
  throw new Error('Another Postil has this data folder open, but does not say where. End it, then start again.');
}

/** Whether a host is at this address: it takes the token, or is too busy to answer soon. Nobody there is no host. */
async function isThere(url: string): Promise<boolean> {
  if (!URL.canParse(url)) return false;
  const { origin, hash } = new URL(url);
  try {
    const response = await fetch(`${origin}/host/settings`, {
      method: 'POST',
      headers: {
        origin,
        authorization: `Bearer ${hash.replace('#t=', '')}`,
        'content-type': 'application/json',
        'x-postil-page': 'start',
      },
      body: '[]',
      signal: AbortSignal.timeout(BUSY),
    });
    return response.status === 200;
  } catch (error) {
    return !(error instanceof Error && hasCode(error.cause, 'ECONNREFUSED'));
  }
}
