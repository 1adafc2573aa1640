import { expect, test } from 'vitest';
import { commandOf, KEYMAP, type KeyPress } from '../../../../renderer/marking/keymap.ts';

const press = (key: string, held: Partial<KeyPress> & { altGraph?: boolean } = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  getModifierState: (name: string) => name === 'AltGraph' && held.altGraph === true,
  ...held,
});

test('plain keys mean what the table says', () => {
  expect(commandOf(press('f'))).toEqual({ do: 'tag', tag: 'figure' });
  expect(commandOf(press('?', { shiftKey: true }))).toEqual({ do: 'keys' });
  expect(commandOf(press('}', { shiftKey: true }))).toEqual({ do: 'nudge', move: 'end-in', stride: 'word' });
  expect(commandOf(press('q'))).toBeNull();
});

test('undo and redo with Ctrl or Cmd, Caps Lock or not', () => {
  expect(commandOf(press('z', { ctrlKey: true }))).toEqual({ do: 'undo' });
  expect(commandOf(press('Z', { metaKey: true, shiftKey: true }))).toEqual({ do: 'redo' });
  expect(commandOf(press('Z', { ctrlKey: true }))).toEqual({ do: 'undo' });
});

test('keys with Ctrl or Alt are left to the browser', () => {
  expect(commandOf(press('c', { ctrlKey: true }))).toBeNull();
  expect(commandOf(press('f', { altKey: true }))).toBeNull();
});

test('brackets typed with AltGr count', () => {
  const held = { ctrlKey: true, altKey: true, altGraph: true };
  expect(commandOf(press('[', held))).toEqual({ do: 'nudge', move: 'start-out', stride: 'word' });
});

test('no key means two things', () => {
  const all = KEYMAP.flatMap((row) => row.keys.map((key) => `${row.mod ?? ''} ${key}`));
  expect(new Set(all).size).toBe(all.length);
});
