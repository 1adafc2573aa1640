import type { MenuCommand } from './contract.ts';

/** One line of a menu. */
export interface MenuItem {
  readonly command: MenuCommand;
  readonly label: string;
  /** In Electron's spelling; absent where the item has no key of its own. */
  readonly accelerator?: string;
}

/** One menu of the bar; `null` stands for a dividing line. */
export interface Menu {
  readonly label: string;
  readonly items: readonly (MenuItem | null)[];
}

/** The menu as data: Electron builds a native one from it, the page its own where there is none. */
export const MENU: readonly Menu[] = [
  {
    label: 'File',
    items: [
      { command: 'project.new', label: 'New project…', accelerator: 'CmdOrCtrl+Shift+N' },
      { command: 'project.open', label: 'Open .postil file…', accelerator: 'CmdOrCtrl+O' },
      { command: 'project.save', label: 'Save as .postil file…', accelerator: 'CmdOrCtrl+S' },
      null,
      { command: 'article.add', label: 'Add articles…', accelerator: 'CmdOrCtrl+Shift+A' },
      { command: 'export', label: 'Export dataset…', accelerator: 'CmdOrCtrl+E' },
      null,
      { command: 'snapshots', label: 'Snapshots…' },
      null,
      { command: 'print', label: 'Print the article…', accelerator: 'CmdOrCtrl+P' },
      { command: 'pdf', label: 'Save the article as PDF…' },
    ],
  },
  {
    label: 'Edit',
    items: [
      { command: 'undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
      { command: 'redo', label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z' },
    ],
  },
  { label: 'View', items: [{ command: 'theme', label: 'Light or dark' }] },
  {
    label: 'Help',
    items: [
      { command: 'help', label: 'Postil help', accelerator: 'F1' },
      { command: 'keys', label: 'Keys' },
      { command: 'journal', label: 'Show the journal' },
      { command: 'about', label: 'About Postil' },
    ],
  },
];
