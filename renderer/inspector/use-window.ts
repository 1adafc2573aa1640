import { type RefObject, useEffect, useRef, useState } from 'react';

/** Rows kept above and below the view, so that a quick scroll does not show gaps. */
const SPARE = 8;

/** Which rows of a long list are in view (`last` exclusive) and how many make a page, for a box whose rows are all `height` pixels high. */
export function useWindow(
  rows: number,
  height: number,
): { box: RefObject<HTMLDivElement | null>; first: number; last: number; page: number; scrollTo(row: number): void } {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const read = () => setView({ top: element.scrollTop, height: element.clientHeight });
    read();
    element.addEventListener('scroll', read, { passive: true });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      observer.disconnect();
    };
  }, []);

  return {
    box,
    first: Math.max(0, Math.floor(view.top / height) - SPARE),
    last: Math.min(rows, Math.ceil((view.top + view.height) / height) + SPARE),
    page: Math.max(1, Math.floor(view.height / height) - 1),
    scrollTo(row) {
      const element = box.current;
      if (!element) return;
      if (row * height < element.scrollTop) element.scrollTop = row * height;
      else if ((row + 1) * height > element.scrollTop + element.clientHeight) {
        element.scrollTop = (row + 1) * height - element.clientHeight;
      }
    },
  };
}
