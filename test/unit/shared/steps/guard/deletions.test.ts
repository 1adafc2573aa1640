import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { stepsMap } from '../../../../../shared/steps/steps-map.ts';
import { ana, docOf, entry, Hub, stepsUpdate, update } from '../../../../kit/guarded-room.ts';

describe('deletions', () => {
  it('[G12] refuses to delete a step, by whatever way', async () => {
    const hub = new Hub();
    const doc = docOf(5, entry({ by: ana }), entry({ by: ana }));
    await hub.take(update(doc));
    const copy = docOf(6);
    Y.applyUpdate(copy, update(doc));
    stepsMap(copy).delete([...stepsMap(copy).keys()][0]!); // two entries
    expect(await hub.take(update(copy), 'owner')).toBe('G12 deletion');
    expect(stepsMap(hub.doc).size).toBe(2);
  });

  it('[G12] refuses to delete the copy that stands', async () => {
    const hub = new Hub();
    const twice = entry();
    for (const client of [3, 9]) await hub.take(update(docOf(client, twice)));
    const copy = docOf(20);
    Y.applyUpdate(copy, update(hub.doc));
    stepsMap(copy).delete(twice[0]);
    expect(await hub.take(update(copy), 'owner')).toBe('G12 deletion');
  });

  it('[G12] refuses to delete the copy that stands in exchange for one that Yjs would delete', async () => {
    const hub = new Hub();
    const twice = entry();
    await hub.take(update(docOf(9, twice)));
    const lower = update(docOf(3, twice));
    const exchange = Uint8Array.from([...lower.subarray(0, -1), 1, 9, 1, 0, 1]); // deletes clock 0 of client 9
    expect(await hub.take(exchange)).toBe('G12 deletion');
    expect(await hub.take(lower)).toBe('taken');
    expect(stepsMap(hub.doc).get(twice[0])).toEqual(twice[1]);
  });

  it('[G3] refuses to delete what is not here, and ranges without end', async () => {
    const hub = new Hub();
    await hub.take(stepsUpdate(5, {}));
    expect(await hub.take(Uint8Array.of(0, 1, 8, 1, 0, 1))).toBe('G3 bad-step');
    expect(await hub.take(Uint8Array.of(0, 1, 5, 1, 0, 255, 255, 255, 255, 255, 255, 255, 15))).toMatch(/^G(1|3|12) /);
  });
});
