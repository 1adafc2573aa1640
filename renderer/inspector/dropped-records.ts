import { type ActId, actId } from '../../shared/model/ids.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';

/** The dropped records of one kind. The fold leaves them out of its lists, so they are found through its steps. */
export function droppedRecords(fold: Fold, kind: FoldedRecord['kind'], what: string | null = null): FoldedRecord[] {
  const found = new Map<ActId, FoldedRecord>();
  for (const key of fold.keys()) {
    fold.step(key)?.acts.forEach((act, index) => {
      const record = act?.kind === kind ? fold.get(actId(key, index)) : undefined;
      if (record?.dropped && record.what === what) found.set(record.id, record);
    });
  }
  return [...found.values()];
}
