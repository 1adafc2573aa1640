import type { ActId } from '../model/ids.ts';
import type { Fold, FoldedRecord } from '../steps/fold.ts';

/** A live word that two entries are the same, with the entries it joins. */
export interface Same {
  readonly record: FoldedRecord;
  /** The one in front. */
  readonly a: FoldedRecord;
  readonly b: FoldedRecord;
}

/** The live `same` records that join two different entries of one kind, both of which are here [R3]. */
export function liveSames(fold: Fold, isEntry: (record: FoldedRecord) => boolean): Same[] {
  const sames: Same[] = [];
  for (const record of fold.all('make', 'same')) {
    const a = entryAt(fold, record.fields.a?.value);
    const b = entryAt(fold, record.fields.b?.value);
    if (a && b && a.id !== b.id && a.what === b.what && isEntry(a)) sames.push({ record, a, b });
  }
  return sames;
}

/** Whatever was written there by a newer version, or by hand, names no record. */
const entryAt = (fold: Fold, id: unknown): FoldedRecord | undefined =>
  typeof id === 'string' ? fold.get(id as ActId) : undefined;

/** Which of these belong together, each group as the ids in it, lowest first [R3]. */
export function groups(ids: Iterable<ActId>, sames: readonly Same[]): ActId[][] {
  const parents = new Map<ActId, ActId>();
  const root = (id: ActId): ActId => {
    let at = id;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
    // The way is made short for the next one.
    for (let step = id; step !== at; ) {
      const up = parents.get(step)!;
      parents.set(step, at);
      step = up;
    }
    return at;
  };
  for (const { a, b } of sames) {
    const [one, other] = [root(a.id), root(b.id)];
    if (one !== other) parents.set(one < other ? other : one, one < other ? one : other);
  }
  const found = new Map<ActId, ActId[]>();
  for (const id of ids) {
    const top = root(id);
    const group = found.get(top);
    if (group === undefined) found.set(top, [id]);
    else group.push(id);
  }
  return [...found.values()].map((group) => group.sort());
}
