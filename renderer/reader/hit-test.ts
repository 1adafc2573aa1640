import { lineNumberOf } from './lines-dom.ts';
import type { TextModel } from './text-model.ts';

/** How far above or below a character (CSS pixels) still counts as on it: the lines under the words are part of them. */
const SLACK = 4;

/** The offset (UTF-16) of the character under a point in client pixels; null when no character lies there. */
export function offsetAt(x: number, y: number, article: HTMLElement, model: TextModel): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret || !(caret.offsetNode instanceof Text) || !article.contains(caret.offsetNode)) return null;
  const line = lineNumberOf(caret.offsetNode);
  if (line === null) return null;
  // A caret stands between two characters, and in a margin it names the nearest text: only a rectangle tells.
  for (const at of [caret.offset, caret.offset - 1]) {
    if (coversPoint(caret.offsetNode, at, x, y)) return model.startOf(line) + at;
  }
  return null;
}

function coversPoint(text: Text, at: number, x: number, y: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const range = document.createRange();
  const low = text.data.charCodeAt(at);
  range.setStart(text, low >= 0xdc00 && low <= 0xdfff ? Math.max(at - 1, 0) : at);
  range.setEnd(text, low >= 0xd800 && low <= 0xdbff ? Math.min(at + 2, text.length) : at + 1);
  return Array.from(range.getClientRects()).some(
    (rect) => rect.left <= x && x <= rect.right && rect.top - SLACK <= y && y <= rect.bottom + SLACK,
  );
}
