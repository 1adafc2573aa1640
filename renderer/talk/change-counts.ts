import type { ActId } from '../../shared/model/ids.ts';
import { isActId } from '../../shared/model/ids.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';
import { ownValues } from '../../shared/steps/talk/own-values.ts';

/** How often something changed in a room, by what it concerns: readings that cost are made anew only then. */
export interface ChangeCounts {
  /** Comments, verdicts, and which records they are about. */
  readonly talk: number;
  /** Which marks are dropped, and what these are. */
  readonly droppedMarks: number;
}

const counted = new WeakMap<Fold, ChangeCounts>();

/** The counts of a room from the first time they are asked for, for as long as its fold is there. */
export function countsOf(fold: Fold): ChangeCounts {
  const known = counted.get(fold);
  if (known) return known;
  const counts = { talk: 0, droppedMarks: 0 };
  counted.set(fold, counts);
  let awaited = awaitedBy(fold);
  let dropped = droppedIn(fold);
  fold.onChange((changed) => {
    const records = changed && [...changed].map((id) => ({ id, record: fold.get(id) }));
    if (!records || records.some(({ id, record }) => isTalk(record) || awaited.has(id) || isAnother(id, record))) {
      counts.talk++;
      awaited = awaitedBy(fold);
    }
    if (!records || records.some(({ id, record }) => dropped.has(id) || isDroppedMark(record))) {
      counts.droppedMarks++;
      dropped = droppedIn(fold);
    }
  });
  return counts;
}

const isTalk = (record: FoldedRecord | undefined): boolean => record?.kind === 'comment' || record?.kind === 'verdict';

const isDroppedMark = (record: FoldedRecord | undefined): boolean => record?.kind === 'mark' && record.dropped;

/** Whether what had this id is found under another: an earlier duplicate came in, and what is said moves to it. */
const isAnother = (id: ActId, record: FoldedRecord | undefined): boolean => record?.id !== id;

/** What comments and verdicts are about and is not here under that id. */
function awaitedBy(fold: Fold): ReadonlySet<ActId> {
  const awaited = new Set<ActId>();
  for (const kind of ['comment', 'verdict'] as const) {
    for (const record of [...fold.all(kind), ...fold.dropped(kind)]) {
      const [of] = ownValues(fold, record, 'of');
      if (isActId(of) && fold.get(of)?.id !== of) awaited.add(of);
    }
  }
  return awaited;
}

const droppedIn = (fold: Fold): ReadonlySet<ActId> => new Set([...fold.dropped('mark')].map(({ id }) => id));
