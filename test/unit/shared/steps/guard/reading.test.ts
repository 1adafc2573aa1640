import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newRoomDoc, stepsMap } from '../../../../../shared/steps/steps-map.ts';
import { aid, docOf, entry, genesis, Hub, pid, stepsUpdate, update } from '../../../../kit/guarded-room.ts';

describe('reading', () => {
  it('[G1] refuses bytes that are no update', async () => {
    const hub = new Hub();
    for (const bytes of [[], [1], [255, 255, 255, 255, 255, 255, 255, 255, 255, 255], [1, 1, 5, 0, 200], [9, 9, 9]]) {
      expect(await hub.take(Uint8Array.from(bytes))).toBe('G1 bad-step');
    }
  });

  it('[G1] refuses garbage-collected stretches', async () => {
    const collected = new Y.Doc();
    collected.getMap('steps').set('nested', new Y.Map([['a', 1]]));
    collected.getMap('steps').delete('nested');
    expect(await new Hub().take(update(collected))).toMatch(/^G(1|4) bad-step$/);
    expect(await new Hub().take(Uint8Array.of(1, 1, 5, 0, 0, 3, 0))).toBe('G1 bad-step'); // GC of length 3
  });

  it('[G1] refuses skipped stretches, and structs of no length', async () => {
    expect(await new Hub().take(Uint8Array.of(1, 1, 5, 0, 10, 3, 0))).toBe('G1 bad-step'); // Skip of length 3
    expect(await new Hub().take(Uint8Array.of(1, 1, 5, 0, 0, 0, 0))).toBe('G1 bad-step'); // GC of length 0
  });

  it('[G1] refuses a client that comes twice in one update: Yjs would take the later section alone', async () => {
    const [one, other] = [stepsUpdate(5, {}), stepsUpdate(6, {})];
    const section = (bytes: Uint8Array): number[] => [...bytes.subarray(1, -1)];
    const twice = Uint8Array.from([3, ...section(one), ...section(other), ...section(stepsUpdate(5, {})), 0]);
    expect(Y.decodeUpdate(twice).structs).toHaveLength(3);
    expect(await new Hub().take(twice)).toBe('G1 bad-step');
  });

  it('[G2] takes what is held already from anybody, and saves nothing', async () => {
    const hub = new Hub();
    const bytes = stepsUpdate(5, {}, {});
    expect(await hub.take(bytes)).toBe('taken');
    expect(await hub.take(bytes, 'viewer')).toBe('nothing new');
    expect(await hub.take(update(newRoomDoc()), 'viewer')).toBe('nothing new');
  });

  it('[G2] saves the difference only', async () => {
    const hub = new Hub();
    const doc = docOf(5, entry());
    expect(await hub.take(update(doc))).toBe('taken');
    const [key, step] = entry();
    stepsMap(doc).set(key, step);
    const verdict = await hub.judge(update(doc));
    expect(verdict.ok && verdict.bytes && Y.decodeUpdate(verdict.bytes).structs.map(({ id }) => id.clock)).toEqual([1]);
  });

  it('[G3] refuses what does not follow on what is held', async () => {
    const doc = docOf(5, entry(), entry());
    const second = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(new Map([[5, 1]])));
    expect(await new Hub().take(second)).toBe('G3 bad-step');
  });

  it('[G3] refuses neighbours in a ring, which Yjs would keep pending', async () => {
    const hub = new Hub({ kind: 'text', pid, aid });
    await hub.take(update(genesis()));
    // Two one-letter structs of clients 8 and 9, each to the right of the other.
    const ring = Uint8Array.of(2, 1, 9, 0, 132, 8, 0, 1, 97, 1, 8, 0, 132, 9, 0, 1, 98, 0);
    expect(Y.decodeUpdate(ring).structs).toHaveLength(2);
    expect(await hub.take(ring, 'owner')).toBe('G3 bad-step');
  });
});
