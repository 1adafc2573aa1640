import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeEnd, graphemeStart, isBoundary, snapToGraphemes } from '../../../../shared/text/graphemes.ts';
import { oddText } from './odd-text.ts';

const whole = new Intl.Segmenter('und', { granularity: 'grapheme' });
const boundariesOf = (text: string) => new Set([...whole.segment(text)].map((each) => each.index).concat(text.length));
const found = (text: string) =>
  new Set(Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => isBoundary(text, at)));

describe('boundaries', () => {
  it.each([
    ['combining accent', 'ae\u0301b', [0, 1, 3, 4]],
    ['family of four', 'x👨‍👩‍👧‍👦y', [0, 1, 12, 13]],
    ['flags in a row', '🇸🇾🇩🇪', [0, 4, 8]],
    ['Hangul by its parts', '\u1112\u1161\u11AB\u1112', [0, 3, 4]],
    ['Devanagari conjunct', 'क्षि।', [0, 4, 5]],
    ['line end before a lone accent', 'a\n\u0301', [0, 1, 2, 3]],
    ['CR and LF', 'a\r\nb', [0, 1, 3, 4]],
  ])('%s', (_, text, boundaries) => {
    expect([...found(text)]).toEqual(boundaries);
  });

  it('are those of the whole text, looked at from nearby', () => {
    fc.assert(
      fc.property(oddText({ maxLength: 60 }), (text) => {
        expect(found(text)).toEqual(boundariesOf(text));
      }),
      { seed: 2, numRuns: 1_000 },
    );
  });

  it('are those of the whole text for every character that counts as plain', () => {
    const joiners = ['\u0301', '\u200D', '्', '\u0600', '🇩', '\u11AB', '😀'];
    for (let code = 0x20; code < 0xd800; code++) {
      const char = String.fromCharCode(code);
      const text = `a${char}${char}${joiners[code % joiners.length]}${char}z`;
      if (found(text).symmetricDifference(boundariesOf(text)).size > 0) expect(found(text)).toEqual(boundariesOf(text));
    }
  });

  it('holds up in a long run of flags', () => {
    const flags = '🇸🇾'.repeat(800);
    expect(graphemeStart(flags, 2002)).toBe(2000);
    expect(graphemeEnd(flags, 2002)).toBe(2004);
  });
});

describe('snapping', () => {
  it('widens to whole graphemes and no further', () => {
    fc.assert(
      fc.property(oddText({ minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number]; // two in, two out
        const boundaries = [...boundariesOf(text)];
        expect(snapToGraphemes(text, { start, end })).toEqual({
          start: boundaries.findLast((at) => at <= start),
          end: boundaries.find((at) => at >= end),
        });
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('leaves off what lies outside the text', () => {
    expect(snapToGraphemes('abc', { start: -5, end: 99 })).toEqual({ start: 0, end: 3 });
  });

  it('costs about the same in a long text as in a short one', () => {
    const time = (text: string) => {
      const began = performance.now();
      for (let i = 0; i < 2_000; i++) graphemeStart(text, Math.floor(text.length / 2) + (i % 50));
      return performance.now() - began;
    };
    const words = 'नमस्ते दुनिया, यह एक छोटा सा वाक्य है। ';
    time(words.repeat(100));
    expect(time(words.repeat(100_000))).toBeLessThan(20 * time(words.repeat(100)) + 50);
  });
});
