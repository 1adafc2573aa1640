import { useEffect } from 'react';
import { acceleratorCommand } from './accelerator.ts';
import { commands } from './use-commands.ts';

/** Gives the menu's keys where no native menu does. A dialog keeps the keys to itself. */
export function useAccelerators(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const command = acceleratorCommand(event);
      if (!command) return;
      // Else the browser would save or open the page itself.
      event.preventDefault();
      if (document.querySelector('[role="dialog"][data-open]') === null) commands.emit(command);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on]);
}
