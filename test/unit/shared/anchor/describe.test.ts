import { describe, expect, it } from 'vitest';
import { CONTEXT, MAX_QUOTE } from '../../../../shared/anchor/describe.ts';
import { deskWith, rangeOf } from './desk.ts';

describe('an anchor', () => {
  it('[A1] names the first and the last UTF-16 unit by their ids', () => {
    const desk = deskWith('Two 😀 boats', 77);
    expect(desk.live.describe({ start: 4, end: 6 })).toEqual({
      start: [1, 4],
      end: [1, 5],
      quote: '😀',
      prefix: 'Two ',
      suffix: ' boats',
    });
    desk.body.insert(4, 'red ');
    expect(desk.live.describe(rangeOf(desk.live.text, 'red 😀'))).toMatchObject({ start: [77, 0], end: [1, 5] });
  });

  it('[A2] keeps at most 32 units on each side, whole graphemes only', () => {
    const family = '👨‍👩‍👧‍👦';
    const text = `${family.repeat(5)}word${family.repeat(5)}`;
    const { prefix, suffix } = deskWith(text).live.describe(rangeOf(text, 'word'));
    expect(prefix).toBe(family.repeat(2));
    expect(suffix).toBe(family.repeat(2));
    expect(prefix.length).toBeLessThanOrEqual(CONTEXT);
  });

  it.each([
    ['empty', 3, 3],
    ['reversed', 4, 3],
    ['before the text', -1, 2],
    ['behind the text', 0, 99],
    ['no number', Number.NaN, 3],
    ['inside a surrogate pair', 0, 2],
    ['between a letter and its accent', 3, 4],
  ])('[A3] refuses a stretch that is %s', (_, start, end) => {
    expect(() => deskWith('a😀e\u0301b').live.describe({ start, end })).toThrow(RangeError);
  });

  it('[A3] refuses a stretch that no step could carry', () => {
    const { live } = deskWith('x'.repeat(MAX_QUOTE + 1));
    expect(live.describe({ start: 1, end: MAX_QUOTE + 1 }).quote).toHaveLength(MAX_QUOTE);
    expect(() => live.describe({ start: 0, end: MAX_QUOTE + 1 })).toThrow(RangeError);
  });

  it('[A3] refuses everything while nothing has come in', () => {
    expect(() => deskWith(null).live.describe({ start: 0, end: 1 })).toThrow(RangeError);
  });
});
