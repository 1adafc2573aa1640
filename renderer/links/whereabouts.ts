import { measureBoxes } from '../reader/boxes.ts';
import { lineElement, lineText } from '../reader/lines-dom.ts';
import type { Surroundings } from '../reader/overlay.ts';
import { piecesIn } from '../reader/pieces.ts';
import type { PaintedMark } from '../reader/reader-types.ts';
import type { ReaderSurface } from '../reader/surface.ts';
import { type Row, rowsOf, type Whereabouts } from './arcs.ts';

/** Where a mark is to be seen. Reads layout of lines near the screen alone. */
export function whereaboutsOf(
  mark: PaintedMark,
  { article, model }: ReaderSurface,
  { stage, from, to }: Surroundings,
  ruler: Range,
): Whereabouts {
  const boxes: Row[] = [];
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const { start, end } of mark.ranges) {
    first = Math.min(first, model.lineAt(start));
    last = Math.max(last, model.lineAt(Math.max(start, end - 1)));
  }
  for (let line = Math.max(first, from); line <= Math.min(last, to - 1); line++) {
    const element = lineElement(article, line);
    const text = element && lineText(element);
    const pieces = piecesIn(mark.ranges, model.startOf(line), model.endOf(line));
    if (!text || !pieces) continue;
    for (const box of measureBoxes(text, model.startOf(line), pieces, stage, ruler)) if (!box.gap) boxes.push(box);
  }
  if (boxes.length > 0) return rowsOf(boxes);
  return first < from ? 'above' : 'below';
}
