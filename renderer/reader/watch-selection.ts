import type { ReaderSelection } from './reader-types.ts';
import { readSelection, withRect } from './selection.ts';
import type { TextModel } from './text-model.ts';

/**
 * Tells of each selection in the article once it stands: when the mouse is let go, or at once when it was made by keys or
 * by a command; null when there is none any more. The returned function ends it.
 */
export function watchSelection(
  article: HTMLElement,
  model: TextModel,
  tell: (selection: ReaderSelection | null) => void,
): () => void {
  let dragging = false;
  let told = '';
  const look = () => {
    const range = readSelection(article, model);
    const now = range ? `${range.start}-${range.end}` : '';
    if (now === told) return;
    told = now;
    tell(range && withRect(range, article, model));
  };
  const down = (event: PointerEvent) => {
    dragging = event.button === 0;
  };
  const up = () => {
    if (!dragging) return;
    dragging = false;
    look();
  };
  const changed = () => {
    if (!dragging) look();
  };
  article.addEventListener('pointerdown', down);
  // On the window: a drag often ends outside the article, or is taken over by a scroll.
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', up);
  document.addEventListener('selectionchange', changed);
  // The browser tells of a change when it finds the time; a key that follows at once must find the new selection known.
  window.addEventListener('keydown', changed, { capture: true });
  return () => {
    article.removeEventListener('pointerdown', down);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', up);
    document.removeEventListener('selectionchange', changed);
    window.removeEventListener('keydown', changed, { capture: true });
  };
}
