import type * as Y from 'yjs';
import { isStepKey, type StepKey } from '../../shared/model/ids.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { stepsMap } from '../../shared/steps/steps-map.ts';

/** Steps that have just come into a room, and who brought them (see `origins.ts`). */
export interface NewSteps {
  readonly keys: readonly StepKey[];
  readonly origin: unknown;
}

/**
 * Keeps a fold equal to a room's steps, one change at a time, and tells of each batch of new keys after the fold has it.
 * A value replaced under a held key (nothing of ours does that, a damaged copy may) starts the fold over. The returned
 * function ends it.
 */
export function followSteps(doc: Y.Doc, fold: Fold, onNew: (steps: NewSteps) => void): () => void {
  const map = stepsMap(doc);
  const follow = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction): void => {
    const added: [string, unknown][] = [];
    let replaced = false;
    for (const [key, { action }] of event.changes.keys) {
      if (action === 'add') added.push([key, map.get(key)]);
      else replaced = true;
    }
    if (replaced) fold.reset(map.entries());
    else fold.add(added);
    onNew({ keys: added.map(([key]) => key).filter(isStepKey), origin: transaction.origin });
  };
  map.observe(follow);
  return () => map.unobserve(follow);
}
