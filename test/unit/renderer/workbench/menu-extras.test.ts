import { expect, test } from 'vitest';
import { commandName } from '../../../../renderer/commands/command-name.ts';
import { COMMANDS } from '../../../../renderer/commands/table.ts';
import { findable, score } from '../../../../renderer/palette/find-words.ts';
import { menuExtras } from '../../../../renderer/workbench/menu-extras.ts';
import { MENU } from '../../../../shared/host/menu.ts';

const hub = 'http://127.0.0.1:1';
const items = (parts: Parameters<typeof menuExtras>[0]) => menuExtras(parts).flatMap((group) => group.items);

test('whatever a menu offers stands in the table of commands, and the palette finds it by the menu’s own words', () => {
  const offered = [
    ...MENU.flatMap((menu) => menu.items.filter((item) => item !== null)),
    ...items({ hub: null, role: 'owner', sets: { curates: true } }),
    ...items({ hub, role: 'owner', sets: { curates: true } }),
  ];
  expect(offered.length).toBeGreaterThan(20);
  for (const { command, label } of offered) {
    expect(
      COMMANDS.map(({ id }) => id),
      label,
    ).toContain(command);
    expect(score(label.replace('…', ''), findable(commandName(command))), label).toBeGreaterThan(0);
  }
});

test('members can be looked up by everybody, and only an owner invites', () => {
  const viewer = items({ hub, role: 'viewer', sets: { curates: false } });
  expect(viewer.find(({ command }) => command === 'members')?.disabled).toBeUndefined();
  expect(viewer.find(({ command }) => command === 'members.invite')?.disabled).toBe(true);
});
