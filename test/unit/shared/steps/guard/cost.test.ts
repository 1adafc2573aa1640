import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newStepKey } from '../../../../../shared/model/ids.ts';
import { ben, docOf, entry, Hub, stepsUpdate, update } from '../../../../kit/guarded-room.ts';

describe('cost', () => {
  it('does not grow with the room', async () => {
    const timeOf = async (hub: Hub): Promise<number> => {
      const updates = Array.from({ length: 40 }, (_, i) => stepsUpdate(1_000_000 + i, {}));
      await hub.take(stepsUpdate(999_999, {}));
      const begun = performance.now();
      for (const bytes of updates) await hub.take(bytes);
      return performance.now() - begun;
    };
    const small = new Hub();
    const large = new Hub();
    const step = entry()[1];
    Y.applyUpdate(
      large.doc,
      update(docOf(5, ...Array.from({ length: 20_000 }, () => [newStepKey(ben.member), step] as const))),
    );
    await timeOf(new Hub()); // warms up
    const [inSmall, inLarge] = [await timeOf(small), await timeOf(large)];
    // A scratch document for every message would take 40 times 50 ms and more.
    expect(inLarge).toBeLessThan(5 * inSmall + 400);
  });
});
