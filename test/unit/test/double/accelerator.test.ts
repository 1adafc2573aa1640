import { expect, test } from 'vitest';
import { MENU } from '../../../../shared/host/menu.ts';
import { keyOf, parseAccelerator } from '../../../double/accelerator.ts';

test.each(['CmdCtrl+O', 'Ctrl+', 'Ctrl+Nope', 'Ctrl O', ''])('%o is no accelerator', (text) => {
  expect(() => parseAccelerator(text)).toThrow(/is no accelerator/);
});

test('spellings of one key press are equal', () => {
  expect(keyOf(parseAccelerator('CmdOrCtrl+Shift+z'))).toBe(keyOf(parseAccelerator('Shift+Control+Z')));
  expect(keyOf(parseAccelerator('Ctrl+Z'))).not.toBe(keyOf(parseAccelerator('Ctrl+Shift+Z')));
});

test('every accelerator of the menu is one, and stands once', () => {
  const all = MENU.flatMap(({ items }) => items.flatMap((item) => (item?.accelerator ? [item.accelerator] : [])));
  expect(new Set(all.map((text) => keyOf(parseAccelerator(text)))).size).toBe(all.length);
});
