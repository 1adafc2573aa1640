import { domRange } from '../../../../renderer/reader/lines-dom.ts';
import { MarkIndex } from '../../../../renderer/reader/mark-index.ts';
import { piecesIn } from '../../../../renderer/reader/pieces.ts';
import type { PaintedMark } from '../../../../renderer/reader/reader-types.ts';
import type { TextModel } from '../../../../renderer/reader/text-model.ts';

/**
 * How far (CSS pixels) any painted box lies from the words it stands for, by the browser's own rectangles.
 * @throws when nothing is painted, or a box belongs to no mark
 */
export function drift(root: HTMLElement, model: TextModel, marks: ReadonlyMap<string, PaintedMark>): number {
  const article = root.querySelector('article')!;
  const index = new MarkIndex(model);
  const expected = new Map<string, DOMRect[]>();
  let worst = 0;
  const boxes = [...root.querySelectorAll<HTMLElement>('[data-mark] > i:not([class*="gap"])')];
  if (boxes.length === 0) throw new Error('no box is painted');
  for (const box of boxes) {
    const id = box.parentElement!.dataset.mark!;
    const mark = marks.get(id);
    if (!mark) throw new Error('a box of a mark that is gone');
    let rects = expected.get(id);
    if (!rects) {
      rects = rectsOf(mark, article, model, index);
      expected.set(id, rects);
    }
    const at = box.getBoundingClientRect();
    const off = rects.map((rect) =>
      Math.max(Math.abs(rect.left - at.left), Math.abs(rect.top - at.top), Math.abs(rect.width - at.width)),
    );
    worst = Math.max(worst, Math.min(...off));
  }
  return worst;
}

function rectsOf(mark: PaintedMark, article: HTMLElement, model: TextModel, index: MarkIndex): DOMRect[] {
  const rects: DOMRect[] = [];
  for (const line of index.linesOf(mark)) {
    for (const piece of piecesIn(mark.ranges, model.startOf(line), model.endOf(line))?.pieces ?? []) {
      rects.push(...(domRange(article, model, piece.start, piece.end)?.getClientRects() ?? []));
    }
  }
  return rects;
}
