import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/host/contract.ts';
import { MENU, type MenuItem } from '../../shared/host/menu.ts';

type Template = MenuItemConstructorOptions[];

/** What the system does by itself belongs at the end of these menus. */
const SYSTEM_ITEMS: { readonly [label: string]: Template } = {
  File: [{ type: 'separator' }, { role: process.platform === 'darwin' ? 'close' : 'quit' }],
  Edit: [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: [
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ],
};

/** Builds the native menu from the menu's one description, with what each system expects around it. */
export function buildMenu(give: (command: MenuCommand) => void): void {
  const nativeItem = (item: MenuItem | null): MenuItemConstructorOptions => {
    if (item === null) return { type: 'separator' };
    const { command, label, accelerator } = item;
    return { id: command, label, ...(accelerator && { accelerator }), click: () => give(command) };
  };
  const menus = MENU.map(({ label, items }): MenuItemConstructorOptions => {
    return { label, submenu: [...items.map(nativeItem), ...(SYSTEM_ITEMS[label] ?? [])] };
  });
  const template: Template =
    process.platform === 'darwin' ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus;
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
