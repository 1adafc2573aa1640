import { words } from '../words/words.ts';
import type { MenuCommand } from './contract.ts';

/** One line of a menu. */
export interface MenuItem {
  readonly command: MenuCommand;
  /** In the language of this process. */
  readonly label: string;
  /** In Electron's spelling; absent where the item has no key of its own. */
  readonly accelerator?: string;
}

/** One menu of the bar; `null` stands for a dividing line. */
export interface Menu {
  readonly id: 'file' | 'edit' | 'view' | 'help';
  /** In the language of this process. */
  readonly label: string;
  readonly items: readonly (MenuItem | null)[];
}

/** The menu as data: Electron builds a native one from it, the page its own where there is none. */
export const MENU: readonly Menu[] = [
  menu('file', [
    item('project.new', 'CmdOrCtrl+Shift+N'),
    item('project.open', 'CmdOrCtrl+O'),
    item('project.save', 'CmdOrCtrl+S'),
    null,
    item('article.add', 'CmdOrCtrl+Shift+A'),
    item('export', 'CmdOrCtrl+E'),
    null,
    item('snapshots'),
    null,
    item('print', 'CmdOrCtrl+P'),
    item('pdf'),
  ]),
  menu('edit', [item('undo', 'CmdOrCtrl+Z'), item('redo', 'CmdOrCtrl+Shift+Z')]),
  menu('view', [item('theme')]),
  menu('help', [item('help', 'F1'), item('keys'), item('journal'), item('about')]),
];

function menu(id: Menu['id'], items: Menu['items']): Menu {
  return {
    id,
    get label() {
      return words.menu[id];
    },
    items,
  };
}

function item(command: MenuCommand, accelerator?: string): MenuItem {
  return {
    command,
    get label() {
      return words.menu.commands[command];
    },
    ...(accelerator !== undefined && { accelerator }),
  };
}
