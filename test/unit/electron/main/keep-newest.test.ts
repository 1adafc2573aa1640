import { expect, test } from 'vitest';
import { keepNewest } from '../../../../electron/main/keep-newest.ts';

test('the newest things are kept', () => {
  const notes = new Set<string>();
  for (const note of ['first', 'second', 'third', 'fourth']) keepNewest(notes, note, 2);
  expect([...notes]).toEqual(['third', 'fourth']);
});
