import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignLanes, type Extent, MAX_LANES } from '../../../../renderer/reader/lanes.ts';

const extent = (id: string, start: number, end: number): Extent => ({ id, start, end });
const extents = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), start: fc.nat(60), size: fc.integer({ min: 1, max: 25 }) }),
  { selector: (each) => each.id, maxLength: 40 },
);
const toExtents = (list: { id: string; start: number; size: number }[]) =>
  list.map(({ id, start, size }) => extent(id, start, start + size));

describe('assignLanes', () => {
  test('an inner mark lies nearer the words than its outer one', () => {
    expect([...assignLanes([extent('outer', 0, 50), extent('inner', 10, 20), extent('other', 30, 40)])]).toEqual([
      1, 0, 0,
    ]);
  });

  test('marks that only touch get different lanes', () => {
    expect([...assignLanes([extent('a', 0, 5), extent('b', 5, 10)])]).toEqual([0, 1]);
  });

  test('what finds no lane is left out, longest first', () => {
    const nested = Array.from({ length: MAX_LANES + 2 }, (_, i) => extent(`m${i}`, 0, i + 1));
    expect([...assignLanes(nested)]).toEqual([0, 1, 2, 3, 4, -1, -1]);
  });

  test('no two marks that overlap or touch share a lane, and none is left out while a lane is free', () => {
    fc.assert(
      fc.property(extents, (list) => {
        const all = toExtents(list);
        const lanes = assignLanes(all);
        all.forEach((a, i) => {
          const met = all.flatMap((b, j) => (i !== j && a.start <= b.end && b.start <= a.end ? [lanes[j]!] : []));
          if (lanes[i] === -1) expect(new Set(met.filter((lane) => lane >= 0)).size).toBe(MAX_LANES);
          else expect(met).not.toContain(lanes[i]);
        });
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('the order in which marks came does not show', () => {
    fc.assert(
      fc.property(extents, fc.infiniteStream(fc.nat()), (list, dice) => {
        const all = toExtents(list);
        const shuffled = all
          .map((each) => ({ each, at: dice.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        const byId = (of: Extent[]) => {
          const lanes = assignLanes(of);
          return Object.fromEntries(of.map((each, i) => [each.id, lanes[i]]));
        };
        expect(byId(shuffled)).toEqual(byId(all));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
