/** What is read of a key event. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/** Keys that only change what others mean, or that are not known yet. */
const SILENT: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'Fn',
  'Dead',
  'Process',
  'Unidentified',
  'Compose',
]);

/** What punctuation keys type on the layout that most shortcuts are made for; with Shift the second. */
const PUNCTUATION: Readonly<Record<string, readonly [string, string]>> = {
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Equal: ['=', '+'],
};

/**
 * A key press as settings and the table of commands write it: the character it types (`c`, `?`) or the key's name
 * (`ArrowLeft`), after `Mod` (Ctrl, or Cmd on a Mac), `Alt` and `Shift`. Shift is written only where the character does not
 * tell it already: in `Mod+Shift+z`, never in `?` or `C`. Null for a modifier alone. Characters typed with AltGr (brackets
 * on many European keyboards) count as plain ones, and Caps Lock changes nothing.
 */
export function spell(press: KeyPress): string | null {
  return SILENT.has(press.key) ? null : spellKey(press, press.key);
}

/**
 * The ways a press can be meant, the best first: as it is typed; and where that is no letter of the Latin alphabet, as its
 * key types on a Latin keyboard. So the same keys work while the keyboard is set to Arabic or Russian.
 */
export function spellings(press: KeyPress): readonly string[] {
  const typed = spell(press);
  if (typed === null) return [];
  // Arabic keyboards have a key that types two letters at once.
  if (/^[ -~]+$/.test(press.key) || isAltGraph(press)) return [typed];
  const latin = latinOf(press);
  return latin === null ? [typed] : [typed, spellKey(press, latin)];
}

function spellKey(press: KeyPress, key: string): string {
  const altGraph = isAltGraph(press);
  const mod = (press.ctrlKey || press.metaKey) && !altGraph;
  const alt = press.altKey && !altGraph;
  const types = [...key].length === 1 && key !== ' ';
  const isLetter = key.toLowerCase() !== key.toUpperCase();
  const shift = press.shiftKey && (!types || mod || alt);
  const name = key === ' ' ? 'Space' : !types ? key : !isLetter ? key : cased(key, press.shiftKey && !mod && !alt);
  return `${mod ? 'Mod+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}

function latinOf({ code, shiftKey }: KeyPress): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter ? letter.toLowerCase() : (PUNCTUATION[code]?.[shiftKey ? 1 : 0] ?? null);
}

const isAltGraph = (press: KeyPress): boolean => press.getModifierState('AltGraph');
const cased = (letter: string, upper: boolean): string => (upper ? letter.toUpperCase() : letter.toLowerCase());

/** Whether pressing it types something into a field: letters and the like without Ctrl, Cmd or Alt. */
export const typesWords = (spelling: string): boolean =>
  !/^(Mod|Alt)\+/.test(spelling) && !/^(Shift\+)?(F\d+|Escape)$/.test(spelling);
