import { commandName } from './command-name.ts';
import { KeyTable } from './key-table.ts';
import { showKey } from './show-key.ts';
import { commandRow } from './table.ts';

/** The keys as they are before anybody changes one. */
const USUAL = new KeyTable({});

/**
 * What stands in a sentence for the key that it writes as it usually is (`f`, `Ctrl+Z`, `Shift+G`): the key that does
 * the same now, else the command's name; any other press stays as it is written.
 */
export function keyNow(written: string, table: KeyTable): { readonly key: string } | { readonly name: string } {
  const id = USUAL.ownerOf(spelled(written));
  if (id === null || table.ownerOf(spelled(written)) === id) return { key: written };
  const [key] = table.keysOf(commandRow(id));
  return key === undefined ? { name: commandName(id) } : { key: showKey(key) };
}

/** A press as sentences write it, as `spell` would. */
function spelled(written: string): string {
  const parts = written.split(/(?<=.)\+(?=.)/).map((part) => (part === 'Ctrl' ? 'Mod' : part));
  const key = parts.at(-1) ?? '';
  if (key.length > 1) return parts.join('+');
  return parts[0] === 'Shift' && parts.length === 2
    ? key.toUpperCase()
    : [...parts.slice(0, -1), key.toLowerCase()].join('+');
}
