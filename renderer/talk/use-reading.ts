import { type RefObject, useEffect, useEffectEvent } from 'react';

/** What is told of how much of a thing is in sight. */
type InSight = Pick<IntersectionObserverEntry, 'intersectionRatio'> & {
  readonly intersectionRect: { readonly height: number };
  readonly rootBounds: { readonly height: number } | null;
};

/** When the browser tells: a long comment never comes into sight by more than a part. */
const STEPS = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

/** Whether enough of a thing is in sight to be read: half of it, or as much as fills a third of the window. */
export const isInSight = ({ intersectionRatio, intersectionRect, rootBounds }: InSight): boolean =>
  intersectionRatio >= 0.5 ||
  (rootBounds !== null && intersectionRect.height > 0 && intersectionRect.height * 3 >= rootBounds.height);

/** Tells when something unread is in sight of somebody who looks: what is folded up or scrolled away is not read. */
export function useReading(item: RefObject<Element | null>, unread: boolean, onRead: () => void): void {
  const tell = useEffectEvent(onRead);
  useEffect(() => {
    if (!unread || !item.current) return;
    let inSight = false;
    const read = () => {
      if (inSight && document.hasFocus()) tell();
    };
    const observer = new IntersectionObserver(
      (entries) => {
        inSight = entries.some(isInSight);
        read();
      },
      { threshold: STEPS },
    );
    observer.observe(item.current);
    window.addEventListener('focus', read);
    return () => {
      observer.disconnect();
      window.removeEventListener('focus', read);
    };
  }, [item, unread]);
}
