import type { KeyPress } from './page/messages.ts';
import { refusal } from './strict.ts';

const KEY =
  /^([a-z0-9]|f([1-9]|1\d|2[0-4])|plus|minus|space|tab|backspace|delete|insert|return|enter|up|down|left|right|home|end|pageup|pagedown|escape|esc|[!-/:-@[-`{-~])$/i;
const CTRL = ['control', 'ctrl', 'commandorcontrol', 'cmdorctrl'];
const ALT = ['alt', 'option'];
const META = ['super', 'meta', 'command', 'cmd'];

/** Reads an accelerator by Electron's grammar ("CmdOrCtrl+Shift+Z"), as on Linux. Throws when it is none. */
export function parseAccelerator(text: string): KeyPress {
  const parts = text.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  const known = parts.every((part) => part === 'shift' || [...CTRL, ...ALT, ...META].includes(part));
  if (!KEY.test(key) || !known) throw refusal(`"${text}" is no accelerator`);
  const has = (names: readonly string[]) => parts.some((part) => names.includes(part));
  return { key, ctrl: has(CTRL), shift: parts.includes('shift'), alt: has(ALT), meta: has(META) };
}

/** A text that is equal for equal key presses. */
export const keyOf = ({ key, ctrl, shift, alt, meta }: KeyPress): string =>
  JSON.stringify([key.toLowerCase(), ctrl, shift, alt, meta]);
