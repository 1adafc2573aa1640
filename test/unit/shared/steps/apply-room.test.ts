import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyRoom } from '../../../../shared/steps/apply-room.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';

const SEED = 20_261_122;

/** The entries of a room after both ways in: Postil's, and Yjs's own. */
function bothWays(values: readonly unknown[]): { applied: unknown; expected: unknown } {
  const doc = newRoomDoc();
  for (const [index, value] of values.entries()) stepsMap(doc).set(`key ${index}`, { value });
  const update = Y.encodeStateAsUpdate(doc);
  const [ours, theirs] = [newRoomDoc(), newRoomDoc()];
  applyRoom(ours, update);
  Y.applyUpdate(theirs, update);
  return { applied: stepsMap(ours).toJSON(), expected: stepsMap(theirs).toJSON() };
}

describe('a room is brought in as Yjs would', () => {
  it('whatever its steps hold', () => {
    const key = fc.oneof(fc.constantFrom('kind', 'tag', 'kïnd', 'é', 'Ã©', '標', ''), fc.string({ unit: 'grapheme' }));
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, false, undefined, 10n, 0.5, 2 ** 40, new Uint8Array([1, 2])),
        fc.integer(),
        fc.string({ unit: 'grapheme' }),
        fc.array(tie('any')),
        fc.dictionary(key, tie('any')),
      ),
    })).any;
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), (values) => {
        const { applied, expected } = bothWays(values);
        expect(applied).toEqual(expected);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('two keys with the same hash stay two keys', () => {
    // 31 × 'A' + 'b' = 31 × 'B' + 'C': what `#readName` counts is the same for both.
    const values = [{ Ab: 1 }, { BC: 2 }, { Ab: 3, BC: 4 }];
    const { applied } = bothWays(values);
    expect(applied).toEqual(Object.fromEntries(values.map((value, index) => [`key ${index}`, { value }])));
  });

  it('bytes that are no update throw', () => {
    expect(() => applyRoom(newRoomDoc(), new Uint8Array([1, 200, 3]))).toThrow();
  });
});
