import { applyRoom } from '../../shared/steps/apply-room.ts';
import { type Fold, newFold } from '../../shared/steps/fold.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';

/** A room's fold from its states, which are merged; null stands for one that is not there. */
export function foldStates(...states: readonly (Uint8Array | null)[]): Fold {
  const doc = newRoomDoc();
  for (const state of states) if (state !== null) applyRoom(doc, state);
  const fold = newFold();
  fold.add(stepsMap(doc).entries());
  doc.destroy();
  return fold;
}
