import { isStepKey, type StepKey } from '../model/ids.ts';

/**
 * The saved-on-the-hub barrier (DESIGN §3), as stateless messages on a room's own ordered channel: the client asks for
 * step keys, the hub answers those that are on its disk. The provider's own counters say nothing (sync-spike §1).
 */
export type BarrierMessage =
  | { readonly t: 'held?'; readonly n: number; readonly keys: readonly StepKey[] }
  | { readonly t: 'held'; readonly n: number; readonly keys: readonly StepKey[] }
  /** For a text, which has no steps, and for all that was confirmed on an earlier line: is this Yjs snapshot (base64) covered on disk? Asked in parts (`snapshotParts`). */
  | { readonly t: 'covered?'; readonly n: number; readonly snapshot: string }
  | { readonly t: 'covered'; readonly n: number; readonly yes: boolean };

/** At most this many keys in one question; a longer list is asked in pieces. */
export const BARRIER_KEYS = 2_000;

/** The longest message that is read, in UTF-16 units: whoever asks keeps every question shorter. */
export const BARRIER_LENGTH = 200_000;

/** The message as it travels. */
export const encodeBarrier = (message: BarrierMessage): string => JSON.stringify(message);

/** The message behind received text, or null when it is none. */
export function parseBarrier(text: string): BarrierMessage | null {
  if (text.length > BARRIER_LENGTH) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('t' in value) || !('n' in value)) return null;
  const { t, n } = value;
  if (typeof n !== 'number' || !Number.isSafeInteger(n)) return null;
  if ((t === 'held?' || t === 'held') && 'keys' in value && Array.isArray(value.keys)) {
    return value.keys.length <= BARRIER_KEYS && value.keys.every(isStepKey) ? { t, n, keys: value.keys } : null;
  }
  if (t === 'covered?' && 'snapshot' in value && typeof value.snapshot === 'string') {
    return { t, n, snapshot: value.snapshot };
  }
  if (t === 'covered' && 'yes' in value && typeof value.yes === 'boolean') return { t, n, yes: value.yes };
  return null;
}
