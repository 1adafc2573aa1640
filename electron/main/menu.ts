import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { KnownProject, MenuCommand } from '../../shared/host/contract.ts';
import { MENU, type MenuItem } from '../../shared/host/menu.ts';
import type { ProjectId } from '../../shared/model/ids.ts';

type Template = MenuItemConstructorOptions[];

/** How many projects `Open recent` lists. */
const RECENT = 8;

/** What the menu's items do. */
interface MenuParts {
  /** Gives the page a command. */
  give(command: MenuCommand): void;
  /** Brings the page to a project. */
  open(pid: ProjectId): void;
  checkForUpdates(): void;
}

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
export function buildMenu(projects: readonly KnownProject[], { give, open, checkForUpdates }: MenuParts): void {
  const nativeItem = (item: MenuItem | null): MenuItemConstructorOptions => {
    if (item === null) return { type: 'separator' };
    const { command, label, accelerator } = item;
    return { id: command, label, ...(accelerator && { accelerator }), click: () => give(command) };
  };
  const recent = projects.slice(0, RECENT).map(({ pid, name }): MenuItemConstructorOptions => {
    // An ampersand would be taken for the mark of an access key.
    return { id: `recent-${pid}`, label: name.replaceAll('&', '&&'), click: () => open(pid) };
  });
  const first: { readonly [label: string]: Template } = {
    File: [{ label: 'Open recent', enabled: recent.length > 0, submenu: recent }],
    Help: [{ id: 'updates', label: 'Check for updates…', click: () => checkForUpdates() }],
  };
  const menus = MENU.map(({ label, items }): MenuItemConstructorOptions => {
    const submenu = [...(first[label] ?? []), ...items.map(nativeItem), ...(SYSTEM_ITEMS[label] ?? [])];
    return { label, submenu, ...(label === 'Help' && { role: 'help' }) };
  });
  const [help] = menus.splice(-1);
  const mac: Template = [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }, help!];
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? mac : [...menus, help!]));
}
