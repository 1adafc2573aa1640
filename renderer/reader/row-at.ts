import type { Range as Stretch } from '../../shared/model/anchor.ts';
import { caretAt } from './hit-test.ts';
import { domPoint, lineElement } from './lines-dom.ts';
import type { TextModel } from './text-model.ts';

/** The row of words on the screen that an offset (UTF-16) stands in; empty in a line without words. Reads layout. */
export function rowAt(offset: number, article: HTMLElement, model: TextModel): Stretch {
  const line = lineElement(article, model.lineAt(offset));
  const point = domPoint(article, model, offset);
  const nothing = { start: offset, end: offset };
  if (!line || !point) return nothing;
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  const caret = range.getClientRects()[0];
  if (!caret) return nothing;
  const box = line.getBoundingClientRect();
  const [one, other] = [box.left + 1, box.right - 1].map(
    (x) => caretAt(x, (caret.top + caret.bottom) / 2, article, model) ?? offset,
  );
  return { start: Math.min(one!, other!), end: Math.max(one!, other!) };
}
