import type { ActId, MemberId } from '../../model/ids.ts';
import type { VerdictAct } from '../../model/step.ts';
import type { Fold, FoldedRecord } from '../folded.ts';
import { ownValues, standing } from './own-values.ts';

/** One person's judgement on a mark, as people see it. */
export interface Verdict {
  readonly id: ActId;
  readonly by: MemberId;
  /** A pseudonym: brought in for somebody who has no key here. */
  readonly for?: string;
  readonly is: VerdictAct['is'];
  /** The reason; empty when none was given. */
  readonly why: string;
  /** What commands are made from. */
  readonly record: FoldedRecord;
}

/** Where a mark stands by the verdicts on it [T7]. */
export type Standing = 'open' | 'accepted' | 'rejected' | 'contested';

/** The verdicts of a room by the record they are on, in the order they were made. */
export function verdictsOf(fold: Fold): ReadonlyMap<ActId, readonly Verdict[]> {
  const verdicts = new Map<ActId, Verdict[]>();
  const records = [...standing(fold, 'verdict')].sort((a, b) => a.made.seq - b.made.seq || (a.id < b.id ? -1 : 1));
  for (const record of records) {
    const [of] = ownValues(fold, record, 'of');
    const target = typeof of === 'string' ? fold.get(of as ActId)?.id : undefined; // a string that is no id finds nothing
    if (target === undefined) continue;
    const said = verdicts.get(target) ?? [];
    said.push(...readings(fold, record));
    verdicts.set(target, said);
  }
  return verdicts;
}

/** What the verdicts on one mark add up to. */
export function standingOf(verdicts: readonly Verdict[] | undefined): Standing {
  const said = new Set(verdicts?.map(({ is }) => is));
  if (said.size > 1) return 'contested';
  if (said.has('accept')) return 'accepted';
  return said.has('reject') ? 'rejected' : 'open';
}

/** One verdict for each value that stands: two when two devices of its maker do not agree. */
function readings(fold: Fold, record: FoldedRecord): Verdict[] {
  const { id, made } = record;
  const [why] = ownValues(fold, record, 'why');
  const pseudonym = made.for === undefined ? {} : { for: made.for };
  return ownValues(fold, record, 'is')
    .filter((is) => is === 'accept' || is === 'reject')
    .map((is) => ({ id, by: made.by, ...pseudonym, is, why: typeof why === 'string' ? why : '', record }));
}
