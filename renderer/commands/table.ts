import type { CommandRow } from './command.ts';
import { CARET_COMMANDS } from './table-caret.ts';
import { MARK_COMMANDS } from './table-marks.ts';
import { WORKBENCH_COMMANDS } from './table-workbench.ts';

/**
 * Every command of the workbench, in the order of the key sheet: the only place where a key is given a meaning. Keys, the
 * key sheet, the palette and the menu in the page all read it.
 */
export const COMMANDS: readonly CommandRow[] = [...MARK_COMMANDS, ...CARET_COMMANDS, ...WORKBENCH_COMMANDS];

const BY_ID = new Map(COMMANDS.map((row) => [row.id, row]));

/** The row of a command. @throws for one that is not in the table: a bug */
export function commandRow(id: CommandRow['id']): CommandRow {
  const row = BY_ID.get(id);
  if (!row) throw new Error(`Bug: there is no command ${id}`);
  return row;
}
