import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import { entry, Hub } from '../../kit/guarded-room.ts';

/** One step, rightly signed, under so many client ids, as one update. */
function copies(count: number): Uint8Array {
  const [key, step] = entry();
  const updates = Array.from({ length: count }, (_, client) => {
    const doc = newRoomDoc();
    doc.clientID = 1_000 + client;
    stepsMap(doc).set(key, step);
    const update = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    return update;
  });
  return Y.mergeUpdates(updates);
}

test('x', async () => {
  for (const n of [500, 1_000, 2_000, 4_000]) {
    const bytes = copies(n);
    const hub = new Hub();
    const t = performance.now();
    const verdict = await hub.judge(bytes);
    const t1 = performance.now();
    if (verdict.ok) Y.applyUpdate(hub.doc, verdict.bytes!);
    const t2 = performance.now();
    console.log(n, bytes.length, verdict.ok, t1 - t, 'apply', t2 - t1);
  }
  expect(1).toBe(1);
});
