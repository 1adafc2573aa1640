import { createContext, type RefObject, useContext, useEffect, useRef } from 'react';

/** The tag whose section the page is to show first; null once it does, and where nothing is to be shown. */
export const FirstSection = createContext<RefObject<string | null>>({ current: null });

/**
 * For a section's heading: brings it into view, and the focus to it, if it is the one that the page is to show. In an
 * editor, headings come up some time after the page does; the focus anywhere else would move the page again.
 */
export function useFirstSection(tag: string): RefObject<HTMLHeadingElement | null> {
  const first = useContext(FirstSection);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { current } = heading;
    if (first.current !== tag || current === null) return;
    first.current = null;
    current.tabIndex = -1;
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: 'start' });
  }, [first, tag]);
  return heading;
}
