import { expect, test } from 'vitest';
import { KeyTable } from '../../../../renderer/commands/key-table.ts';
import { keyCaps } from '../../../../renderer/commands/show-key.ts';
import { COMMANDS } from '../../../../renderer/commands/table.ts';
import { keyGroups } from '../../../../renderer/help/key-groups.ts';
import { MENU } from '../../../../shared/host/menu.ts';

test('the sheet has every command once, those of the menu too, and each key once', () => {
  const rows = keyGroups(new KeyTable({})).flatMap((group) => group.rows);
  expect(rows.map(({ row }) => row)).toEqual(expect.arrayContaining([...COMMANDS]));
  expect(rows).toHaveLength(COMMANDS.length);
  const shown = rows.flatMap(({ keys }) => keys.map((key) => keyCaps(key).join('+')));
  expect(new Set(shown).size).toBe(shown.length);
  for (const item of MENU.flatMap(({ items }) => items))
    if (item?.accelerator) expect(shown).toContain(item.accelerator.replace('CmdOrCtrl', 'Ctrl'));
});

test('what the person chose stands there, and that they did', () => {
  const rows = keyGroups(new KeyTable({ 'mark.split': ['9'] })).flatMap((group) => group.rows);
  expect(rows.find(({ row }) => row.id === 'mark.split')).toMatchObject({ keys: ['9'], chosen: true });
  expect(rows.find(({ row }) => row.id === 'mark.merge')).toMatchObject({ chosen: false });
});

test('caps are as printed on keyboards', () => {
  expect(keyCaps('Mod+Shift+z')).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyCaps('W')).toEqual(['Shift', 'W']);
  expect(keyCaps('+')).toEqual(['+']);
  expect(keyCaps('Mod++')).toEqual(['Ctrl', '+']);
  expect(keyCaps('Alt+ArrowUp')).toEqual(['Alt', '↑']);
});
