import { expect, test } from 'vitest';
import { MENU_COMMANDS } from '../../../../shared/host/contract.ts';
import { MENU } from '../../../../shared/host/menu.ts';

const items = MENU.flatMap((menu) => menu.items).filter((item) => item !== null);

test('every command has exactly one place in the menu', () => {
  expect(items.map((item) => item.command).sort()).toEqual([...MENU_COMMANDS].sort());
});

test('no two items share a key', () => {
  const keys = items.flatMap((item) => item.accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});
