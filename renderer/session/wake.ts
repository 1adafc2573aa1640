import type { Host } from '../../shared/host/contract.ts';

/** How often it is looked whether this computer was asleep, and the gap that says so, in milliseconds. */
const LOOK = 20_000;
/** A hidden window may get its timers once a minute only. */
const GAP = 90_000;

/**
 * Calls `listener` when the network may have changed, or changed back, unseen: this computer woke up (the host says so
 * where it knows, else a gap in the time does), the browser says that there is a network, or the window is looked at
 * again. The answer ends it.
 */
export function onWake(host: Pick<Host, 'on'>, listener: () => void): () => void {
  let looked = Date.now();
  const look = setInterval(() => {
    const slept = Date.now() - looked > GAP;
    looked = Date.now();
    if (slept) listener();
  }, LOOK);
  const endWoke = host.on('woke', listener);
  // Not a reason for a process to go on living, where there are such reasons.
  if (typeof look === 'object') look.unref();
  const seen = (): void => {
    if (document.visibilityState === 'visible') listener();
  };
  if (typeof document !== 'undefined') {
    window.addEventListener('online', listener);
    document.addEventListener('visibilitychange', seen);
  }
  return () => {
    clearInterval(look);
    endWoke();
    if (typeof document === 'undefined') return;
    window.removeEventListener('online', listener);
    document.removeEventListener('visibilitychange', seen);
  };
}
