import { expect, test } from 'vitest';
import { otherTagsOf } from '../../../../renderer/inspector/mark-filter.ts';
import { BUILT_IN_TAGS } from '../../../../shared/model/tagset.ts';

test('tags besides the three in an article: cues, none, then the team’s own, the most used first', () => {
  const marks = ['', '', 'law', 'claim', 'event', 'cue', 'art', 'event'].map((tag) => ({ tag }));
  expect(otherTagsOf(marks)).toEqual([
    ['cue', 1],
    ['', 2],
    ['event', 2],
    ['art', 1],
    ['law', 1],
  ]);
});

test('the three and the others make up all marks', () => {
  const marks = [...BUILT_IN_TAGS.map(({ key }) => key), 'cue', '', 'law', 'actor'].map((tag) => ({ tag }));
  const three = marks.filter(({ tag }) => BUILT_IN_TAGS.some(({ key }) => key === tag)).length;
  const others = otherTagsOf(marks).reduce((sum, [, n]) => sum + n, 0);
  expect(three + others).toBe(marks.length);
});
