import { domRange, lineElement } from './lines-dom.ts';
import type { TextModel } from './text-model.ts';
import { linesIn, lowest, scrollerOf, visibleBand } from './viewport.ts';

/** Rounds of scrolling: far text has only estimated heights until the browser has laid it out. */
const ROUNDS = 4;
/** Where in the view the words come to lie, from its top. */
const REST = 0.38;
/** Words within this share of the view from its edges are seen, but not well. */
const MARGIN = 0.08;

/** Scrolls until the row with an offset (UTF-16) is the first in view; nothing moves when it is. */
export function revealAtTop(offset: number, stage: HTMLElement, article: HTMLElement, model: TextModel): void {
  const line = lineElement(article, model.lineAt(offset));
  const scroller = scrollerOf(stage);
  if (!line || firstInView(stage, article, model) === offset) return;
  settle(scroller, () => {
    const row = rowAt(offset, article, model) ?? line.getBoundingClientRect();
    return row.top - visibleBand(scroller).top;
  });
}

/**
 * Where the first row begins that is in view with the half of it or more, in UTF-16 units; null while no line is in view.
 * A whole line would be too coarse: a paragraph may be higher than the view.
 */
export function firstInView(stage: HTMLElement, article: HTMLElement, model: TextModel): number | null {
  const band = visibleBand(scrollerOf(stage));
  const { from, to } = linesIn(article, band);
  if (from >= to || from >= model.count) return null;
  const [start, end] = [model.startOf(from), model.endOf(from)];
  const seen = (row: DOMRect | undefined) => row !== undefined && (row.top + row.bottom) / 2 >= band.top;
  const at = start + lowest(end - start, (into) => seen(rowAt(start + into, article, model)));
  if (at < end) return at;
  return from + 1 < to ? model.startOf(from + 1) : start;
}

/** The box of what stands at an offset, or after it: of a space at which a row is wrapped nothing is drawn. */
function rowAt(offset: number, article: HTMLElement, model: TextModel): DOMRect | undefined {
  const [here] = domRange(article, model, offset, offset + 1)?.getClientRects() ?? [];
  return here ?? domRange(article, model, offset + 1, offset + 2)?.getClientRects()[0];
}

/** Brings an offset (UTF-16) into view; nothing moves when it is well in view. */
export function reveal(offset: number, stage: HTMLElement, article: HTMLElement, model: TextModel): void {
  const line = lineElement(article, model.lineAt(offset));
  if (!line) return;
  const scroller = scrollerOf(stage);
  settle(scroller, () => {
    const band = visibleBand(scroller);
    const height = band.bottom - band.top;
    const rect = (domRange(article, model, offset, offset + 1) ?? line).getBoundingClientRect();
    const inView = rect.top >= band.top + height * MARGIN && rect.bottom <= band.bottom - height * MARGIN;
    return inView ? 0 : rect.top - (band.top + height * REST);
  });
}

/** Scrolls by what is `wanted`, in CSS pixels, until that is nothing. */
function settle(scroller: HTMLElement | null, wanted: () => number): void {
  let rounds = ROUNDS;
  const round = () => {
    const by = wanted();
    if (Math.abs(by) < 1) return;
    if (scroller) scroller.scrollTop += by;
    else window.scrollBy({ top: by, behavior: 'instant' });
    if (--rounds > 0) requestAnimationFrame(round);
  };
  round();
}
