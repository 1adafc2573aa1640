import { expect, test } from 'vitest';
import { KEY_GROUPS } from '../../../../renderer/help/key-groups.ts';
import { KEYMAP } from '../../../../renderer/marking/keymap.ts';
import { MENU } from '../../../../shared/host/menu.ts';

test('the sheet has every key of the table and of the menu, each once', () => {
  const presses = KEY_GROUPS.flatMap(({ rows }) => rows.flatMap((row) => row.presses));
  expect(new Set(presses).size).toBe(presses.length);
  for (const { keys, mod } of KEYMAP)
    for (const key of keys) {
      const press = mod ? `${mod === 'ctrl' ? 'Ctrl+' : 'Ctrl+Shift+'}${key.toUpperCase()}` : key;
      expect(presses).toContain(press === 'Escape' ? 'Esc' : press);
    }
  for (const item of MENU.flatMap(({ items }) => items))
    if (item?.accelerator) expect(presses).toContain(item.accelerator.replace('CmdOrCtrl', 'Ctrl'));
});
