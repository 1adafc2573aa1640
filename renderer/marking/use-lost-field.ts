import { useEffectEvent, useLayoutEffect } from 'react';
import { words } from '../../shared/words/words.ts';
import type { KeyTable } from '../commands/key-table.ts';
import { EDITABLE, isTaken } from '../commands/use-command-keys.ts';
import { say } from '../ui/toasts.tsx';
import { LostField } from './lost-field.ts';

/** A part of the page from which other people’s acts take things away: marked there with `data-shared`. */
const SHARED_FIELD = '[data-shared] :is(input, textarea, [contenteditable="true"])';

/**
 * Where somebody else's act takes away the field one types into, keys do nothing until one presses the pointer, Tab or
 * Escape: what is typed on was meant for the field.
 */
export function useLostField(table: KeyTable): void {
  const isKey = useEffectEvent((event: KeyboardEvent) => table.askedBy(event) !== null);
  useLayoutEffect(() => {
    const ends = new AbortController();
    keepLettersFromMarks(ends.signal, (event) => isKey(event));
    return () => ends.abort();
  }, []);
}

/** Swallows what is typed on for a field that was taken away, and says so once. */
function keepLettersFromMarks(signal: AbortSignal, isKey: (event: KeyboardEvent) => boolean): void {
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
  const blur = ({ target, relatedTarget }: FocusEvent) => {
    // The focus went somewhere: the person left, and what becomes of the field then is no loss.
    if (relatedTarget !== null && target instanceof Element) return lost.leave(target);
    // The field may be leaving with its focus: only after that it is known whether it stayed.
    queueMicrotask(() => {
      if (target instanceof Element && target !== document.activeElement) lost.leave(target);
    });
  };
  const swallow = (event: KeyboardEvent) => {
    if (!lost.isLost) return;
    if (event.key === 'Tab') return moveOn();
    if (isTaken(event.target) || !(isKey(event) || isTyped(event))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') return moveOn();
    if (!isSaid) say(words.trouble.fieldGone);
    isSaid = true;
  };
  window.addEventListener('pointerdown', moveOn, first);
  window.addEventListener('focusin', focus, first);
  window.addEventListener('focusout', blur, first);
  window.addEventListener('keydown', swallow, first);
}

/** Whether a key means something to a text. */
const isTyped = (event: KeyboardEvent): boolean =>
  ['Enter', 'Backspace', 'Delete'].includes(event.key) || (event.key.length === 1 && !event.ctrlKey && !event.metaKey);
