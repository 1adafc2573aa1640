import * as Y from 'yjs';
import type { LogRow } from './log-rows.ts';

/** How many updates are merged at once: Yjs looks at each of them for every struct, so a thousand at once take minutes. */
const TOGETHER = 50;

/** A room as it stood when the last of these rows was there [H8], as one update; null when that is not `position`. */
export function roomAt(rows: readonly LogRow[], position: number): Uint8Array | null {
  if (rows.at(-1)?.position !== position) return null;
  let updates = rows.map(({ update }) => update);
  while (updates.length > 1) {
    const merged: Uint8Array[] = [];
    for (let from = 0; from < updates.length; from += TOGETHER) {
      merged.push(Y.mergeUpdates(updates.slice(from, from + TOGETHER)));
    }
    updates = merged;
  }
  return updates[0]!; // there was a row
}
