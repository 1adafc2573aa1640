import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus in a pane when what has it is taken away: it goes to what came in its place, the pane's first element
 * with `data-home`. Focus that is anywhere else stays there.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  const last = useRef<EventTarget | null>(null);

  useEffect(() => {
    const element = pane.current;
    const note = (event: FocusEvent) => {
      last.current = event.target;
    };
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [pane]);

  // After every round: whatever is taken away may be what has the focus.
  useLayoutEffect(() => {
    const lost = last.current instanceof Element && !last.current.isConnected;
    if (!lost || document.activeElement !== document.body) return;
    last.current = null;
    pane.current?.querySelector<HTMLElement>('[data-home]')?.focus({ preventScroll: true });
  });
}
