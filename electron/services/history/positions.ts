import * as Y from 'yjs';
import type { LogPosition } from '../../../shared/host/history.ts';
import { isStepKey, type StepKey } from '../../../shared/model/ids.ts';
import type { LogRow } from './log-rows.ts';

/**
 * The positions at which rows changed a room, oldest first [H8]. A row that brings nothing new is none. What compaction
 * has made one row is one position, and all of its steps came with it.
 */
export function positionsOf(rows: readonly LogRow[]): LogPosition[] {
  const known = new Set<StepKey>();
  return rows.flatMap(({ position, update }) => {
    const { structs, ds } = Y.decodeUpdate(update);
    const steps: StepKey[] = [];
    let changesText = ds.clients.size > 0;
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue;
      const key = struct.parentSub;
      if (!isStepKey(key)) changesText = true;
      else if (!known.has(key)) {
        known.add(key);
        steps.push(key);
      }
    }
    return steps.length > 0 || changesText ? [{ position, steps }] : [];
  });
}
