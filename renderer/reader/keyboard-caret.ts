import { domPoint } from './lines-dom.ts';
import overlayStyles from './overlay.module.css';
import { reveal } from './reveal.ts';
import { offsetOf } from './selection.ts';
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

/** How far a key moves, plainly and with Ctrl (Alt on a Mac). */
const MOVES: Readonly<Record<string, { direction: string; plain: string; far: string }>> = {
  ArrowLeft: { direction: 'left', plain: 'character', far: 'word' },
  ArrowRight: { direction: 'right', plain: 'character', far: 'word' },
  ArrowUp: { direction: 'backward', plain: 'line', far: 'paragraph' },
  ArrowDown: { direction: 'forward', plain: 'line', far: 'paragraph' },
  Home: { direction: 'backward', plain: 'lineboundary', far: 'documentboundary' },
  End: { direction: 'forward', plain: 'lineboundary', far: 'documentboundary' },
};

/**
 * A caret in text that cannot be edited: browsers move and extend a selection there, but draw none. Left and right bring
 * it up; until then up, down, Home and End scroll as they do everywhere. The returned function ends it.
 */
export function keyboardCaret({ stage, layer, article, model, onEnter }: CaretParts): () => void {
  const box = document.createElement('span');
  box.className = overlayStyles.caret ?? '';
  let live = false;

  const focusOffset = (): number | null => {
    const selection = document.getSelection();
    if (!selection?.focusNode || !article.contains(selection.focusNode)) return null;
    return offsetOf(selection.focusNode, selection.focusOffset, article, model);
  };
  const draw = () => {
    const offset = live ? focusOffset() : null;
    const point = offset === null ? null : domPoint(article, model, offset);
    if (!point) return box.remove();
    const range = document.createRange();
    range.setStart(point.node, point.offset);
    const rect = range.getClientRects()[0] ?? range.startContainer.parentElement?.getBoundingClientRect();
    if (!rect) return box.remove();
    const corner = stage.getBoundingClientRect();
    box.style.cssText = `left:${rect.left - corner.left}px;top:${rect.top - corner.top}px;height:${rect.height}px`;
    layer.append(box);
  };
  const hide = () => {
    live = false;
    box.remove();
  };
  const begin = () => {
    live = true;
    if (focusOffset() !== null) return;
    const { from } = linesIn(article, visibleBand(scrollerOf(stage)));
    const point = domPoint(article, model, model.startOf(Math.min(from, model.count - 1)));
    if (point) document.getSelection()?.collapse(point.node, point.offset);
  };

  const keyDown = (event: KeyboardEvent) => {
    if (event.target !== article || event.metaKey) return;
    if (event.key === 'Enter' && live) {
      const offset = focusOffset();
      if (offset !== null) onEnter(offset);
      return;
    }
    const move = MOVES[event.key];
    const starts = event.shiftKey || event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (!move || (!live && !starts)) return;
    event.preventDefault();
    if (!live) begin();
    const far = event.ctrlKey || event.altKey;
    document.getSelection()?.modify(event.shiftKey ? 'extend' : 'move', move.direction, far ? move.far : move.plain);
    const offset = focusOffset();
    if (offset !== null) reveal(Math.min(offset, model.text.length - 1), stage, article, model);
    draw();
  };

  article.addEventListener('keydown', keyDown);
  article.addEventListener('pointerdown', hide);
  article.addEventListener('blur', hide);
  document.addEventListener('selectionchange', draw);
  return () => {
    hide();
    article.removeEventListener('keydown', keyDown);
    article.removeEventListener('pointerdown', hide);
    article.removeEventListener('blur', hide);
    document.removeEventListener('selectionchange', draw);
  };
}
