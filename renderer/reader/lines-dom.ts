import type { TextModel } from './text-model.ts';

/** How many lines of the text share one section of the article (one unit of `content-visibility`). */
export const SECTION_LINES = 25;

/** The element of line `i`: `<p>` or `<h2>` with `data-i`. Null while React has not put it there. */
export function lineElement(article: HTMLElement, i: number): HTMLElement | null {
  const slot = article.children[Math.floor(i / SECTION_LINES)]?.children[i % SECTION_LINES];
  return slot ? lineIn(slot) : null;
}

/** The text node of a line; null for an empty line. It is always the line's only child. */
export function lineText(line: HTMLElement): Text | null {
  const node = line.firstChild;
  return node instanceof Text ? node : null;
}

/** The number of the line that a node lies in (or is), or null outside every line. */
export function lineNumberOf(node: Node): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest('[data-i]') ?? (element && lineIn(element));
  const number = line?.getAttribute('data-i');
  return number ? Number(number) : null;
}

/** Where in the DOM an offset (UTF-16) of the text lies. Null while the line is not there. */
export function domPoint(
  article: HTMLElement,
  model: TextModel,
  offset: number,
): { node: Node; offset: number } | null {
  const i = model.lineAt(offset);
  const line = lineElement(article, i);
  if (!line) return null;
  const text = lineText(line);
  return text ? { node: text, offset: Math.min(offset - model.startOf(i), text.length) } : { node: line, offset: 0 };
}

/** A live DOM range over a stretch of the text. Null while its lines are not there. */
export function domRange(article: HTMLElement, model: TextModel, start: number, end: number): Range | null {
  const from = domPoint(article, model, start);
  const to = domPoint(article, model, end);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The first line element at or under this one: a zone's line sits in a wrapper beside its handle. */
function lineIn(element: Element): HTMLElement | null {
  return element.matches('[data-i]') && element instanceof HTMLElement
    ? element
    : element.querySelector<HTMLElement>('[data-i]');
}
