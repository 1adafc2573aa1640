/** Commands that a menu (native, or in the page) can give. */
export const MENU_COMMANDS = [
  'project.new',
  'project.open',
  'project.save',
  'article.add',
  'print',
  'pdf',
  'export',
  'snapshots',
  'undo',
  'redo',
  'theme',
  'help',
  'keys',
  'journal',
  'about',
] as const;

/** One of the menu's commands. */
export type MenuCommand = (typeof MENU_COMMANDS)[number];
