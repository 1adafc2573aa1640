import { words } from '../../shared/words/words.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import type { CommandId } from './command.ts';

/** What a command does, as people read it. */
export function commandName(id: CommandId): string {
  const { names, tag, hold } = words.commands;
  if (hasKey(names, id)) return names[id];
  const inMenu = words.menu.commands;
  if (hasKey(inMenu, id)) return inMenu[id].replace('…', '');
  const [what, key = ''] = id.split('.');
  const label = tagLabel(key);
  return what === 'hold' ? hold(label) : tag(label);
}

const hasKey = <T extends object>(all: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(all, key);
