import { useEffectEvent, useLayoutEffect } from 'react';
import { say } from '../ui/toasts.tsx';
import { type Command, commandOf } from './keymap.ts';
import { LostField } from './lost-field.ts';

const EDITABLE = 'input, textarea, [contenteditable="true"]';
/** A part of the page from which other people’s acts take things away: marked there with `data-shared`. */
const SHARED_FIELD = '[data-shared] :is(input, textarea, [contenteditable="true"])';

/** Whether a text field is in focus: a menu's undo means its text then, not the marks. */
export const isTyping = (): boolean => document.activeElement?.matches(EDITABLE) ?? false;

/**
 * Listens for the keys of the reading view; keys typed into a field, a menu or a dialog are left alone. Where somebody
 * else's act takes away the field one types into, keys do nothing until one presses the pointer, Tab or Escape.
 */
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
    const ends = new AbortController();
    window.addEventListener('keydown', (event) => press(event), { signal: ends.signal });
    keepLettersFromMarks(ends.signal);
    return () => ends.abort();
  }, []);
}

/** Whether keys belong to what is in focus. */
export function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${EDITABLE}, select, [role="dialog"], [role="menu"]`) !== null;
}

/** Swallows what is typed on for a field that was taken away, and says so once. */
function keepLettersFromMarks(signal: AbortSignal): void {
  const lost = new LostField();
  let isSaid = false;
  // Before all others: a letter must not press the button that got the focus either.
  const first = { capture: true, signal };
  const moveOn = () => {
    lost.moveOn();
    isSaid = false;
  };
  const focus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    if (target.matches(SHARED_FIELD)) lost.enter(target);
    else if (target.matches(EDITABLE)) moveOn();
  };
  const blur = ({ target }: FocusEvent) => {
    // The field may be leaving with its focus: only after that it is known whether it stayed.
    queueMicrotask(() => {
      if (target instanceof Element && target !== document.activeElement) lost.leave(target);
    });
  };
  const swallow = (event: KeyboardEvent) => {
    if (!lost.isLost) return;
    if (event.key === 'Tab') return moveOn();
    if (isTaken(event.target) || !isTyped(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') return moveOn();
    if (!isSaid)
      say(
        'What you were typing in is gone by somebody’s act; a comment you began is kept. Click or press Tab to go on.',
      );
    isSaid = true;
  };
  window.addEventListener('pointerdown', moveOn, first);
  window.addEventListener('focusin', focus, first);
  window.addEventListener('focusout', blur, first);
  window.addEventListener('keydown', swallow, first);
}

/** Whether a key means something to a text, or to marks. */
const isTyped = (event: KeyboardEvent): boolean =>
  commandOf(event) !== null ||
  ['Enter', 'Backspace', 'Delete'].includes(event.key) ||
  (event.key.length === 1 && !event.ctrlKey && !event.metaKey);
