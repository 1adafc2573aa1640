import { type ActId, type MemberId, stepOf } from '../model/ids.ts';
import { isProgressState, type ProgressState } from '../model/progress.ts';
import type { EditAct, ProgressAct } from '../model/step.ts';
import { edit } from './commands.ts';
import type { Fold, FoldedRecord, Provenance } from './folded.ts';

/** What somebody last told of themselves. */
interface Told {
  readonly record: FoldedRecord;
  readonly state: ProgressState;
  readonly seq: number;
  readonly act: ActId;
}

/**
 * How far each person is with an article [P1-P3]; whoever is not in it has told nothing and marked nothing.
 *
 * @param fold of the article's marks
 * @param marks its live marks, where somebody has them at hand already
 */
export function progressOf(
  fold: Fold,
  marks: Iterable<{ readonly made: Provenance }> = fold.all('mark'),
): ReadonlyMap<MemberId, ProgressState> {
  const told = toldBy(fold);
  const states = new Map<MemberId, ProgressState>([...told].map(([member, { state }]) => [member, state]));
  for (const { made } of marks) {
    if (made.for !== undefined) continue;
    const said = told.get(made.by);
    if (said === undefined || (said.state === 'todo' && said.seq < made.seq)) states.set(made.by, 'doing');
  }
  return states;
}

/** The act by which somebody tells how far they are: an edit of what they told last, where they did [P2]. */
export function tellProgress(fold: Fold, me: MemberId, state: ProgressState): ProgressAct | EditAct {
  const last = toldBy(fold).get(me);
  return last === undefined ? { kind: 'progress', state } : edit(last.record, { state });
}

/** Everybody's own last word; of several the one with the highest (`seq`, act id) [P1, P2]. */
function toldBy(fold: Fold): ReadonlyMap<MemberId, Told> {
  const told = new Map<MemberId, Told>();
  for (const record of fold.all('progress')) {
    const { by, for: pseudonym } = record.made;
    if (pseudonym !== undefined) continue;
    for (const said of ownWords(fold, record)) {
      const before = told.get(by);
      if (before === undefined || isLater(said, before)) told.set(by, said);
    }
  }
  return told;
}

/** What the maker of a record says in it: their heads, or where others replaced all of these their last word [P1, T2]. */
function ownWords(fold: Fold, record: FoldedRecord): readonly Told[] {
  const { by } = record.made;
  const heads = (record.fields.state?.heads ?? []).filter((head) => head.by === by);
  const history = heads.length > 0 ? [] : fold.history(record.id);
  const last = history.findLast((entry) => entry.by === by && Object.hasOwn(entry.set, 'state'));
  const words = last === undefined ? heads : [{ act: last.act, value: last.set.state ?? null }];
  return words.flatMap(({ act, value }) =>
    isProgressState(value) ? [{ record, state: value, seq: fold.step(stepOf(act))?.seq ?? 0, act }] : [],
  );
}

const isLater = (a: Told, b: Told): boolean => a.seq > b.seq || (a.seq === b.seq && a.act > b.act);
