import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoTime } from '../../../../shared/formats/iso-time.ts';

const SEED = 20_261_122;
const LAST = 8.64e15;
/** Where the days change. */
const MIDNIGHT = Date.UTC(2026, 0, 2);

it(`a moment is written as a Date writes it, whatever was written before (seed ${SEED})`, () => {
  const moment = fc.oneof(
    fc.integer({ min: MIDNIGHT - 2, max: MIDNIGHT + 2 }),
    fc.integer({ min: -LAST, max: LAST }),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.constantFrom(-LAST, -1, 0, 999, LAST),
  );
  fc.assert(
    fc.property(fc.array(moment, { minLength: 1 }), (moments) => {
      expect(moments.map(isoTime)).toEqual(moments.map((at) => new Date(at).toISOString()));
    }),
    { seed: SEED },
  );
});

it('what lies behind the last moment of a Date is written as that', () => {
  for (const at of [LAST, LAST + 1, Number.MAX_SAFE_INTEGER]) expect(isoTime(at)).toBe('+275760-09-13T00:00:00.000Z');
});
