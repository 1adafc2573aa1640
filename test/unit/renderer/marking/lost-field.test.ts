import { expect, test } from 'vitest';
import { LostField } from '../../../../renderer/marking/lost-field.ts';

test('a field that is taken away is lost until one moves on, whatever gets the focus', () => {
  const lost = new LostField();
  const field = { isConnected: true };
  lost.enter(field);
  expect(lost.isLost).toBe(false);
  field.isConnected = false;
  lost.leave(field);
  expect(lost.isLost).toBe(true);
  lost.moveOn();
  expect(lost.isLost).toBe(false);
});

test('a field that one left, or left for another, is not lost when it goes later', () => {
  const lost = new LostField();
  const field = { isConnected: true };
  lost.enter(field);
  lost.leave(field);
  field.isConnected = false;
  expect(lost.isLost).toBe(false);
  const next = { isConnected: true };
  lost.enter(next);
  lost.leave(field);
  expect(lost.isLost).toBe(false);
  lost.leave({ isConnected: true });
  next.isConnected = false;
  expect(lost.isLost).toBe(true);
});
