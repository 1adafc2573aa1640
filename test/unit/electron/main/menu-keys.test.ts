import { expect, test } from 'vitest';
import { acceleratorOf } from '../../../../electron/main/menu-keys.ts';
import { MENU, type MenuItem } from '../../../../shared/host/menu.ts';
import { parseAccelerator } from '../../../double/accelerator.ts';

const item = (command: MenuItem['command']): MenuItem =>
  MENU.flatMap(({ items }) => items).find((each) => each?.command === command)!;

test('without chosen keys a menu has its own', () => {
  expect(acceleratorOf(item('export'), {})).toBe('CmdOrCtrl+E');
  expect(acceleratorOf(item('about'), {})).toBeUndefined();
});

test('a chosen key stands in the menu, in Electron’s spelling; one that types something does not', () => {
  expect(acceleratorOf(item('export'), { export: ['Mod+Shift+ArrowUp'] })).toBe('CmdOrCtrl+Shift+Up');
  expect(() => parseAccelerator('CmdOrCtrl+Shift+Up')).not.toThrow();
  expect(acceleratorOf(item('about'), { about: ['F4'] })).toBe('F4');
  expect(acceleratorOf(item('export'), { export: ['9'] })).toBeUndefined();
  expect(acceleratorOf(item('export'), { export: ['9', 'Alt+9'] })).toBe('Alt+9');
  expect(acceleratorOf(item('export'), { export: [] })).toBeUndefined();
});

test('a key that was chosen for another command is none of the menu’s any more', () => {
  expect(acceleratorOf(item('export'), { 'mark.split': ['Mod+e'] })).toBeUndefined();
});
