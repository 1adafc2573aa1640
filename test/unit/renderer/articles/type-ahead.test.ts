import { expect, test } from 'vitest';
import { TypeAhead } from '../../../../renderer/articles/type-ahead.ts';

const LINES = ['Bridge closed', 'bread prices', 'Ferry late', 'Élan', 'Brook dry'];

/** Types letters 100 ms apart, beginning at a line; answers where each led. */
function type(letters: string, from = 0, pause = 100): number[] {
  const ahead = new TypeAhead();
  let at = from;
  return [...letters].map((letter, i) => {
    const found = ahead.find(letter, i * pause, LINES, at);
    if (found >= 0) at = found;
    return found;
  });
}

test('a letter goes to the next line that begins with it, around the end', () => {
  expect(type('b')).toEqual([1]);
  expect(type('f')).toEqual([2]);
  expect(type('b', 4)).toEqual([0]);
});

test('the same letter again goes on', () => {
  expect(type('bbb')).toEqual([1, 4, 0]);
});

test('more letters narrow it, and stay where they still fit', () => {
  expect(type('bro')).toEqual([1, 1, 4]);
  expect(type('bri', 4)).toEqual([0, 0, 0]);
});

test('after a pause a new word begins', () => {
  expect(type('bf', 0, 5_000)).toEqual([1, 2]);
});

test('after an arrow a new word begins, too', () => {
  const ahead = new TypeAhead();
  ahead.find('b', 0, LINES, 0);
  ahead.end();
  expect(ahead.find('f', 100, LINES, 1)).toBe(2);
});

test('letters that no line begins with lead nowhere', () => {
  expect(type('bz')).toEqual([1, -1]);
  expect(new TypeAhead().find('a', 0, [], 0)).toBe(-1);
});

test('a space belongs to the word only while it is being typed', () => {
  const ahead = new TypeAhead();
  expect(ahead.isTyping(0)).toBe(false);
  ahead.find('b', 0, LINES, 0);
  expect(ahead.isTyping(100)).toBe(true);
  expect(ahead.isTyping(5_000)).toBe(false);
});
