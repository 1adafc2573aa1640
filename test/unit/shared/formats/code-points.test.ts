import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointCounter } from '../../../../shared/formats/code-point-counter.ts';
import { codePointSlicer } from '../../../../shared/formats/code-point-slicer.ts';
import { codePointStarts } from '../../../../shared/formats/code-point-starts.ts';
import { oddText } from '../text/odd-text.ts';

const SEED = 4;

describe('code points', () => {
  it('count an astral character once, and half of one as one', () => {
    expect([0, 1, 3, 4].map(codePointCounter('a😀b'))).toEqual([0, 1, 2, 3]);
    expect([...codePointStarts('a😀b')]).toEqual([0, 1, 3, 4]);
    expect([...codePointStarts('\ud83d😀\ude00')]).toEqual([0, 1, 3, 4]);
    expect([...codePointStarts('')]).toEqual([0]);
  });

  it('are answered in whatever order they are asked', () => {
    expect([6, 0, 4, 4, 2].map(codePointCounter('😀😀😀'))).toEqual([3, 0, 2, 2, 1]);
  });

  it('refuse an offset inside a surrogate pair', () => {
    expect(() => codePointCounter('a😀b')(2)).toThrow('offset 2 cuts a surrogate pair');
  });

  it(`lead there and back, and slice the same words as UTF-16 does (seed ${SEED})`, () => {
    fc.assert(
      fc.property(oddText(), (text) => {
        const points = [...text];
        const units = points.map((_, at) => points.slice(0, at).join('').length);
        const { length, slice, before } = codePointSlicer(text);
        expect([...codePointStarts(text)]).toEqual([...units, text.length]);
        expect(units.map(codePointCounter(text))).toEqual(points.map((_, at) => at));
        expect(units.map(before)).toEqual(points.map((_, at) => at));
        expect([length, points.map((_, at) => slice(at, at + 1))]).toEqual([points.length, points]);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
