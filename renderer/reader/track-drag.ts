import { caretAt } from './hit-test.ts';
import type { TextModel } from './text-model.ts';
import { scrollerOf, visibleBand } from './viewport.ts';

/** A point on the screen, in client pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a drag works on. */
interface DragParts {
  readonly stage: HTMLElement;
  readonly article: HTMLElement;
  readonly model: TextModel;
}

/** What a drag comes to. */
interface DragEvents {
  /** It stands before the character at this offset (UTF-16) now. */
  onMove(offset: number): void;
  /** It is over: let go (`kept`), or broken off by Escape or by the system. */
  onEnd(kept: boolean): void;
}

/** Most pixels that the text scrolls in one frame while the pointer is held beyond the pane's edge. */
const SCROLL_STEP = 24;

/**
 * Follows a pointer from its press until it is let go, over the text and beyond the pane's edges, where the text scrolls
 * along. `grip` is the point that was taken hold of: it keeps its distance from the pointer. The returned function breaks
 * the drag off without a word.
 */
export function trackDrag(press: PointerEvent, grip: Point, parts: DragParts, events: DragEvents): () => void {
  const { stage, article, model } = parts;
  const scroller = scrollerOf(stage);
  const away = { x: grip.x - press.clientX, y: grip.y - press.clientY };
  const ending = new AbortController();
  let at: Point = grip;
  let frame = 0;

  const look = () => {
    const band = visibleBand(scroller);
    const y = Math.min(Math.max(at.y, band.top + 1), band.bottom - 1);
    const offset = caretAt(at.x, y, article, model);
    if (offset !== null) events.onMove(offset);
    const beyond = at.y - y;
    if (scroller && beyond !== 0 && frame === 0) frame = requestAnimationFrame(() => scrollBy(beyond));
  };
  const scrollBy = (beyond: number) => {
    frame = 0;
    if (scroller) scroller.scrollTop += Math.sign(beyond) * Math.min(Math.abs(beyond), SCROLL_STEP);
    look();
  };
  const stop = () => {
    ending.abort();
    cancelAnimationFrame(frame);
  };
  const finish = (kept: boolean) => {
    stop();
    events.onEnd(kept);
  };
  const mine = (what: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === press.pointerId) what(event);
  };
  const follow = mine((event) => {
    at = { x: event.clientX + away.x, y: event.clientY + away.y };
    look();
  });
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It means this drag alone: the mark stays in hand.
    event.preventDefault();
    event.stopPropagation();
    finish(false);
  };

  const { signal } = ending;
  window.addEventListener('pointermove', follow, { signal });
  window.addEventListener(
    'pointerup',
    mine(() => finish(true)),
    { signal },
  );
  window.addEventListener(
    'pointercancel',
    mine(() => finish(false)),
    { signal },
  );
  window.addEventListener('keydown', keyDown, { signal, capture: true });
  // The wheel moves the text under a pointer that stands still.
  (scroller ?? document).addEventListener('scroll', look, { signal, passive: true });
  return stop;
}
