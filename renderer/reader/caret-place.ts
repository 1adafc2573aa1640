import { domPoint } from './lines-dom.ts';
import { offsetOf } from './selection.ts';
import type { TextModel } from './text-model.ts';

/** Where in the text (UTF-16) the moving end of the browser's selection stands; null when it is not in the article. */
export function caretOffset(article: HTMLElement, model: TextModel): number | null {
  const selection = document.getSelection();
  if (!selection?.focusNode || !article.contains(selection.focusNode)) return null;
  return offsetOf(selection.focusNode, selection.focusOffset, article, model);
}

/** Puts the caret before the character at `offset` (UTF-16): with nothing selected, or extending what is selected. */
export function placeCaret(offset: number, article: HTMLElement, model: TextModel, extend = false): void {
  const point = domPoint(article, model, offset);
  const selection = document.getSelection();
  if (!point || !selection) return;
  if (extend && selection.anchorNode) selection.extend(point.node, point.offset);
  else selection.collapse(point.node, point.offset);
}
