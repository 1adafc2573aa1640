/** What `.viewport` in `toasts.module.css` leaves above and below the sentences, in rem. */
const PADDING = 1.5;

/** Keeps in the page's `--said-height` how much of its foot the sentences take that are being said, until the answer ends that. */
export function followSaidHeight(list: HTMLElement | null): (() => void) | undefined {
  if (list === null) return;
  const { style } = document.documentElement;
  const sizes = new ResizeObserver(() => {
    const height = list.offsetHeight;
    style.setProperty('--said-height', height > 0 ? `calc(${height}px + ${PADDING}rem)` : '0px');
  });
  sizes.observe(list);
  return () => {
    sizes.disconnect();
    style.removeProperty('--said-height');
  };
}
