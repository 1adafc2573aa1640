import { useEffectEvent, useLayoutEffect } from 'react';
import { type Command, commandOf } from './keymap.ts';

const EDITABLE = 'input, textarea, [contenteditable="true"]';

/** Whether a text field is in focus: a menu's undo means its text then, not the marks. */
export const isTyping = (): boolean => document.activeElement?.matches(EDITABLE) ?? false;

/** Listens for the keys of the reading view; keys typed into a field, a menu or a dialog are left alone. */
export function useKeys(run: (command: Command) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isTaken(event.target)) return;
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    run(command);
  });
  // With the first paint: keys must not fall on deaf ears while the text is there to be read.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** Whether keys belong to what is in focus. */
export function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${EDITABLE}, select, [role="dialog"], [role="menu"]`) !== null;
}
