import { domPoint } from './lines-dom.ts';
import type { ReaderSelection } from './reader-types.ts';
import { readSelection, trimBlanks, withRect } from './selection.ts';
import type { TextModel } from './text-model.ts';

/**
 * Tells of each selection in the article once it stands: when the mouse is let go, or at once when it was made by keys or
 * by a command; again when its words lie elsewhere on the screen because the room for them changed; null when there is
 * none any more. The returned function ends it.
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
  const moved = () => {
    if (told === '' || dragging) return;
    told = '';
    look();
  };
  const down = (event: PointerEvent) => {
    dragging = event.button === 0;
  };
  const up = () => {
    if (!dragging) return;
    dragging = false;
    leaveOutBlanks(article, model);
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
  window.addEventListener('resize', moved);
  const sizes = new ResizeObserver(moved);
  sizes.observe(article);
  // The browser tells of a change when it finds the time; a key that follows at once must find the new selection known.
  window.addEventListener('keydown', changed, { capture: true });
  return () => {
    article.removeEventListener('pointerdown', down);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', up);
    document.removeEventListener('selectionchange', changed);
    window.removeEventListener('resize', moved);
    sizes.disconnect();
    window.removeEventListener('keydown', changed, { capture: true });
  };
}

/** A mouse seldom stops at a word's last letter: white space at the ends of what it selected is let go of. */
function leaveOutBlanks(article: HTMLElement, model: TextModel): void {
  const range = readSelection(article, model);
  const words = range && trimBlanks(range, model);
  if (!words || (words.start === range.start && words.end === range.end)) return;
  const [first, last] = [domPoint(article, model, words.start), domPoint(article, model, words.end)];
  const selection = document.getSelection();
  if (!first || !last || !selection?.anchorNode || !selection.focusNode) return;
  // The end that Shift and a click would move stays the one that it was.
  const [from, to] = selection.direction === 'backward' ? [last, first] : [first, last];
  selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}
