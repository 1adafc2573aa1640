import { expect, test } from 'vitest';
import { tagsThere } from '../../../../renderer/find/tags-there.ts';

test('one can look for the three tags and for all that marks have besides, once each', () => {
  const counted = (...tags: string[]) => ({ counted: { tags: tags.map((tag) => [tag, 2] as const) } });
  expect(tagsThere([], null)).toEqual(['claim', 'actor', 'figure']);
  const articles = [counted('actor', 'cue'), { counted: undefined }, counted('', 'cue', 'event')];
  expect(tagsThere(articles, null)).toEqual(['claim', 'actor', 'figure', 'cue', 'event']);
  expect(tagsThere([], 'cue'), 'its last mark was dropped meanwhile').toEqual(['claim', 'actor', 'figure', 'cue']);
});
