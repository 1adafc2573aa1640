import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { KnownProject, MenuCommand, Settings } from '../../shared/host/contract.ts';
import { MENU, type MenuItem, type Menu as Menus } from '../../shared/host/menu.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { acceleratorOf } from './menu-keys.ts';

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
const systemItems = (): Record<Menus['id'], Template> => ({
  file: [
    { type: 'separator' },
    process.platform === 'darwin' ? { role: 'close', label: words.ui.close } : { role: 'quit', label: words.menu.quit },
  ],
  edit: [
    { type: 'separator' },
    { role: 'cut', label: words.menu.cut },
    { role: 'copy', label: words.menu.copy },
    { role: 'paste', label: words.menu.paste },
    { role: 'selectAll', label: words.menu.selectAll },
  ],
  view: [
    { type: 'separator' },
    { role: 'resetZoom', label: words.menu.actualSize },
    { role: 'zoomIn', label: words.menu.zoomIn },
    { role: 'zoomOut', label: words.menu.zoomOut },
    { role: 'togglefullscreen', label: words.menu.fullScreen },
  ],
  help: [],
});

/** Builds the native menu from the menu's one description, in the language of this process, with what each system expects around it. */
export function buildMenu(
  projects: readonly KnownProject[],
  keys: Settings['keys'],
  { give, open, checkForUpdates }: MenuParts,
): void {
  const nativeItem = (item: MenuItem | null): MenuItemConstructorOptions => {
    if (item === null) return { type: 'separator' };
    const { command, label } = item;
    const accelerator = acceleratorOf(item, keys);
    return { id: command, label, ...(accelerator && { accelerator }), click: () => give(command) };
  };
  const recent = projects.slice(0, RECENT).map(({ pid, name }): MenuItemConstructorOptions => {
    // An ampersand would be taken for the mark of an access key.
    return { id: `recent-${pid}`, label: name.replaceAll('&', '&&'), click: () => open(pid) };
  });
  const first: Record<Menus['id'], Template> = {
    file: [{ label: words.menu.openRecent, enabled: recent.length > 0, submenu: recent }],
    edit: [],
    view: [],
    help: [{ id: 'updates', label: words.menu.checkForUpdates, click: () => checkForUpdates() }],
  };
  const last = systemItems();
  const menus = MENU.map(({ id, label, items }): MenuItemConstructorOptions => {
    const submenu = [...first[id], ...items.map(nativeItem), ...last[id]];
    return { label, submenu, ...(id === 'help' && { role: 'help' }) };
  });
  const [help] = menus.splice(-1);
  const mac: Template = [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }, help!];
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? mac : [...menus, help!]));
}
