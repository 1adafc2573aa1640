import { offsetAt } from './hit-test.ts';
import type { MarkOverlay } from './overlay.ts';
import type { TextModel } from './text-model.ts';

/** Lets the overlay show the innermost mark under the mouse, once a frame at most. The returned function ends it. */
export function followPointer(article: HTMLElement, model: TextModel, overlay: MarkOverlay): () => void {
  let frame = 0;
  let point: { x: number; y: number } | null = null;
  const look = () => {
    frame = 0;
    const offset = point && offsetAt(point.x, point.y, article, model);
    overlay.hover(offset === null ? null : (overlay.at(offset)[0]?.id ?? null));
  };
  const ask = (at: typeof point) => {
    point = at;
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  // While a button is down words are being selected; a finger does not hover.
  const move = (event: PointerEvent) =>
    ask(event.pointerType === 'mouse' && event.buttons === 0 ? { x: event.clientX, y: event.clientY } : null);
  const leave = () => ask(null);
  article.addEventListener('pointermove', move);
  article.addEventListener('pointerleave', leave);
  return () => {
    cancelAnimationFrame(frame);
    article.removeEventListener('pointermove', move);
    article.removeEventListener('pointerleave', leave);
  };
}
