import { SECTION_LINES } from './lines-dom.ts';

/** A stretch of the screen, in client pixels. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** The nearest element around this one that scrolls up and down; null when the page itself does. */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    if (/auto|scroll|overlay/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

/** What of the screen shows the scroller's content. */
export function visibleBand(scroller: HTMLElement | null): Band {
  if (!scroller) return { top: 0, bottom: window.innerHeight };
  const rect = scroller.getBoundingClientRect();
  return { top: Math.max(rect.top, 0), bottom: Math.max(Math.min(rect.bottom, window.innerHeight), rect.top) };
}

/**
 * The lines that meet a band: `from` up to, not including, `to`. Searches sections first and lines only in the two at
 * its ends: asking for a line inside a skipped section makes the browser lay that section out.
 */
export function linesIn(article: HTMLElement, band: Band): { from: number; to: number } {
  const sections = article.children;
  const first = lowest(sections.length, (i) => bottomOf(sections[i]) > band.top);
  const last = lowest(sections.length, (i) => topOf(sections[i]) >= band.bottom) - 1;
  const [head, tail] = [sections[first], sections[last]];
  if (!head || !tail || last < first) return { from: 0, to: 0 };
  return {
    from: first * SECTION_LINES + lowest(head.children.length, (i) => bottomOf(head.children[i]) > band.top),
    to: last * SECTION_LINES + lowest(tail.children.length, (i) => topOf(tail.children[i]) >= band.bottom),
  };
}

/** The lowest number under `count` for which `holds` is true; `count` when there is none. `holds` turns true once. */
export function lowest(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function topOf(element: Element | undefined): number {
  return element?.getBoundingClientRect().top ?? 0;
}

function bottomOf(element: Element | undefined): number {
  return element?.getBoundingClientRect().bottom ?? 0;
}
