import { afterEach, expect, test } from 'vitest';
import { MENU_COMMANDS } from '../../../../shared/host/contract.ts';
import { MENU } from '../../../../shared/host/menu.ts';
import { ar } from '../../../../shared/words/ar/ar.ts';
import { speak } from '../../../../shared/words/words.ts';

afterEach(() => speak('en'));

const items = MENU.flatMap((menu) => menu.items).filter((item) => item !== null);

test('every command has exactly one place in the menu', () => {
  expect(items.map((item) => item.command).sort()).toEqual([...MENU_COMMANDS].sort());
});

test('no two items share a key', () => {
  const keys = items.flatMap((item) => item.accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test('menus and items are called what they are in the language that is spoken when they are shown', () => {
  const labels = () => [MENU[0]?.label, items[0]?.label];
  expect(labels()).toEqual(['File', 'New project…']);
  speak('ar');
  expect(labels()).toEqual([ar.menu.file, ar.menu.commands['project.new']]);
});
