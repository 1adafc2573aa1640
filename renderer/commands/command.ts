import type { MenuCommand } from '../../shared/host/contract.ts';
import type { Words } from '../../shared/words/words.ts';

/** A tag's own commands: mark with it, and hold it so that every selection is marked. */
export type TagCommand = `tag.${string}` | `hold.${string}`;

/** A command's stable name: what settings, menus and tests call it by. */
export type CommandId = keyof Words['commands']['names'] | MenuCommand | TagCommand;

/** The part of the key sheet that a command stands in. */
export type CommandGroup = keyof Words['commands']['groups'];

/**
 * Where a command's keys count: only while the article's text has the focus; in the workbench except where words are
 * typed, in a menu and in a dialog; or there as well, if the key is one that types nothing.
 */
export type Where = 'text' | 'workbench' | 'anywhere';

/** One row of the table of commands. What it does is said by whoever can do it: `useCommands`. */
export interface CommandRow {
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** The keys that give it unless the person chose others, as `spell` writes them. */
  readonly keys: readonly string[];
  readonly where: Where;
  /** A move of the caret: with Shift the same keys extend the selection by it. */
  readonly extends?: true;
}
