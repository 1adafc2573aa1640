import type { ActId } from '../../shared/model/ids.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';

interface SieveParts {
  readonly kinds: readonly FoldedRecord['kind'][];
  holds(record: FoldedRecord): boolean;
}

/**
 * Those records of folds of which something is true. All of a fold are looked at when it is asked for first; from then on
 * only what changes, for as long as the fold is there.
 */
export class Sieve {
  readonly #parts: SieveParts;
  readonly #kept = new WeakMap<Fold, Set<ActId>>();

  constructor(parts: SieveParts) {
    this.#parts = parts;
  }

  of(fold: Fold): FoldedRecord[] {
    const ids = this.#kept.get(fold) ?? this.#follow(fold);
    return [...ids].flatMap((id) => fold.get(id) ?? []);
  }

  #follow(fold: Fold): ReadonlySet<ActId> {
    const ids = new Set<ActId>();
    this.#kept.set(fold, ids);
    this.#lookAtAll(fold, ids);
    fold.onChange((changed) => {
      if (changed === null) return this.#lookAtAll(fold, ids);
      for (const id of changed) this.#look(fold, id, ids);
    });
    return ids;
  }

  #lookAtAll(fold: Fold, ids: Set<ActId>): void {
    ids.clear();
    for (const kind of this.#parts.kinds) {
      for (const records of [fold.all(kind), fold.dropped(kind)]) {
        for (const record of records) if (this.#parts.holds(record)) ids.add(record.id);
      }
    }
  }

  /** A record that was made twice goes by one id, which may be another one by now. */
  #look(fold: Fold, id: ActId, ids: Set<ActId>): void {
    const { kinds, holds } = this.#parts;
    const record = fold.get(id);
    ids.delete(id);
    if (record === undefined) return;
    if (kinds.includes(record.kind) && holds(record)) ids.add(record.id);
    else ids.delete(record.id);
  }
}
