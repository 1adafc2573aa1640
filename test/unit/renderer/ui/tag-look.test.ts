import { expect, test } from 'vitest';
import { tagColour, tagLook } from '../../../../renderer/ui/tag-look.ts';

test('nine tags of a team’s own look different, and each keeps its look', () => {
  const tags = ['place', 'event', 'law', 'Trigger', 'person', 'قول', 'date', 'money', 'art'];
  const looks = () => tags.map((tag) => `${tagLook(tag).line} ${tagColour(tag)}`);
  expect(new Set(looks()).size).toBe(tags.length);
  expect(looks()).toEqual(looks());
  expect(tagLook('one more').hue, 'looks are shared only then').toBeTruthy();
});

test('a cue is told from the three by its line as well as by its colour', () => {
  const looks = ['claim', 'actor', 'figure', 'cue'].map(tagLook);
  expect(new Set(looks.map(({ line }) => line)).size).toBe(4);
  expect(new Set(looks.map(({ hue }) => hue)).size).toBe(4);
});

test('a built-in tag has its own colour, which no tag of a team’s own can take by its name', () => {
  expect([tagLook('actor'), tagColour('claim', '-fill')]).toEqual([
    { hue: 'actor', line: 'dashed' },
    'var(--tag-claim-fill)',
  ]);
  expect(tagColour('claim-text')).not.toContain('claim');
});
