import type { ActId } from '../../shared/model/ids.ts';
import { offsetAt } from '../reader/hit-test.ts';
import type { PaintedMark } from '../reader/reader-types.ts';
import type { ReaderSurface } from '../reader/surface.ts';
import { scrollerOf, visibleBand } from '../reader/viewport.ts';
import type { Point } from './arcs.ts';
import styles from './link-drag.module.css';

/** What a drag works on. */
interface DragParts {
  readonly surface: ReaderSurface;
  /** Where the line begins now, in client pixels. */
  origin(): Point;
  /** Which of the marks under the pointer is meant, innermost first; null for none of them. */
  meant(under: readonly PaintedMark[]): PaintedMark | null;
  /** What a drop on a mark would make of the two, in words. */
  words(mark: PaintedMark): string;
  /** Let go over a mark. */
  onDrop(mark: ActId): void;
  /** It is over, whatever came of it. */
  onEnd(): void;
}

/** So far (pixels) a press must move to be a drag: until then it is a click. */
const BEGINS = 5;
/** Nearer than this (pixels) to the upper or lower edge of the text, it scrolls along. */
const EDGE = 28;
/** Most pixels that it scrolls in one frame. */
const SCROLL_STEP = 16;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Follows a pointer from its press to another mark, with a line behind it and the words of the link at its tip. Escape,
 * and letting go anywhere else, leave everything as it was. The returned function breaks it off.
 */
export function dragLink(press: PointerEvent, parts: DragParts): () => void {
  const { surface } = parts;
  const scroller = scrollerOf(surface.stage);
  const ending = new AbortController();
  const picture = new DragPicture();
  let at: Point = { x: press.clientX, y: press.clientY };
  let over: PaintedMark | null = null;
  let begun = false;
  let frame = 0;

  const look = () => {
    frame = 0;
    if (!begun) return;
    const offset = offsetAt(at.x, at.y, surface.article, surface.model);
    over = offset === null ? null : parts.meant(surface.overlay.at(offset));
    surface.overlay.hover(over?.id ?? null);
    picture.draw(parts.origin(), at, over && parts.words(over));
    const by = scrollNear(at, visibleBand(scroller));
    if (scroller && by !== 0 && isOver(scroller, at)) {
      scroller.scrollTop += by;
      ask();
    }
  };
  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const stop = () => {
    ending.abort();
    cancelAnimationFrame(frame);
    picture.remove();
    if (begun) surface.overlay.hover(null);
    parts.onEnd();
  };
  const mine = (what: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === press.pointerId) what(event);
  };
  const move = mine((event) => {
    at = { x: event.clientX, y: event.clientY };
    begun ||= Math.hypot(at.x - press.clientX, at.y - press.clientY) >= BEGINS;
    if (begun) ask();
  });
  const letGo = mine((event) => {
    at = { x: event.clientX, y: event.clientY };
    cancelAnimationFrame(frame);
    look();
    const found = begun ? over : null;
    stop();
    if (found) parts.onDrop(found.id);
  });
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It means this drag alone: the mark stays in hand.
    event.preventDefault();
    event.stopPropagation();
    stop();
  };

  const { signal } = ending;
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', letGo, { signal });
  window.addEventListener('pointercancel', mine(stop), { signal });
  window.addEventListener('keydown', keyDown, { signal, capture: true });
  // The wheel, or words that came in above, move the text under a pointer that stands still.
  (scroller ?? document).addEventListener('scroll', ask, { signal, passive: true });
  return stop;
}

/** How far to scroll with the pointer here, in pixels a frame: the nearer to the edge, the faster. */
function scrollNear({ y }: Point, { top, bottom }: { readonly top: number; readonly bottom: number }): number {
  const beyond = y < top + EDGE ? y - top - EDGE : y > bottom - EDGE ? y - bottom + EDGE : 0;
  return Math.sign(beyond) * Math.min(Math.abs(beyond) / 2, SCROLL_STEP);
}

function isOver(element: HTMLElement, { x }: Point): boolean {
  const { left, right } = element.getBoundingClientRect();
  return x >= left && x <= right;
}

/** The line that follows the pointer, and the words at its tip: over the whole page, since a drag may begin beside the text. */
class DragPicture {
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #line = document.createElementNS(SVG, 'path');
  readonly #words = document.createElement('span');

  constructor() {
    this.#svg.setAttribute('class', styles.picture ?? '');
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#svg.append(this.#line);
    this.#words.className = styles.words ?? '';
    this.#words.setAttribute('aria-hidden', 'true');
  }

  draw(from: Point, to: Point, words: string | null): void {
    if (!this.#svg.isConnected) document.body.append(this.#svg, this.#words);
    const bend = (to.y - from.y) / 2;
    this.#line.setAttribute(
      'd',
      `M${from.x} ${from.y}C${from.x} ${from.y + bend} ${to.x} ${to.y - bend} ${to.x} ${to.y}`,
    );
    this.#svg.classList.toggle(styles.over ?? '', words !== null);
    this.#words.hidden = words === null;
    this.#words.textContent = words;
    this.#words.style.cssText = `left:${to.x}px;top:${to.y}px`;
  }

  remove(): void {
    this.#svg.remove();
    this.#words.remove();
  }
}
