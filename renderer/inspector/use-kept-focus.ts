import { type RefObject, useEffect } from 'react';

/**
 * Keeps the focus in a pane when what has it is taken away: it goes to what came in its place, the pane's first element
 * with `data-home`. Focus that is anywhere else, or that the person took elsewhere before, stays there.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    let last: Element | null = null;
    const ends = new AbortController();
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element && element.contains(target) ? target : null;
    };
    const left = () => {
      if (last?.isConnected && document.activeElement !== last) last = null;
    };
    document.addEventListener('focusin', note, { signal: ends.signal });
    // What has the focus may be leaving with it: only after that it is known whether it stayed.
    document.addEventListener('focusout', () => queueMicrotask(left), { signal: ends.signal });
    // Not after the pane's own rounds alone: a part of it may take things away by itself.
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected) return;
      last = null;
      if (document.activeElement !== document.body) return;
      element.querySelector<HTMLElement>('[data-home]')?.focus({ preventScroll: true });
    });
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      ends.abort();
      observer.disconnect();
    };
  }, [pane]);
}
