import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MarkIndex, nextOf } from '../../../../renderer/reader/mark-index.ts';
import { TextModel } from '../../../../renderer/reader/text-model.ts';
import { paintedMark } from './marks.ts';

const model = new TextModel('first line\nsecond line\n\nfourth line');
const outer = paintedMark(1, { start: 0, end: 30 });
const inner = paintedMark(2, { start: 11, end: 17 });
const split = paintedMark(3, { start: 0, end: 5 }, { start: 24, end: 30 });

describe('MarkIndex', () => {
  test('what lies at an offset comes innermost first', () => {
    const index = new MarkIndex(model);
    for (const mark of [outer, inner, split]) index.put(mark);
    expect(index.at(12)).toEqual([inner, outer]);
    expect(index.at(2)).toEqual([split, outer]);
    expect(index.at(17)).toEqual([outer]);
    expect(index.at(31)).toEqual([]);
  });

  test('a discontinuous mark is not in the lines between its fragments', () => {
    const index = new MarkIndex(model);
    expect([...index.put(split)]).toEqual([0, 3]);
    expect(index.inLine(1).size).toBe(0);
  });

  test('replacing a mark touches its old and its new lines', () => {
    const index = new MarkIndex(model);
    index.put(inner);
    expect([...index.put(paintedMark(2, { start: 25, end: 28 }))].sort()).toEqual([1, 3]);
    expect(index.inLine(1).size).toBe(0);
    expect(index.size).toBe(1);
  });

  test('removing a mark empties its lines; an unknown one touches none', () => {
    const index = new MarkIndex(model);
    index.put(outer);
    expect([...index.remove(outer.id)]).toEqual([0, 1, 2, 3]);
    expect(index.at(5)).toEqual([]);
    expect(index.remove(outer.id).size).toBe(0);
  });

  test('after any puts and removes, the answer at every offset is that of a plain search', () => {
    const range = fc
      .tuple(fc.nat(34), fc.integer({ min: 1, max: 20 }))
      .map(([start, size]) => ({ start, end: start + size }));
    const act = fc.record({ n: fc.nat(8), range: fc.option(range) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const index = new MarkIndex(model);
        const plain = new Map<number, { start: number; end: number }>();
        for (const { n, range } of acts) {
          if (range) {
            index.put(paintedMark(n, range));
            plain.set(n, range);
          } else {
            index.remove(paintedMark(n).id);
            plain.delete(n);
          }
        }
        for (let offset = 0; offset < model.text.length; offset++) {
          const expected = [...plain].filter(([, { start, end }]) => start <= offset && offset < end);
          const found = index.at(offset);
          expect(new Set(found.map((mark) => mark.id))).toEqual(new Set(expected.map(([n]) => paintedMark(n).id)));
          const sizes = found.map((mark) => mark.ranges[0]!.end - mark.ranges[0]!.start);
          expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('nextOf', () => {
  const ids = [inner.id, outer.id];

  test('begins with the innermost and goes round', () => {
    expect(nextOf(ids, null)).toBe(inner.id);
    expect(nextOf(ids, inner.id)).toBe(outer.id);
    expect(nextOf(ids, outer.id)).toBe(inner.id);
  });

  test('begins anew when the mark in hand is not under the click, and is null for bare text', () => {
    expect(nextOf(ids, split.id)).toBe(inner.id);
    expect(nextOf([], inner.id)).toBeNull();
  });
});
