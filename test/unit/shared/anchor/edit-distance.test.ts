import { expect, it } from 'vitest';
import { align, similarity } from '../../../../shared/anchor/edit-distance.ts';

it('similarity counts edits by the longer of two strings', () => {
  expect(similarity('boats', 'boats')).toBe(1);
  expect(similarity('boats', 'goats')).toBeCloseTo(0.8);
  expect(similarity('boat', 'boats')).toBeCloseTo(0.8);
  expect(similarity('boats', '')).toBe(0);
  expect(similarity('', '')).toBe(1);
});

it('aligning finds the stretch with the fewest edits', () => {
  expect(align('forty boats', 'about fourty boats left', 0)).toEqual({ start: 6, end: 18, distance: 1 });
  expect(align('forty boats', 'about fort boats left', 0)).toEqual({ start: 6, end: 16, distance: 1 });
  expect(align('forty', '', 0)).toEqual({ start: 0, end: 0, distance: 5 });
});

it('aligning takes the stretch nearest to where it is expected when several are as good', () => {
  const text = 'boat boat boat';
  expect([0, 5, 10].map((expected) => align('boat', text, expected).start)).toEqual([0, 5, 10]);
});
