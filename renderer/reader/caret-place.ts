import { domPoint } from './lines-dom.ts';
import { offsetOf } from './selection.ts';
import type { TextModel } from './text-model.ts';

/** Where in the text (UTF-16) an end of the browser's selection stands, else the one that moves; null outside the article. */
export function caretOffset(article: HTMLElement, model: TextModel, end: 'focus' | 'anchor' = 'focus'): number | null {
  const selection = document.getSelection();
  const node = end === 'focus' ? selection?.focusNode : selection?.anchorNode;
  if (!selection || !node || !article.contains(node)) return null;
  return offsetOf(node, end === 'focus' ? selection.focusOffset : selection.anchorOffset, article, model);
}

/** Puts the caret before the character at `offset` (UTF-16): with nothing selected, or extending what is selected. */
export function placeCaret(offset: number, article: HTMLElement, model: TextModel, extend = false): void {
  const point = domPoint(article, model, offset);
  const selection = document.getSelection();
  if (!point || !selection) return;
  if (extend && selection.anchorNode) selection.extend(point.node, point.offset);
  else selection.collapse(point.node, point.offset);
}
