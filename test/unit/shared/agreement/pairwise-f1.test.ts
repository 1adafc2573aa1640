import { describe, expect, it } from 'vitest';
import { addMatches, type CodedMark, f1, matchesOf, NO_MATCHES } from '../../../../shared/agreement/pairwise-f1.ts';

const at = (tag: string, ...ranges: readonly (readonly [number, number])[]): CodedMark => ({
  tag,
  ranges: ranges.map(([start, end]) => ({ start, end })),
});

describe('F1 of two people', () => {
  it('is 1 where they marked the same, 0 where nothing, and nothing where neither marked', () => {
    const marks = [at('claim', [0, 9]), at('actor', [3, 5])];
    const same = matchesOf(marks, marks.toReversed());
    expect([f1(same, 'exact'), f1(same, 'overlapping')]).toEqual([1, 1]);
    const none = matchesOf(marks, []);
    expect([f1(none, 'exact'), f1(none, 'overlapping')]).toEqual([0, 0]);
    expect(f1(NO_MATCHES, 'exact')).toBeNull();
  });

  it('counts a mark of another extent as overlapping alone, and one of another tag as neither', () => {
    const matches = matchesOf(
      [at('claim', [0, 9]), at('actor', [20, 25])],
      [at('claim', [5, 12]), at('figure', [20, 25])],
    );
    expect(f1(matches, 'exact')).toBe(0);
    expect(f1(matches, 'overlapping')).toBe(0.5);
  });

  it('does not take marks that only touch for overlapping', () => {
    expect(f1(matchesOf([at('claim', [0, 5])], [at('claim', [5, 9])]), 'overlapping')).toBe(0);
  });

  it('looks at every stretch of a mark, and is the same whoever is first', () => {
    const one = [at('claim', [0, 4], [10, 14]), at('claim', [30, 34])];
    const other = [at('claim', [12, 13]), at('claim', [0, 4], [10, 14]), at('claim', [50, 51])];
    const [there, back] = [matchesOf(one, other), matchesOf(other, one)];
    expect(f1(there, 'exact')).toBeCloseTo(2 / 5);
    expect(f1(there, 'overlapping')).toBeCloseTo(3 / 5);
    for (const kind of ['exact', 'overlapping'] as const) expect(f1(back, kind)).toBe(f1(there, kind));
  });

  it('counts what a person marked twice alike once', () => {
    const mark = at('claim', [0, 9]);
    expect(f1(matchesOf([mark, mark], [mark]), 'exact')).toBe(1);
  });

  it('adds up over articles mark by mark', () => {
    const full = matchesOf([at('claim', [0, 9])], [at('claim', [0, 9])]);
    const none = matchesOf([at('claim', [0, 9]), at('claim', [10, 12])], []);
    expect(f1(addMatches(full, none), 'exact')).toBeCloseTo(2 / 4);
  });
});
