import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';

/**
 * Keeps the row that the keys are at in sight while the list gets another size. Where the person had scrolled away from
 * it, it stays away. `bring` scrolls to it.
 */
export function useKeptSight(list: RefObject<HTMLElement | null>, bring: () => void): void {
  const bringBack = useEffectEvent(bring);
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return;
    let size = '';
    let wasInSight = true;
    const sizes = new ResizeObserver(() => {
      size = sizeOf(current);
      if (wasInSight) bringBack();
    });
    sizes.observe(current);
    // Another size may scroll the list by itself: that tells nothing of what the person wants to see.
    const look = () => {
      if (sizeOf(current) === size) wasInSight = isActiveInSight(current);
    };
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [list]);
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): string => `${clientWidth} ${clientHeight}`;

/** Whether some of the row shows. */
function isActiveInSight(list: HTMLElement): boolean {
  const row = list.querySelector('[data-active]')?.getBoundingClientRect();
  const box = list.getBoundingClientRect();
  return row !== undefined && row.bottom > box.top && row.top < box.bottom;
}
