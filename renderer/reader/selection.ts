import type { Range as Stretch } from '../../shared/model/anchor.ts';
import { domRange, lineElement, lineNumberOf } from './lines-dom.ts';
import type { ReaderSelection } from './reader-types.ts';
import type { TextModel } from './text-model.ts';

/**
 * The browser's selection as a stretch of the text (UTF-16): without line ends at its edges, cutting no grapheme. Null
 * when it is empty or does not begin in the article.
 */
export function readSelection(article: HTMLElement, model: TextModel): Stretch | null {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return null;
  if (!article.contains(selection.anchorNode)) return null;
  const anchor = offsetOf(selection.anchorNode, selection.anchorOffset, article, model);
  const focus = offsetOf(selection.focusNode, selection.focusOffset, article, model);
  return trim({ start: Math.min(anchor, focus), end: Math.max(anchor, focus) }, model);
}

/** The offset (UTF-16) of a point in the DOM; points outside the article are its start or end. */
export function offsetOf(node: Node, offset: number, article: HTMLElement, model: TextModel): number {
  if (!article.contains(node)) {
    const all = document.createRange();
    all.selectNodeContents(article);
    return all.comparePoint(node, offset) < 0 ? 0 : model.text.length;
  }
  if (node instanceof Text) {
    const line = lineNumberOf(node);
    return line === null ? 0 : Math.min(model.startOf(line) + offset, model.endOf(line));
  }
  // A triple click ends at (next line, 0) and Ctrl+A at (article, n): the point lies before the child it counts to.
  const child = node.childNodes[offset];
  const own = node instanceof Element && node.hasAttribute('data-i') ? lineNumberOf(node) : null;
  if (own !== null) return child || offset === 0 ? model.startOf(own) : model.endOf(own);
  if (child) return model.startOf(lineNumberOf(child) ?? 0);
  const last = node instanceof Element ? Array.from(node.querySelectorAll('[data-i]')).at(-1) : undefined;
  const line = lineNumberOf(last ?? node);
  return line === null ? model.text.length : model.endOf(line);
}

/** Leaves out line ends at both edges and widens to whole graphemes. Null when nothing is left. */
export function trim(range: Stretch, model: TextModel): Stretch | null {
  let { start, end } = range;
  while (start < end && model.text[start] === '\n') start++;
  while (start < end && model.text[end - 1] === '\n') end--;
  if (start === end) return null;
  return { start: graphemeEdge(start, model, 'start'), end: graphemeEdge(end, model, 'end') };
}

/** A stretch without the white space at its ends; null when it is nothing else. */
export function trimBlanks({ start, end }: Stretch, model: TextModel): Stretch | null {
  const raw = model.text.slice(start, end);
  const words = raw.trim();
  const from = start + raw.length - raw.trimStart().length;
  return words === '' ? null : { start: from, end: from + words.length };
}

/** The stretch with the rectangle it covers on the screen, in client pixels. */
export function withRect(range: Stretch, article: HTMLElement, model: TextModel): ReaderSelection {
  // The two outermost characters only: a whole article's rectangles would lay out every skipped section.
  const head = charRect(article, model, range.start, range.start + 1);
  const tail = charRect(article, model, range.end - 1, range.end);
  const all = article.getBoundingClientRect();
  const oneLine = Math.abs(head.top - tail.top) < 1;
  return {
    ...range,
    rect: {
      left: oneLine ? Math.min(head.left, tail.left) : all.left,
      top: Math.min(head.top, tail.top),
      right: oneLine ? Math.max(head.right, tail.right) : all.right,
      bottom: Math.max(head.bottom, tail.bottom),
    },
    leading: leadingAt(range.end - 1, article, model),
  };
}

/** The height of a row of words in the line at an offset. A `normal` line height has no number: the row itself has. */
function leadingAt(offset: number, article: HTMLElement, model: TextModel): number {
  const line = lineElement(article, model.lineAt(offset));
  const height = line ? Number.parseFloat(getComputedStyle(line).lineHeight) : Number.NaN;
  return Number.isNaN(height) ? charRect(article, model, offset, offset + 1).height : height;
}

let segmenter: Intl.Segmenter | undefined;

/** The nearest edge of a grapheme at an offset (UTF-16): back from a start, on from an end. */
export function graphemeEdge(offset: number, model: TextModel, side: 'start' | 'end'): number {
  const line = model.lineAt(offset);
  const local = offset - model.startOf(line);
  if (local <= 0 || local >= model.lens[line]!) return offset;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const segment = segmenter.segment(model.line(line)).containing(local);
  if (!segment || segment.index === local) return offset;
  return model.startOf(line) + segment.index + (side === 'start' ? 0 : segment.segment.length);
}

function charRect(article: HTMLElement, model: TextModel, start: number, end: number): DOMRect {
  return domRange(article, model, start, end)?.getBoundingClientRect() ?? article.getBoundingClientRect();
}
