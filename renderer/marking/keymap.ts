import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import type { Nudge, Stride } from './boundaries.ts';

/** What a key asks for while reading. */
export type Command =
  | { readonly do: 'tag'; readonly tag: string }
  | { readonly do: 'add-fragment' | 'fit' | 'drop' | 'undo' | 'redo' | 'next' | 'previous' | 'clear' | 'zone' | 'keys' }
  | { readonly do: 'accept' | 'reject' | 'talk' }
  | { readonly do: 'nudge'; readonly move: Nudge; readonly stride: Stride };

/** A row of the key table: the keys (as `KeyboardEvent.key`), the command, and its sentence on the sheet. */
export interface Binding {
  readonly group: 'Marks' | 'Ends of a mark' | 'Together' | 'Moving about' | 'Steps';
  readonly keys: readonly string[];
  /** With Ctrl, or Cmd on a Mac; `shift` counts only then, since plain keys carry it in themselves. */
  readonly mod?: 'ctrl' | 'ctrl-shift';
  readonly command: Command;
  readonly words: string;
}

const nudgeRow = (key: string, move: Nudge, stride: Stride, words: string): Binding => ({
  group: 'Ends of a mark',
  keys: [key],
  command: { do: 'nudge', move, stride },
  words,
});

/** Every key of the reading view, in the order of the key sheet. The only place where a key is given a meaning. */
export const KEYMAP: readonly Binding[] = [
  ...BUILT_IN_TAGS.map(
    (tag): Binding => ({
      group: 'Marks',
      keys: [tag.shortcut],
      command: { do: 'tag', tag: tag.key },
      words: `Mark the selected text as ${tag.label.toLowerCase()}, or retag the mark in hand`,
    }),
  ),
  { group: 'Marks', keys: ['+'], command: { do: 'add-fragment' }, words: 'Add the selected text to the mark in hand' },
  { group: 'Marks', keys: ['='], command: { do: 'fit' }, words: 'Fit the mark in hand to the selected text' },
  { group: 'Marks', keys: ['Delete', 'Backspace'], command: { do: 'drop' }, words: 'Drop the mark in hand' },
  {
    group: 'Marks',
    keys: ['z'],
    command: { do: 'zone' },
    words: 'Say what the selected lines are (heading, caption …)',
  },
  nudgeRow('[', 'start-out', 'word', 'Move its start out by a word'),
  nudgeRow('{', 'start-in', 'word', 'Move its start in by a word'),
  nudgeRow(']', 'end-out', 'word', 'Move its end out by a word'),
  nudgeRow('}', 'end-in', 'word', 'Move its end in by a word'),
  nudgeRow(',', 'start-out', 'letter', 'Move its start out by a letter'),
  nudgeRow('<', 'start-in', 'letter', 'Move its start in by a letter'),
  nudgeRow('.', 'end-out', 'letter', 'Move its end out by a letter'),
  nudgeRow('>', 'end-in', 'letter', 'Move its end in by a letter'),
  { group: 'Together', keys: ['y'], command: { do: 'accept' }, words: 'Accept the mark in hand, or take that back' },
  { group: 'Together', keys: ['x'], command: { do: 'reject' }, words: 'Reject the mark in hand, or take that back' },
  { group: 'Together', keys: ['t'], command: { do: 'talk' }, words: 'Comment on the mark in hand, or on the article' },
  { group: 'Moving about', keys: ['j', 'n'], command: { do: 'next' }, words: 'Next mark' },
  { group: 'Moving about', keys: ['k', 'p'], command: { do: 'previous' }, words: 'Previous mark' },
  {
    group: 'Moving about',
    keys: ['Escape'],
    command: { do: 'clear' },
    words: 'Let go of the selection and the mark in hand',
  },
  { group: 'Moving about', keys: ['?'], command: { do: 'keys' }, words: 'This sheet' },
  { group: 'Steps', keys: ['z'], mod: 'ctrl', command: { do: 'undo' }, words: 'Undo your last step' },
  { group: 'Steps', keys: ['z'], mod: 'ctrl-shift', command: { do: 'redo' }, words: 'Redo it' },
  { group: 'Steps', keys: ['y'], mod: 'ctrl', command: { do: 'redo' }, words: 'Redo it' },
];

/** What is read of a key event. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>;

/** The command of a key press, or null. Brackets typed with AltGr (many European keyboards) count as plain keys. */
export function commandOf(press: KeyPress): Command | null {
  const altGraph = press.getModifierState('AltGraph');
  const ctrl = (press.ctrlKey || press.metaKey) && !altGraph;
  if (press.altKey && !altGraph) return null;
  const mod = ctrl ? (press.shiftKey ? 'ctrl-shift' : 'ctrl') : undefined;
  const key = press.key.length === 1 && ctrl ? press.key.toLowerCase() : press.key;
  return KEYMAP.find((row) => row.mod === mod && row.keys.includes(key))?.command ?? null;
}

const READING: ReadonlySet<Command['do']> = new Set(['next', 'previous', 'clear', 'zone', 'talk', 'keys']);

/** Whether a command changes marks. Zones and talk have rights of their own. */
export const writes = (command: Command): boolean => !READING.has(command.do);
