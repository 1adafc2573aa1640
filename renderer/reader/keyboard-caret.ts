import { caretMoveOf, moveCaret } from './caret-move.ts';
import { caretOffset, placeCaret } from './caret-place.ts';
import { domPoint } from './lines-dom.ts';
import overlayStyles from './overlay.module.css';
import { reveal } from './reveal.ts';
import type { TextModel } from './text-model.ts';
import { linesIn, scrollerOf, visibleBand } from './viewport.ts';

/** What the caret works on. */
interface CaretParts {
  readonly stage: HTMLElement;
  readonly layer: HTMLElement;
  readonly article: HTMLElement;
  readonly model: TextModel;
  /** Enter was pressed with the caret before the character at `offset` (UTF-16). */
  onEnter(offset: number): void;
}

/**
 * A caret in text that cannot be edited: browsers move and extend a selection there, but draw none. Left and right bring
 * it up; until then up, down, Home and End scroll as they do everywhere. It stays where it was when the article loses the
 * focus or the selection goes elsewhere. The returned function ends it.
 */
export function keyboardCaret({ stage, layer, article, model, onEnter }: CaretParts): () => void {
  const box = document.createElement('span');
  box.className = overlayStyles.caret ?? '';
  let live = false;
  /** Where the caret stood last: typing in a field takes the browser's selection out of the article. */
  let last: number | null = null;

  const draw = () => {
    const offset = live ? caretOffset(article, model) : null;
    const point = offset === null ? null : domPoint(article, model, offset);
    if (!point) return box.remove();
    const range = document.createRange();
    range.setStart(point.node, point.offset);
    // An empty line has no text to measure: its point lies in the line itself.
    const rect =
      range.getClientRects()[0] ?? (point.node instanceof Element ? point.node.getBoundingClientRect() : null);
    if (!rect) return box.remove();
    const corner = stage.getBoundingClientRect();
    box.style.cssText = `left:${rect.left - corner.left}px;top:${rect.top - corner.top}px;height:${rect.height}px`;
    layer.append(box);
  };
  const follow = () => {
    last = caretOffset(article, model) ?? last;
    draw();
  };
  const hide = () => {
    live = false;
    box.remove();
  };
  /** Puts the caret back where it stood, or else where the person reads. */
  const begin = () => {
    if (caretOffset(article, model) !== null) return;
    const { from } = linesIn(article, visibleBand(scrollerOf(stage)));
    placeCaret(last ?? model.startOf(Math.min(from, model.count - 1)), article, model);
  };

  const keyDown = (event: KeyboardEvent) => {
    if (event.target !== article) return;
    if (event.key === 'Enter' && live) {
      const offset = caretOffset(article, model);
      if (offset !== null) onEnter(offset);
      return;
    }
    const move = caretMoveOf(event);
    const starts = event.shiftKey || event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (!move || (!live && !starts)) return;
    event.preventDefault();
    live = true;
    begin();
    moveCaret(move, event.shiftKey, article, model);
    const offset = caretOffset(article, model);
    if (offset !== null) reveal(Math.min(offset, model.text.length - 1), stage, article, model);
    draw();
  };
  // By keyboard, not by a press of the mouse: that places the selection itself.
  const focus = () => {
    if (last === null || !article.matches(':focus-visible')) return;
    live = true;
    begin();
    draw();
  };

  article.addEventListener('keydown', keyDown);
  article.addEventListener('pointerdown', hide);
  article.addEventListener('focus', focus);
  article.addEventListener('blur', hide);
  document.addEventListener('selectionchange', follow);
  // Text that comes into view takes its true height, and moves all that lies below.
  const sizes = new ResizeObserver(draw);
  sizes.observe(article);
  return () => {
    hide();
    sizes.disconnect();
    article.removeEventListener('keydown', keyDown);
    article.removeEventListener('pointerdown', hide);
    article.removeEventListener('focus', focus);
    article.removeEventListener('blur', hide);
    document.removeEventListener('selectionchange', follow);
  };
}
