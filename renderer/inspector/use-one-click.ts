import { type MouseEvent, useRef } from 'react';

/**
 * For a pane whose content a click may replace: a handler of its clicks, as they go down, that lets a double click be one
 * click where the first of it replaced what was clicked. Its second click is none on what came up under the pointer.
 */
export function useOneClick(): (event: MouseEvent) => void {
  const first = useRef<EventTarget | null>(null);
  return (event) => {
    if (event.detail <= 1) first.current = event.target;
    else if (first.current instanceof Element && !first.current.isConnected) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}
