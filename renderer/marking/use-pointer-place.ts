import { type RefObject, useEffect, useRef } from 'react';

/** A place on the screen, in client pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the mouse was last over the window, kept without rendering anything; null before it was. A finger leaves no place. */
export function usePointerPlace(): RefObject<Spot | null> {
  const last = useRef<Spot | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const note = ({ pointerType, clientX, clientY }: PointerEvent) => {
      last.current = pointerType === 'mouse' ? { x: clientX, y: clientY } : null;
    };
    for (const kind of ['pointermove', 'pointerup'] as const)
      window.addEventListener(kind, note, { signal: ending.signal, capture: true, passive: true });
    return () => ending.abort();
  }, []);
  return last;
}
