import type { CommandId, CommandRow } from './command.ts';

const move = (id: CommandId, ...keys: string[]): CommandRow => ({
  id,
  group: 'caret',
  keys,
  where: 'text',
  extends: true,
});
const select = (id: CommandId, ...keys: string[]): CommandRow => ({ id, group: 'select', keys, where: 'workbench' });

/** The caret in the article's text, and what selects words from where it stands. */
export const CARET_COMMANDS: readonly CommandRow[] = [
  select('select.word', 'w'),
  select('select.word-back', 'W'),
  select('select.sentence', 's'),
  select('select.sentence-back', 'S'),
  select('select.paragraph', 'b'),
  select('select.paragraph-back', 'B'),
  select('select.to-next-mark', 'J'),
  select('select.to-previous-mark', 'K'),
  { id: 'select.article', group: 'select', keys: ['Mod+a'], where: 'text' },
  move('caret.left', 'ArrowLeft'),
  move('caret.right', 'ArrowRight'),
  move('caret.word-left', 'Mod+ArrowLeft', 'Alt+ArrowLeft'),
  move('caret.word-right', 'Mod+ArrowRight', 'Alt+ArrowRight'),
  move('caret.sentence-back', 'Alt+ArrowUp'),
  move('caret.sentence-on', 'Alt+ArrowDown'),
  move('caret.up', 'ArrowUp'),
  move('caret.down', 'ArrowDown'),
  move('caret.paragraph-back', 'Mod+ArrowUp'),
  move('caret.paragraph-on', 'Mod+ArrowDown'),
  move('caret.row-start', 'Home'),
  move('caret.row-end', 'End'),
  move('caret.article-start', 'Mod+Home'),
  move('caret.article-end', 'Mod+End'),
  { id: 'mark.take', group: 'caret', keys: ['Enter'], where: 'text' },
];
