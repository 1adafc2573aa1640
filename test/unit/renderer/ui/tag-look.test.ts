import { expect, test } from 'vitest';
import { ownTagsOf } from '../../../../renderer/inspector/mark-filter.ts';
import { tagColour, tagLook } from '../../../../renderer/ui/tag-look.ts';

test('nine tags of a team’s own look different, and each keeps its look', () => {
  const tags = ['place', 'event', 'law', 'Trigger', 'person', 'قول', 'date', 'money', 'art'];
  const looks = () => tags.map((tag) => `${tagLook(tag).line} ${tagColour(tag)}`);
  expect(new Set(looks()).size).toBe(tags.length);
  expect(looks()).toEqual(looks());
  expect(tagLook('one more').hue, 'looks are shared only then').toBeTruthy();
});

test('a built-in tag has its own colour, which no tag of a team’s own can take by its name', () => {
  expect([tagLook('actor'), tagColour('claim', '-fill')]).toEqual([
    { hue: 'actor', line: 'dashed' },
    'var(--tag-claim-fill)',
  ]);
  expect(tagColour('claim-text')).not.toContain('claim');
});

test('the team’s own tags in an article: the most used first', () => {
  const marks = ['law', 'claim', 'event', 'art', 'event', ''].map((tag) => ({ tag }));
  expect(ownTagsOf(marks)).toEqual([
    ['event', 2],
    ['art', 1],
    ['law', 1],
  ]);
});
