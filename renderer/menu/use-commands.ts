import { useEffectEvent, useLayoutEffect } from 'react';
import { Emitter } from '../../shared/base/emitter.ts';
import type { MenuCommand } from '../../shared/host/contract.ts';

/** Commands as they are given: by the native menu (through the host) or by the menu in the page. */
export const commands = new Emitter<MenuCommand>();

/** Answers commands while the component is there; a command nobody answers does nothing. */
export function useCommands(answers: Partial<Record<MenuCommand, () => void>>): void {
  const answer = useEffectEvent((command: MenuCommand) => answers[command]?.());
  useLayoutEffect(() => commands.on((command) => answer(command)), []);
}
