const MAC = navigator.userAgent.includes('Mac');

/** Names of keys as they are printed on keyboards, where that is not what the browser calls them. */
const CAPS: Readonly<Record<string, string>> = {
  Mod: MAC ? '⌘' : 'Ctrl',
  Alt: MAC ? '⌥' : 'Alt',
  Shift: MAC ? '⇧' : 'Shift',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** The caps of a press as `spell` writes it, modifiers first: `Mod+Shift+z` is Ctrl, Shift, Z. */
export function keyCaps(spelling: string): readonly string[] {
  // A plus sign can be the key itself.
  const parts = spelling.split(/(?<=.)\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const isUpper = parts.length === 1 && key.length === 1 && key !== key.toLowerCase();
  const last = CAPS[key] ?? (parts.length > 1 ? key.toUpperCase() : key);
  const named = key.length > 1 ? (CAPS[key] ?? key) : last;
  return [...(isUpper ? ['Shift'] : parts.slice(0, -1)).map((part) => CAPS[part] ?? part), named];
}

/** The same in one string: `Ctrl+Shift+Z`. */
export const showKey = (spelling: string): string => keyCaps(spelling).join(MAC ? '' : '+');
