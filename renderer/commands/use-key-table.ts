import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { CommandId } from './command.ts';
import { commandName } from './command-name.ts';
import { type KeyTable, keyTable } from './key-table.ts';
import { showKey } from './show-key.ts';
import { commandRow } from './table.ts';

/** The keys as they are now, with what the person chose. */
export function useKeyTable(): KeyTable {
  return keyTable(useApp().settings.keys);
}

/** What a sentence calls a command by: its first key, else its name in quotes. */
export function useKeyOrName(): (id: CommandId) => string {
  const keyOf = useShownKey();
  return (id) => keyOf(id) ?? words.ui.quoted(commandName(id));
}

/** Shows a command's first key (`Ctrl+Z`) beside a button or in a hint; null when it has none. */
export function useShownKey(): (id: CommandId) => string | null {
  const table = useKeyTable();
  return (id) => {
    const [key] = table.keysOf(commandRow(id));
    return key === undefined ? null : showKey(key);
  };
}
