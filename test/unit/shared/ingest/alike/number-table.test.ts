import { expect, it } from 'vitest';
import { NumberTable } from '../../../../../shared/ingest/alike/number-table.ts';
import { KEPT } from '../../../../../shared/ingest/alike/sketch.ts';

/** Numbers over all 32 bits, evenly spread: the same ones for the same `from`. */
const spread = (from: number, count: number) =>
  Uint32Array.from({ length: count }, (_, at) => Math.imul(from + at, 0x9e3779b1));

it('names the places of those lists alone that have a number in common, among many more than it had room for', () => {
  const table = new NumberTable();
  for (let place = 0; place < 300; place++) table.put(place, spread(place * 90, 100));
  expect([...table.placesWith(spread(200 * 90 + 40, 20))]).toEqual([200]);
  expect([...table.placesWith(spread(200 * 90 + 80, 20))].sort()).toEqual([200, 201]);
  expect(table.placesWith(spread(2 ** 20, KEPT)).size).toBe(0);
});

it('a place is free again for another list, whoever else has the same numbers', () => {
  const table = new NumberTable();
  const all = [0, 1, 2, 3, 4];
  for (const place of all) table.put(place, spread(0, KEPT));
  for (const place of [2, 0, 4]) table.take(place);
  expect([...table.placesWith(spread(0, 1))].sort()).toEqual([1, 3]);
  table.put(2, spread(7_000, 3));
  expect([...table.placesWith(spread(7_002, 5))]).toEqual([2]);
  expect([...table.placesWith(spread(0, 1))].sort()).toEqual([1, 3]);
  table.take(2);
  table.take(2);
  expect(table.placesWith(spread(7_002, 5)).size).toBe(0);
});

it('a list that has no place is refused', () => {
  expect(() => new NumberTable().put(0, spread(0, KEPT + 1))).toThrow(/257 numbers/);
});
