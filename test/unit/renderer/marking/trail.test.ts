import { expect, test } from 'vitest';
import { Trail } from '../../../../renderer/marking/trail.ts';

test('undo goes back through the rooms in the order of what was done, redo forward', () => {
  const trail = new Trail<string>();
  trail.note('register', 'act');
  trail.note('marks', 'act');
  trail.note('marks', 'act');
  expect(trail.ahead('undo')).toEqual(['marks', 'marks', 'register']);
  for (const place of ['marks', 'marks', 'register']) trail.note(place, 'undo');
  expect([trail.ahead('undo'), trail.ahead('redo')]).toEqual([[], ['register', 'marks', 'marks']]);
  trail.note('register', 'redo');
  expect([trail.ahead('undo'), trail.ahead('redo')]).toEqual([['register'], ['marks', 'marks']]);
});

test('what is undone elsewhere leaves its place in the order, and a new act ends what could be redone', () => {
  const trail = new Trail<string>();
  trail.note('register', 'act');
  trail.note('marks', 'act');
  trail.note('register', 'undo');
  expect([trail.ahead('undo'), trail.ahead('redo')]).toEqual([['marks'], ['register']]);
  trail.note('marks', 'act');
  expect(trail.ahead('redo')).toEqual([]);
  trail.note('register', 'undo');
  expect(trail.ahead('undo')).toEqual(['marks', 'marks']);
});
