import type { MenuCommand } from '../../shared/host/contract.ts';
import { MENU } from '../../shared/host/menu.ts';

const MAC = navigator.userAgent.includes('Mac');

/** An accelerator in Electron's spelling (`CmdOrCtrl+Shift+A`) as people know it on this system. */
export function showAccelerator(accelerator: string): string {
  return MAC
    ? accelerator.replace('CmdOrCtrl', '⌘').replace('Shift', '⇧').replaceAll('+', '')
    : accelerator.replace('CmdOrCtrl', 'Ctrl');
}

/** The menu's command for a key press, or null. Undo and redo are left to the key table of the reading view. */
export function acceleratorCommand(press: KeyboardEvent): MenuCommand | null {
  if (press.altKey) return null;
  const mod = press.ctrlKey || press.metaKey ? 'CmdOrCtrl+' : '';
  const spelled = `${mod}${press.shiftKey ? 'Shift+' : ''}${press.key.toUpperCase()}`;
  for (const { items } of MENU) {
    const item = items.find((entry) => entry?.accelerator === spelled);
    if (item && item.command !== 'undo' && item.command !== 'redo') return item.command;
  }
  return null;
}
