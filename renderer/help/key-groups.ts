import { words } from '../../shared/words/words.ts';
import type { CommandGroup, CommandRow } from '../commands/command.ts';
import { commandName } from '../commands/command-name.ts';
import type { KeyTable } from '../commands/key-table.ts';
import { COMMANDS } from '../commands/table.ts';

/** A line of the key sheet: a command, the keys that give it, and what it does. */
export interface KeyRow {
  readonly row: CommandRow;
  readonly keys: readonly string[];
  readonly name: string;
  /** Whether the person chose the keys. */
  readonly chosen: boolean;
}

/** Lines that belong together. */
export interface KeyGroup {
  readonly id: CommandGroup;
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** Every command in groups, with its keys as they are now. */
export function keyGroups(table: KeyTable): readonly KeyGroup[] {
  return [...Map.groupBy(COMMANDS, ({ group }) => group)].map(([id, rows]) => ({
    id,
    title: words.commands.groups[id],
    rows: rows.map((row) => ({
      row,
      keys: table.keysOf(row),
      name: commandName(row.id),
      chosen: table.isChosen(row.id),
    })),
  }));
}
