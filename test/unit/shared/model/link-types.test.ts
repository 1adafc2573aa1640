import { expect, test } from 'vitest';
import { linkChoices, linkedTags } from '../../../../shared/model/link-types.ts';

const ways = (tag: string, other: string) =>
  linkChoices(tag, other).map(({ type, turned }) => `${turned ? '<' : '>'}${type}`);

test('the tags of two marks say how they can be linked, the way to propose in front', () => {
  expect(ways('claim', 'actor')).toEqual(['>source', '>related']);
  expect(ways('actor', 'claim')).toEqual(['<source', '>related']);
  expect(ways('claim', 'figure')).toEqual(['>figure', '>related']);
  expect(ways('figure', 'actor')).toEqual(['>source', '>related']);
  expect(ways('claim', 'cue')).toEqual(['>cue', '>related']);
  expect(ways('figure', 'somebody’s own')).toEqual(['>related']);
});

test('between claims, types with a direction go either way, and mutual ones are offered once', () => {
  const all = ways('claim', 'claim');
  expect(all).toEqual(['>same', '>contradicts', '>narrows', '<narrows', '>updates', '<updates', '>related']);
});

test('a mark’s tag says which other tags go with it', () => {
  expect(linkedTags('claim')).toEqual(['actor', 'figure', 'cue', 'claim']);
  expect(linkedTags('actor')).toEqual(['claim', 'figure']);
  expect(linkedTags('cue')).toEqual(['claim']);
});
