import type { Resolved } from '../../shared/model/anchor.ts';
import { type ActId, actId, type MemberId } from '../../shared/model/ids.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';

/** A mark as the list shows it. */
export interface MarkRow {
  readonly id: ActId;
  readonly tag: string;
  readonly quote: string;
  readonly by: MemberId;
  readonly state: Resolved['state'];
  readonly contested: boolean;
  readonly dropped: boolean;
}

/** What the list is narrowed to: a tag's key, what needs care, or what was dropped. */
export type MarkFilter = { readonly show: 'all' | 'care' | 'dropped' } | { readonly show: 'tag'; readonly tag: string };

/** Whether a mark wants somebody's eyes: contested, or not where it was made. */
export const needsCare = (row: MarkRow): boolean => row.contested || (row.state !== 'exact' && row.state !== 'waiting');

/** The rows a filter leaves, in their order. */
export function filterRows(rows: readonly MarkRow[], filter: MarkFilter): readonly MarkRow[] {
  if (filter.show === 'tag') return rows.filter((row) => row.tag === filter.tag);
  if (filter.show === 'care') return rows.filter(needsCare);
  return rows;
}

/** The dropped marks of a room. The fold leaves them out of its lists, so they are found through its steps. */
export function droppedMarks(fold: Fold): readonly FoldedRecord[] {
  const found = new Map<ActId, FoldedRecord>();
  for (const key of fold.keys()) {
    fold.step(key)?.acts.forEach((act, index) => {
      const record = act?.kind === 'mark' ? fold.get(actId(key, index)) : undefined;
      if (record?.dropped) found.set(record.id, record);
    });
  }
  return [...found.values()];
}
