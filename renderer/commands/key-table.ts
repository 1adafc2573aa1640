import type { CommandId, CommandRow } from './command.ts';
import { type KeyPress, spell, spellings } from './spell.ts';
import { COMMANDS } from './table.ts';

/** The keys that the person chose, by command; all others have those of the table. */
export type ChosenKeys = { readonly [id: string]: readonly string[] };

/** What a press asks for; `extend` when Shift makes a move of the caret extend the selection. */
export interface AskedFor {
  readonly row: CommandRow;
  readonly extend: boolean;
}

/** Which key gives which command, with what the person chose. A key has one meaning: what was chosen goes first. */
export class KeyTable {
  readonly #meanings = new Map<string, AskedFor>();
  readonly #chosen: ChosenKeys;

  constructor(chosen: ChosenKeys) {
    this.#chosen = chosen;
    const isChosen = (row: CommandRow) => Object.hasOwn(chosen, row.id);
    for (const row of [...COMMANDS.filter(isChosen), ...COMMANDS.filter((each) => !isChosen(each))])
      for (const key of chosen[row.id] ?? row.keys) {
        this.#give(key, { row, extend: false });
        if (row.extends) this.#give(withShift(key), { row, extend: true });
      }
  }

  /** What a press asks for; null when it is no command's key. */
  askedBy(press: KeyPress): AskedFor | null {
    for (const spelling of spellings(press)) {
      const found = this.#meanings.get(spelling);
      if (found) return found;
    }
    return null;
  }

  /** The command that a key gives; null for a free one. */
  ownerOf(key: string): CommandId | null {
    return this.#meanings.get(key)?.row.id ?? null;
  }

  /** The keys of a command that do give it, the first one first. */
  keysOf({ id, keys }: CommandRow): readonly string[] {
    return (this.#chosen[id] ?? keys).filter((key) => this.ownerOf(key) === id);
  }

  /** Whether the person chose this command's keys. */
  isChosen(id: CommandId): boolean {
    return Object.hasOwn(this.#chosen, id);
  }

  #give(key: string, meaning: AskedFor): void {
    if (!this.#meanings.has(key)) this.#meanings.set(key, meaning);
  }
}

/** The same key pressed with Shift. */
const withShift = (key: string): string => key.replace(/^((?:Mod\+)?(?:Alt\+)?)/, '$1Shift+');

/** What choosing a key did, or why it cannot be: it belongs to a command already. */
export type Choosing = { readonly keys: ChosenKeys } | { readonly taken: CommandId };

/**
 * Gives a command one key. Where that belongs to another command it says so, unless it is to be taken (`take`): then the
 * other one is left with its other keys.
 */
export function chooseKey(chosen: ChosenKeys, row: CommandRow, key: string, take: boolean): Choosing {
  const table = new KeyTable(chosen);
  const owner = table.ownerOf(key);
  if (owner === null || owner === row.id) return { keys: { ...chosen, [row.id]: [key] } };
  if (!take) return { taken: owner };
  const loser = COMMANDS.find(({ id }) => id === owner);
  const left = loser ? table.keysOf(loser).filter((each) => each !== key) : [];
  return { keys: { ...chosen, [owner]: left, [row.id]: [key] } };
}

/** Gives a command its keys of the table back. */
export function resetKeys(chosen: ChosenKeys, id: CommandId): ChosenKeys {
  return Object.fromEntries(Object.entries(chosen).filter(([each]) => each !== id));
}

/** The key that a press would choose; null for modifiers, and for Tab, which must always lead on. */
export function choosable(press: KeyPress): string | null {
  const key = spell(press);
  return key === null || /(^|\+)Tab$/.test(key) ? null : key;
}

let last: { readonly chosen: ChosenKeys; readonly table: KeyTable } | null = null;

/** The table for some chosen keys; the same one while they are the same. */
export function keyTable(chosen: ChosenKeys): KeyTable {
  if (last?.chosen !== chosen) last = { chosen, table: new KeyTable(chosen) };
  return last.table;
}
