import { type RefObject, useLayoutEffect, useState } from 'react';

/** The height of an element in pixels, as it changes; 0 while it is not shown. */
export function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const sizes = new ResizeObserver(() => setHeight(current.offsetHeight));
    sizes.observe(current);
    return () => sizes.disconnect();
  }, [element]);
  return height;
}
