import { expect, test } from 'vitest';
import { Trail } from '../../../../renderer/session/trail.ts';

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

test('what takes a while stands on both sides until it has ended, and once only', () => {
  const trail = new Trail<string>();
  for (const place of ['marks', 'many', 'register']) trail.note(place, 'act');
  trail.note('register', 'undo');
  trail.begin('many', 'undo');
  const onBoth = [
    ['many', 'marks'],
    ['many', 'register'],
  ];
  expect([trail.ahead('undo'), trail.ahead('redo')]).toEqual(onBoth);
  trail.begin('many', 'redo');
  expect([trail.ahead('undo'), trail.ahead('redo')]).toEqual(onBoth);
  trail.end('many', 'redo');
  expect([trail.ahead('undo'), trail.ahead('redo')]).toEqual([['many', 'marks'], ['register']]);
  trail.begin('many', 'undo');
  trail.note('marks', 'act');
  expect([trail.ahead('undo'), trail.ahead('redo')]).toEqual([['marks', 'many', 'marks'], []]);
  trail.end('many', 'undo');
  expect([trail.ahead('undo'), trail.ahead('redo')]).toEqual([['marks', 'marks'], []]);
});

test('what was done before one came, and is undone now, can be redone, and undone where it was stopped', () => {
  const trail = new Trail<string>();
  trail.note('marks', 'act');
  trail.begin('many', 'undo');
  expect([trail.ahead('undo'), trail.ahead('redo')]).toEqual([['many', 'marks'], ['many']]);
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
