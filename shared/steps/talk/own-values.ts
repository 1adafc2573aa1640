import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import type { Fold, FoldedRecord } from '../folded.ts';

/**
 * What the maker of a record says in a field, the value shown first in front [T2]: nobody can put words into another's
 * mouth. Several values when two devices of theirs do not agree; none when they never set it.
 */
export function ownValues(fold: Fold, record: FoldedRecord, field: string): readonly Json[] {
  const { by } = record.made;
  const own = record.fields[field]?.heads.filter((head) => head.by === by).map(({ value }) => value) ?? [];
  if (own.length > 0) return [...new Map(own.map((value) => [canonicalJson(value), value])).values()];
  const last = fold.history(record.id).findLast((entry) => entry.by === by && Object.hasOwn(entry.set, field));
  return last === undefined ? [] : [last.set[field]!]; // it has the field, or it were not found
}

/** The comments or verdicts of a room that their makers did not withdraw, in no order [T2]. */
export function* standing(fold: Fold, kind: 'comment' | 'verdict'): Iterable<FoldedRecord> {
  yield* fold.all(kind);
  for (const record of fold.dropped(kind)) if (!isWithdrawn(record)) yield record;
}

/** Whether its maker took a comment or a verdict back; somebody else's drop does not count [T2]. */
export const isWithdrawn = ({ dropped, fields, made }: FoldedRecord): boolean =>
  dropped && (fields.dropped?.heads.some((head) => head.by === made.by) ?? false);
