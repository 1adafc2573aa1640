import type { MenuCommand } from '../../shared/host/contract.ts';
import { MENU } from '../../shared/host/menu.ts';
import type { CommandGroup, CommandId, CommandRow } from './command.ts';

const row = (group: CommandGroup, id: CommandId, ...keys: string[]): CommandRow => ({
  id,
  group,
  keys,
  where: 'workbench',
});

/** Keys of the menu's commands that no menu shows. */
const MORE_KEYS: Readonly<Partial<Record<MenuCommand, readonly string[]>>> = { keys: ['?'], redo: ['Mod+y'] };

/** The menu's accelerators (in Electron's spelling) as `spell` writes keys. */
const spelled = (accelerator: string): string => {
  const parts = accelerator.replace('CmdOrCtrl', 'Mod').split('+');
  return parts.map((part) => (part.length === 1 ? part.toLowerCase() : part)).join('+');
};

const MENU_COMMANDS = MENU.flatMap(({ items }) => items).flatMap((item): CommandRow[] => {
  if (item === null) return [];
  const { command, accelerator } = item;
  const steps = command === 'undo' || command === 'redo';
  return [
    {
      id: command,
      group: steps ? 'steps' : 'anywhere',
      keys: [...(accelerator ? [spelled(accelerator)] : []), ...(MORE_KEYS[command] ?? [])],
      // Undo in a field means its words.
      where: steps ? 'workbench' : 'anywhere',
    },
  ];
});

/** Moving about, and what the menu offers. */
export const WORKBENCH_COMMANDS: readonly CommandRow[] = [
  row('moving', 'mark.next', 'j', 'n'),
  row('moving', 'mark.previous', 'k', 'p'),
  row('moving', 'article.next', 'N'),
  row('moving', 'article.previous', 'P'),
  row('moving', 'article.next-mine', 'o'),
  row('moving', 'article.next-unmarked', 'u'),
  row('moving', 'article.previous-unmarked', 'U'),
  row('moving', 'list.wide', 'v'),
  row('moving', 'list.columns'),
  row('together', 'blind.mode'),
  row('together', 'blind.next'),
  row('together', 'blind.reveal'),
  row('together', 'blind.later'),
  { id: 'history.article', group: 'together', keys: ['F4'], where: 'anywhere' },
  row('together', 'came.next', 'h'),
  row('together', 'came.previous', 'r'),
  row('together', 'history.came'),
  row('together', 'history.contested'),
  row('together', 'history.dropped'),
  row('together', 'progress.done', 'd'),
  row('together', 'progress.done-next', 'D'),
  row('together', 'progress.again', 'q'),
  row('together', 'people.here', 'H'),
  row('together', 'people.follow'),
  row('anywhere', 'article.details', 'F2'),
  row('anywhere', 'article.look'),
  { id: 'go.inspector', group: 'moving', keys: ['i', 'Shift+F8'], where: 'anywhere' },
  { id: 'go.text', group: 'moving', keys: ['e', 'F8'], where: 'anywhere' },
  row('moving', 'mark.entry', 'g'),
  row('moving', 'register', 'G'),
  row('moving', 'guide', 'R'),
  row('marks', 'guide.example'),
  row('moving', 'guide.fold'),
  row('anywhere', 'guide.save'),
  row('moving', 'clear', 'Escape'),
  { id: 'find.article', group: 'anywhere', keys: ['Mod+f'], where: 'anywhere' },
  { id: 'find.project', group: 'anywhere', keys: ['Mod+Shift+f'], where: 'anywhere' },
  { id: 'find.next', group: 'moving', keys: ['F3'], where: 'anywhere' },
  { id: 'find.previous', group: 'moving', keys: ['Shift+F3'], where: 'anywhere' },
  row('anywhere', 'import-marks'),
  row('anywhere', 'hub.share'),
  row('anywhere', 'hub.change'),
  row('anywhere', 'members'),
  row('anywhere', 'members.invite'),
  row('anywhere', 'project.rename'),
  row('anywhere', 'project.all'),
  row('anywhere', 'settings'),
  { id: 'nearby', group: 'anywhere', keys: [], where: 'anywhere' },
  { id: 'devices', group: 'anywhere', keys: [], where: 'anywhere' },
  { id: 'devices.second', group: 'anywhere', keys: [], where: 'anywhere' },
  row('anywhere', 'pane.articles'),
  row('anywhere', 'pane.inspector'),
  row('anywhere', 'reading.larger'),
  row('anywhere', 'reading.smaller'),
  { id: 'palette', group: 'anywhere', keys: ['Mod+k'], where: 'anywhere' },
  { id: 'work.stop', group: 'anywhere', keys: ['Mod+.'], where: 'anywhere' },
  row('anywhere', 'hub.retry'),
  row('anywhere', 'hub.moved'),
  row('anywhere', 'hub.pause'),
  row('anywhere', 'rescue'),
  ...MENU_COMMANDS,
];
