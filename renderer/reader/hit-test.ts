import { hasRtl } from './direction.ts';
import { lineNumberOf } from './lines-dom.ts';
import { offsetOf } from './selection.ts';
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

/** How far beside a point (CSS pixels) a letter is looked for that the browser names no caret at. */
const ASIDE = 8;

/** The offset (UTF-16) at which a click at a point in client pixels would put the caret; null when that is not in the text. */
export function caretAt(x: number, y: number, article: HTMLElement, model: TextModel): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  const node = caret?.offsetNode;
  if (!caret || !node || !article.contains(node)) return null;
  // A zone's handle in the margin is in the article, but no place in its text.
  if (!(node instanceof Text || (node instanceof Element && node.hasAttribute('data-i')))) return null;
  const there = offsetOf(node, caret.offset, article, model);
  if (!(node instanceof Text) || coversPoint(node, caret.offset, x, y) || coversPoint(node, caret.offset - 1, x, y)) {
    return there;
  }
  return besideLetter(node, x, y, article, model) ?? there;
}

/**
 * Where words change their direction two places lie on one spot, and browsers name the one that may be a line away: here
 * it is the one beside the letter under the point.
 */
function besideLetter(text: Text, x: number, y: number, article: HTMLElement, model: TextModel): number | null {
  for (const aside of [x - ASIDE, x + ASIDE]) {
    const offset = offsetAt(aside, y, article, model);
    const line = lineNumberOf(text);
    if (offset === null || line === null || model.lineAt(offset) !== line) continue;
    const local = offset - model.startOf(line);
    for (const at of [local, local - 1, local + 1]) {
      const rect = letterRects(text, at).find((each) => contains(each, x, y));
      const letter = text.data.slice(at, at + 1);
      if (!rect || !/\p{L}/u.test(letter)) continue;
      const before = x < (rect.left + rect.right) / 2 !== hasRtl(letter);
      return model.startOf(line) + at + (before ? 0 : 1);
    }
  }
  return null;
}

function coversPoint(text: Text, at: number, x: number, y: number): boolean {
  return letterRects(text, at).some((rect) => contains(rect, x, y));
}

const contains = (rect: DOMRect, x: number, y: number): boolean =>
  rect.left <= x && x <= rect.right && rect.top - SLACK <= y && y <= rect.bottom + SLACK;

/** The rectangles of the character at an offset in a text node; none outside it. */
function letterRects(text: Text, at: number): DOMRect[] {
  if (at < 0 || at >= text.length) return [];
  const range = document.createRange();
  const low = text.data.charCodeAt(at);
  range.setStart(text, low >= 0xdc00 && low <= 0xdfff ? Math.max(at - 1, 0) : at);
  range.setEnd(text, low >= 0xd800 && low <= 0xdbff ? Math.min(at + 2, text.length) : at + 1);
  return Array.from(range.getClientRects());
}
