import { useEffectEvent, useLayoutEffect } from 'react';
import { MENU_COMMANDS } from '../../shared/host/menu-commands.ts';
import type { CommandRow } from './command.ts';
import type { KeyTable } from './key-table.ts';
import { spell, typesWords } from './spell.ts';
import { runCommand, takesKey } from './use-commands.ts';

/** What words are typed into. */
export const EDITABLE = 'input, textarea, [contenteditable="true"]';

/** Whether keys belong to what is in focus. */
export const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`${EDITABLE}, select, [role="dialog"], [role="menu"]`) !== null;

/** Whether a text field is in focus: a menu's undo means its text then, not the marks. */
export const isTyping = (): boolean => document.activeElement?.matches(EDITABLE) ?? false;

/** The attribute of the element whose keys move the caret: the article's text. */
export const TEXT_MARK = 'data-text';

/**
 * Gives commands by their keys. Keys that mean something where they are pressed are left alone.
 * @param native whether the system's own menu answers the menu's keys
 */
export function useCommandKeys(table: KeyTable, native: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const asked = table.askedBy(event);
    if (!asked) return;
    const { row, extend } = asked;
    if (native && isInMenu(row) && !typesWords(spell(event) ?? '')) return;
    if (!countsHere(row, event)) return;
    if (inDialog()) {
      // Else the browser would save or open the page itself; the dialog keeps the keys to itself.
      if (row.where === 'anywhere') event.preventDefault();
      return;
    }
    if (!takesKey(row.id, extend)) return;
    event.preventDefault();
    runCommand(row.id, extend);
  });
  // With the first paint: keys must not fall on deaf ears while the text is there to be read.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function countsHere(row: CommandRow, event: KeyboardEvent): boolean {
  if (row.where === 'text') return event.target instanceof Element && event.target.hasAttribute(TEXT_MARK);
  return !isTaken(event.target) || (row.where === 'anywhere' && !typesWords(spell(event) ?? ''));
}

const inDialog = (): boolean => document.querySelector('[role="dialog"][data-open]') !== null;

/** Undo and redo are the page's in any case: it alone knows what they mean where one is. */
const isInMenu = ({ id }: CommandRow): boolean =>
  id !== 'undo' && id !== 'redo' && MENU_COMMANDS.some((command) => command === id);
