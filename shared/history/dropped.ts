import type { MemberId } from '../model/ids.ts';
import type { Fold, FoldedRecord } from '../steps/folded.ts';

/** A record that was dropped, and can be brought back. */
export interface DroppedRecord {
  readonly record: FoldedRecord;
  /** Who dropped it: several when they did at the same time. */
  readonly by: readonly MemberId[];
  /** The clock of whoever dropped it last, in milliseconds since 1970. Shown, never sorted on. */
  readonly at: number;
  readonly seq: number;
}

/** What was dropped of some kinds of records, the latest first by the order of the room [H9]. */
export function droppedOf(fold: Fold, kinds: readonly FoldedRecord['kind'][]): DroppedRecord[] {
  return droppedAmong(
    fold,
    kinds.flatMap((kind) => [...fold.dropped(kind)]),
  );
}

/** Records that were dropped, in that order. */
export function droppedAmong(fold: Fold, records: readonly FoldedRecord[]): DroppedRecord[] {
  return records
    .map((record) => droppedRecord(fold, record))
    .sort((a, b) => b.seq - a.seq || (a.record.id < b.record.id ? 1 : -1));
}

function droppedRecord(fold: Fold, record: FoldedRecord): DroppedRecord {
  const heads = record.fields.dropped?.heads ?? [];
  const acts = new Set(heads.map(({ act }) => act));
  const last = fold.history(record.id).findLast(({ act }) => acts.has(act)) ?? record.made;
  return { record, by: [...new Set(heads.map(({ by }) => by))], at: last.at, seq: last.seq };
}
