import { useEffect, useRef, useState } from 'react';
import type { SyncStatus } from '../session/session-types.ts';

/** How long something that nobody here has done goes on before it is shown, in milliseconds. */
const SHOWN_AFTER = 1_000;

/** Whether all is well: on this disk and on the hub's. */
const isSettled = ({ here, hub }: SyncStatus): boolean => here.state === 'saved' && hub.state === 'saved';

/** Whether nothing but reading goes on: what others made is being saved, or the hub asked about what it said it has. */
export const isOnlyReading = (status: SyncStatus): boolean =>
  !isSettled(status) &&
  status.here.state !== 'failed' &&
  (status.hub.state === 'saved' || (status.hub.state === 'sending' && status.hub.waiting === 0));

/** The status with what only reading brings about left out. */
export const asSettled = (status: SyncStatus): SyncStatus => ({
  ...status,
  here: { state: 'saved' },
  hub: { state: 'saved', waiting: 0 },
});

/**
 * The status as it is shown: an article that is opened does not make it flicker, while what is made here, and any trouble,
 * shows at once.
 */
export function useSteadyStatus(status: SyncStatus): SyncStatus {
  const reading = isOnlyReading(status);
  const settled = isSettled(status);
  const wasSettled = useRef(false);
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!reading) wasSettled.current = settled;
  }, [reading, settled]);
  useEffect(() => {
    if (!reading) return;
    const timer = setTimeout(() => setLasting(true), SHOWN_AFTER);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [reading]);
  return reading && wasSettled.current && !lasting ? asSettled(status) : status;
}
