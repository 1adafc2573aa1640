import { domRange, lineElement } from './lines-dom.ts';
import type { TextModel } from './text-model.ts';
import { scrollerOf, visibleBand } from './viewport.ts';

/** Rounds of scrolling: far text has only estimated heights until the browser has laid it out. */
const ROUNDS = 4;
/** Where in the view the words come to lie, from its top. */
const REST = 0.38;
/** Words within this share of the view from its edges are seen, but not well. */
const MARGIN = 0.08;

/** Brings an offset (UTF-16) into view; nothing moves when it is well in view. */
export function reveal(offset: number, stage: HTMLElement, article: HTMLElement, model: TextModel): void {
  const line = lineElement(article, model.lineAt(offset));
  if (!line) return;
  const scroller = scrollerOf(stage);
  const wanted = () => {
    const band = visibleBand(scroller);
    const height = band.bottom - band.top;
    const rect = (domRange(article, model, offset, offset + 1) ?? line).getBoundingClientRect();
    const inView = rect.top >= band.top + height * MARGIN && rect.bottom <= band.bottom - height * MARGIN;
    return inView ? 0 : rect.top - (band.top + height * REST);
  };
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
