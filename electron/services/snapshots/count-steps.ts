import * as Y from 'yjs';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';

/** How many steps a room has, from its rows. */
export function countSteps(rows: readonly Uint8Array[]): number {
  const doc = newRoomDoc();
  for (const row of rows) Y.applyUpdate(doc, row);
  const { size } = stepsMap(doc);
  doc.destroy();
  return size;
}
