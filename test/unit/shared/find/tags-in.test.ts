import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagsAt } from '../../../../shared/find/line.ts';
import { tagsIn } from '../../../../shared/find/tags-in.ts';
import type { Range } from '../../../../shared/model/anchor.ts';

const range = fc
  .tuple(fc.nat(40_000), fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 30_000 })))
  .map(([start, length]): Range => ({ start, end: start + length }));
const mark = fc.record({
  tag: fc.constantFrom('claim', 'actor', 'figure'),
  ranges: fc.array(range, { minLength: 1, maxLength: 3 }),
});

test('the tags of many places are those of each, in the order of the marks', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 40 }), fc.array(range, { maxLength: 20 }), (marks, places) => {
      const tags = tagsIn(marks);
      for (const place of places) expect(tags(place)).toEqual(tagsAt(place, marks));
    }),
    { seed: 12, numRuns: 200 },
  );
});

test('a usual word among ten thousand marks is held against those near it alone', () => {
  let looks = 0;
  const marks = Array.from({ length: 10_000 }, (_, at) => ({
    tag: 'actor',
    get ranges(): readonly Range[] {
      looks++;
      return [{ start: at * 50, end: at * 50 + 30 }];
    },
  }));
  const tags = tagsIn(marks);
  looks = 0;
  for (let start = 0; start < 500_000; start += 250) expect(tags({ start, end: start + 3 })).toEqual(['actor']);
  expect(looks).toBeLessThan(2_000 * 20);
});
