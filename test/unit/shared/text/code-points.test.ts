import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCodePoints, toUtf16 } from '../../../../shared/text/code-points.ts';
import { oddText } from './odd-text.ts';

describe('code points', () => {
  it('count an astral character once', () => {
    expect(toCodePoints('a😀b', [0, 1, 3, 4])).toEqual([0, 1, 2, 3]);
    expect(toUtf16('a😀b', [0, 1, 2, 3])).toEqual([0, 1, 3, 4]);
  });

  it('are answered in the order of the questions, repeats included', () => {
    expect(toCodePoints('😀😀😀', [6, 0, 4, 4, 2])).toEqual([3, 0, 2, 2, 1]);
    expect(toUtf16('😀😀😀', [3, 0, 2, 2, 1])).toEqual([6, 0, 4, 4, 2]);
  });

  it('refuse an offset inside a surrogate pair', () => {
    expect(() => toCodePoints('a😀b', [1, 2])).toThrow(RangeError);
  });

  it.each([-1, 5, 0.5, Number.NaN])('refuse the offset %s', (offset) => {
    expect(() => toCodePoints('a😀b', [offset])).toThrow(RangeError);
    expect(() => toUtf16('a😀b', [offset === 5 ? 4 : offset])).toThrow(RangeError);
  });

  it('slice the same words as UTF-16 does', () => {
    fc.assert(
      fc.property(oddText(), (text) => {
        const points = [...text];
        const units = points.map((_, at) => points.slice(0, at).join('').length);
        expect(toCodePoints(text, units)).toEqual(points.map((_, at) => at));
        expect(toUtf16(text, toCodePoints(text, units))).toEqual(units);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
