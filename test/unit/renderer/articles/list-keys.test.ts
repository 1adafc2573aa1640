import { expect, test } from 'vitest';
import { keyTurn, type ListKey, type ListPlace } from '../../../../renderer/articles/list-keys.ts';

const PLACE: ListPlace = { at: 3, count: 10, page: 4, mayType: true, isTyping: false, hasChosen: false };
const turn = (key: string, held: Partial<ListKey> = {}, place: Partial<ListPlace> = {}) =>
  keyTurn({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }, { ...PLACE, ...place });

test.each([
  ['ArrowDown', 4],
  ['ArrowUp', 2],
  ['Home', 0],
  ['End', 9],
  ['PageDown', 7],
  ['PageUp', 0],
])('%s moves to row %i, with Shift it extends', (key, to) => {
  expect(turn(key)).toEqual({ do: 'move', to, extend: false });
  expect(turn(key, { shiftKey: true })).toEqual({ do: 'move', to, extend: true });
});

test('letters find, unless a click was before; a space belongs to the word while it is typed', () => {
  expect(turn('é')).toEqual({ do: 'type', letter: 'é' });
  expect(turn(' ', {}, { isTyping: true })).toEqual({ do: 'type', letter: ' ' });
  expect(turn(' ')).toEqual({ do: 'toggle' });
  expect(turn('c', {}, { mayType: false })).toBeNull();
});

test.each<[string, Partial<ListKey>, string | null]>([
  ['Enter', {}, 'open'],
  ['F2', {}, 'edit'],
  ['a', { ctrlKey: true }, 'all'],
  ['A', { metaKey: true }, 'all'],
  ['z', { ctrlKey: true }, 'undo'],
  ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['y', { ctrlKey: true }, 'redo'],
  ['k', { ctrlKey: true }, null],
  ['ArrowDown', { altKey: true }, null],
  ['Tab', {}, null],
])('%s with %o is %s', (key, held, wanted) => {
  expect(turn(key, held)?.do ?? null).toBe(wanted);
});

test('Escape lets go of what is chosen, and is left alone where nothing is', () => {
  expect(turn('Escape', {}, { hasChosen: true })).toEqual({ do: 'none' });
  expect(turn('Escape')).toBeNull();
});
