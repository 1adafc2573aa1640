import type { MenuItemConstructorOptions } from 'electron';
import { keyOf, parseAccelerator } from './accelerator.ts';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { refusal } from './strict.ts';
import { untakenKeys } from './web-contents.ts';

/** Roles of Electron's that exist; most do nothing here. */
const ROLES = new Set(
  `undo redo cut copy paste pasteandmatchstyle delete selectall reload forcereload toggledevtools resetzoom zoomin
  zoomout togglefullscreen window minimize close help about services hide hideothers unhide quit zoom front appmenu
  filemenu editmenu viewmenu recentdocuments windowmenu`.split(/\s+/),
);

/** Electron's `MenuItem`. */
export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly accelerator: string | undefined;
  readonly role: string | undefined;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  readonly #onClick: MenuItemConstructorOptions['click'];

  constructor(options: MenuItemConstructorOptions) {
    this.role = options.role?.toLowerCase();
    if (this.role !== undefined && !ROLES.has(this.role)) throw refusal(`there is no menu role ${options.role}`);
    this.id = options.id;
    this.label = options.label ?? options.role ?? '';
    this.accelerator = options.accelerator;
    this.enabled = options.enabled ?? true;
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined;
    this.#onClick = options.click;
  }

  /** Chooses the item, as a person would. */
  click(): void {
    if (!this.enabled) return;
    if (this.role === 'quit') app.quit();
    else if (this.role === 'close') BrowserWindow.getFocusedWindow()?.close();
    // Main's handlers take no arguments, so none are made up.
    else (this.#onClick as (() => void) | undefined)?.();
  }
}

/** Electron's `Menu`. */
export class Menu {
  static #application: Menu | null = null;
  readonly items: readonly MenuItem[];

  private constructor(items: readonly MenuItem[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    return new Menu(template.map((options) => new MenuItem(options)));
  }

  /** Throws when an accelerator is malformed or stands on two items. */
  static setApplicationMenu(menu: Menu): void {
    const taken = new Map<string, string>();
    for (const item of menu.all()) {
      if (item.accelerator === undefined) continue;
      const key = keyOf(parseAccelerator(item.accelerator));
      const other = taken.get(key);
      if (other !== undefined) throw refusal(`${item.accelerator} is on two items: ${other}, ${item.label}`);
      taken.set(key, item.label);
    }
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.all().find((item) => item.id === id) ?? null;
  }

  /** Every item, those of submenus included. */
  all(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])]);
  }
}

untakenKeys.on((press) => {
  const has = ({ accelerator }: MenuItem) =>
    accelerator !== undefined && keyOf(parseAccelerator(accelerator)) === keyOf(press);
  Menu.getApplicationMenu()?.all().find(has)?.click();
});
