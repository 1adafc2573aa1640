import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/host/contract.ts';
import { MENU, type MenuItem } from '../../shared/host/menu.ts';
import { tellPage } from './pages.ts';

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
export function buildMenu(): void {
  const menus = MENU.map(({ label, items }): MenuItemConstructorOptions => {
    return { label, submenu: [...items.map(nativeItem), ...(SYSTEM_ITEMS[label] ?? [])] };
  });
  const template: Template =
    process.platform === 'darwin' ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus;
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function nativeItem(item: MenuItem | null): MenuItemConstructorOptions {
  if (item === null) return { type: 'separator' };
  const { command, label, accelerator } = item;
  return { id: command, label, ...(accelerator && { accelerator }), click: () => give(command) };
}

/** A command goes to the window the person is at. */
function give(command: MenuCommand): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window) tellPage(window.webContents, 'command', command);
}
