import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For what one closes or folds oneself: called just before, the returned function lets the focus go from what is about to
 * be taken away and gives it, after the next round, to the root's first element that fits the selector (null: to the root
 * itself). Focus that is elsewhere stays there.
 */
export function useReturnedFocus(root: RefObject<HTMLElement | null>): (to: string | null) => void {
  const wanted = useRef<{ readonly to: string | null } | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { to } = wanted.current;
    wanted.current = null;
    if (document.activeElement !== document.body) return;
    const element = to === null ? root.current : root.current?.querySelector<HTMLElement>(to);
    element?.focus({ preventScroll: true });
  });
  return (to) => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !root.current?.contains(active)) return;
    active.blur();
    wanted.current = { to };
  };
}
