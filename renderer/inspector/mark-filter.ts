import { type ActId, actId } from '../../shared/model/ids.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';
import type { MarkView } from '../store/mark-view.ts';

/** What the list is narrowed to: a tag, what wants care, or what was dropped. */
export type MarkFilter = { readonly show: 'all' | 'care' | 'dropped' } | { readonly show: 'tag'; readonly tag: string };

/** Whether a mark wants somebody's eyes: contested, or not where it was made. */
export const wantsCare = ({ contested, dropContested, state }: MarkView): boolean =>
  contested || dropContested || (state !== 'exact' && state !== 'waiting');

/** The marks a filter leaves, in their order. */
export function filterMarks(marks: readonly MarkView[], filter: MarkFilter): readonly MarkView[] {
  if (filter.show === 'tag') return marks.filter((mark) => mark.tag === filter.tag);
  return filter.show === 'care' ? marks.filter(wantsCare) : marks;
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
