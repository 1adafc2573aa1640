import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../../renderer/print/stretches.ts';
import type { PaintedMark } from '../../../../renderer/reader/reader-types.ts';
import type { Range } from '../../../../shared/model/anchor.ts';
import type { ActId } from '../../../../shared/model/ids.ts';

const mark = (id: string, ...ranges: Range[]): PaintedMark => ({
  id: id as ActId, // the cutting asks nothing of an id but its order
  ranges,
  tag: 'claim',
  line: 'solid',
  colour: 'teal',
  contested: false,
  faint: false,
});

const shown = (marks: readonly PaintedMark[], from: number, to: number) =>
  stretchesOf(marks, from, to).map(({ start, end, under, closing }) => [
    start,
    end,
    under.map(({ id }) => id).join(''),
    closing.map(({ id }) => id).join(''),
  ]);

describe('stretches of a printed line', () => {
  it('leaves a bare line whole and an empty one out', () => {
    expect(shown([], 3, 9)).toEqual([[3, 9, '', '']]);
    expect(shown([mark('a', { start: 0, end: 9 })], 4, 4)).toEqual([]);
  });

  it('puts the inner mark inside the outer one, and closes the inner one first', () => {
    const marks = [mark('b', { start: 2, end: 6 }), mark('a', { start: 0, end: 6 })];
    expect(shown(marks, 0, 8)).toEqual([
      [0, 2, 'a', ''],
      [2, 6, 'ab', 'ba'],
      [6, 8, '', ''],
    ]);
  });

  it('puts marks over the same words into one another always alike, however they come', () => {
    const same = ['b', 'a', 'c'].map((id) => mark(id, { start: 0, end: 4 }));
    for (const marks of [same, same.toReversed()]) expect(shown(marks, 0, 4)).toEqual([[0, 4, 'abc', 'cba']]);
  });

  it('cuts marks that cross, and marks that run on into other lines', () => {
    const marks = [mark('a', { start: 0, end: 5 }), mark('b', { start: 3, end: 20 })];
    expect(shown(marks, 2, 10)).toEqual([
      [2, 3, 'a', ''],
      [3, 5, 'ba', 'a'],
      [5, 10, 'b', ''],
    ]);
  });

  it('closes a mark of several stretches at its last one only', () => {
    expect(shown([mark('a', { start: 0, end: 2 }, { start: 4, end: 6 })], 0, 6)).toEqual([
      [0, 2, 'a', ''],
      [2, 4, '', ''],
      [4, 6, 'a', 'a'],
    ]);
  });

  it('covers the line once, letter by letter, with exactly the marks that lie over each letter', () => {
    const range = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }))
      .map(([start, n]) => ({ start, end: start + n }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), fc.nat(20), fc.nat(20), (ranges, from, length) => {
        const marks = ranges.map((one, i) => mark(String.fromCharCode(97 + i), one));
        const letters = stretchesOf(marks, from, from + length).flatMap(({ start, end, under }) =>
          Array.from({ length: end - start }, (_, i) => [start + i, new Set(under)] as const),
        );
        expect(letters.map(([at]) => at)).toEqual(Array.from({ length }, (_, i) => from + i));
        for (const [at, under] of letters) {
          expect(under).toEqual(new Set(marks.filter(({ ranges: [one] }) => one!.start <= at && one!.end > at)));
        }
      }),
      { seed: 20261122 },
    );
  });
});
