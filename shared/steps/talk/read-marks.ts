import type { ActId, MemberId } from '../../model/ids.ts';
import { commentsSeen } from '../../model/records.ts';
import type { Fold } from '../folded.ts';

/** The comments that somebody has read, by their own records in the people room [T6]. */
export function readBy(people: Fold, reader: MemberId): ReadonlySet<ActId> {
  const seen = new Set<ActId>();
  for (const record of people.all('make', 'read')) {
    if (record.made.by === reader) for (const id of commentsSeen(record)) seen.add(id);
  }
  return seen;
}
