import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import type { CommandGroup, CommandId, CommandRow } from './command.ts';

const row = (group: CommandGroup, id: CommandId, ...keys: string[]): CommandRow => ({
  id,
  group,
  keys,
  where: 'workbench',
});

/** What is done with marks. A tag's key marks; with Shift it is held. */
export const MARK_COMMANDS: readonly CommandRow[] = [
  ...BUILT_IN_TAGS.map((tag) => row('marks', `tag.${tag.key}`, tag.shortcut)),
  ...BUILT_IN_TAGS.map((tag) => row('marks', `hold.${tag.key}`, tag.shortcut.toUpperCase())),
  row('marks', 'mark.add-fragment', '+'),
  row('marks', 'mark.fit', '='),
  row('marks', 'mark.split', '/'),
  row('marks', 'mark.merge', 'm'),
  row('marks', 'mark.all', 'M'),
  row('marks', 'mark.link', 'l'),
  row('marks', 'links.show', 'L'),
  row('marks', 'mark.drop', 'Delete', 'Backspace'),
  row('marks', 'zone', 'z'),
  row('ends', 'start.out-word', '['),
  row('ends', 'start.in-word', '{'),
  row('ends', 'end.out-word', ']'),
  row('ends', 'end.in-word', '}'),
  row('ends', 'start.out-letter', ','),
  row('ends', 'start.in-letter', '<'),
  row('ends', 'end.out-letter', '.'),
  row('ends', 'end.in-letter', '>'),
  row('together', 'mark.accept', 'y'),
  row('together', 'mark.reject', 'x'),
  row('together', 'talk', 't'),
];
