import type { Settings } from '../../shared/host/contract.ts';
import type { MenuItem } from '../../shared/host/menu.ts';

/** Keys by the names that Electron has for them, where the page calls them otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  '+': 'Plus',
};

/**
 * The accelerator of a menu's item, in Electron's spelling, with the keys that the person chose in the page; undefined for
 * none. Keys that type something stay the page's: a menu would take them from every field.
 */
export function acceleratorOf({ command, accelerator }: MenuItem, chosen: Settings['keys']): string | undefined {
  const own = chosen[command];
  if (own) return own.map(spelled).find((key) => key !== null) ?? undefined;
  const taken = Object.values(chosen).some((keys) => keys.some((key) => spelled(key) === accelerator));
  return taken ? undefined : accelerator;
}

/** A key as the page writes it (`Mod+Shift+n`) in Electron's spelling; null when it types something. */
function spelled(key: string): string | null {
  if (!/^((Mod|Alt)\+|(Shift\+)?F\d+$)/.test(key)) return null;
  const parts = key.split(/(?<=.)\+(?=.)/);
  return parts.map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('+');
}
