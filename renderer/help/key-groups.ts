import { MENU } from '../../shared/host/menu.ts';
import { type Binding, KEYMAP } from '../marking/keymap.ts';

/** A line of the key sheet: presses that do the same (`Ctrl+Z`), and what they do. */
export interface KeyRow {
  readonly presses: readonly string[];
  readonly words: string;
}

/** Lines that belong together. */
export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** What the browser and the lists give to their keys: it has no row in the key table. */
const WITHOUT_THE_MOUSE: KeyGroup = {
  title: 'Without the mouse',
  rows: [
    { presses: ['Tab'], words: 'Next part of the window' },
    { presses: ['↑ ↓ ← →'], words: 'Move the caret in the text, or go through a list' },
    { presses: ['Shift+arrow'], words: 'Select by a letter or a line' },
    { presses: ['Ctrl+Shift+arrow'], words: 'Select by a word' },
    { presses: ['Enter'], words: 'Open the article, or take the mark in hand' },
  ],
};

/** Every key there is, from the key table of the reading view and from the menu. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  ...[...Map.groupBy(KEYMAP, ({ group }) => group)].map(([title, rows]) => ({ title, rows: rows.map(rowOf) })),
  {
    title: 'Anywhere',
    rows: MENU.flatMap(({ items }) => items).flatMap((item) =>
      // Undo and redo stand in the key table.
      item?.accelerator && item.command !== 'undo' && item.command !== 'redo'
        ? [{ presses: [item.accelerator.replace('CmdOrCtrl', 'Ctrl')], words: item.label.replace('…', '') }]
        : [],
    ),
  },
  WITHOUT_THE_MOUSE,
];

function rowOf({ keys, mod, words }: Binding): KeyRow {
  const before = mod === 'ctrl' ? 'Ctrl+' : mod === 'ctrl-shift' ? 'Ctrl+Shift+' : '';
  return {
    presses: keys.map((key) => before + (mod ? key.toUpperCase() : key === 'Escape' ? 'Esc' : key)),
    words,
  };
}
