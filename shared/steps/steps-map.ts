import * as Y from 'yjs';
import type { StepKey } from '../model/ids.ts';
import type { Step } from '../model/step.ts';

/** The name of the root that holds a room's steps. */
export const STEPS = 'steps';

/** The only root of a room that holds steps (DESIGN §1.2): a grow-only map, each key written once. */
export const stepsMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(STEPS);

/**
 * A document for a room. Nothing is ever garbage-collected: a snapshot must be able to name what was deleted. Its `guid` tells
 * sub-documents apart, which rooms have not; Yjs would draw 30 random numbers for each.
 */
export const newRoomDoc = (): Y.Doc => new Y.Doc({ gc: false, guid: 'room' });

/** Writes signed steps under their keys, in one transaction. A key that is held is left as it is. */
export function writeSteps(doc: Y.Doc, steps: Iterable<readonly [StepKey, Step]>, origin: unknown): void {
  const map = stepsMap(doc);
  doc.transact(() => {
    for (const [key, step] of steps) if (!map.has(key)) map.set(key, step);
  }, origin);
}
