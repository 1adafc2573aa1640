import type { Range as Stretch } from '../../shared/model/anchor.ts';
import type { Row } from '../links/arcs.ts';
import { lineElement, lineText } from '../reader/lines-dom.ts';
import type { Surroundings } from '../reader/overlay.ts';
import type { ReaderSurface } from '../reader/surface.ts';

/** White space at a wrap leaves slivers narrower than this (pixels); they are no words. */
const SLIVER = 0.5;
/** So near (pixels) two boxes touch. */
const TOUCH = 1;

/** The rows of a stretch of words, in CSS pixels from the stage's corner. Reads layout of lines near the screen alone. */
export function rowsOfStretch(
  { start, end }: Stretch,
  { article, model }: ReaderSurface,
  { stage, from, to }: Surroundings,
  ruler: Range,
): readonly Row[] {
  if (start >= end) return [];
  const rows: Row[] = [];
  const [first, last] = [Math.max(model.lineAt(start), from), Math.min(model.lineAt(end), to - 1)];
  for (let line = first; line <= last; line++) {
    const element = lineElement(article, line);
    const text = element && lineText(element);
    if (!text) continue;
    const at = model.startOf(line);
    ruler.setStart(text, Math.min(Math.max(start - at, 0), text.length));
    ruler.setEnd(text, Math.min(Math.max(end - at, 0), text.length));
    const boxes: Row[] = [];
    for (const { left, top, width, height } of ruler.getClientRects()) {
      if (width > SLIVER) boxes.push({ left: left - stage.left, top: top - stage.top, width, height });
    }
    rows.push(...joined(boxes));
  }
  return rows;
}

/** Boxes that touch in one row, as where the writing changes its direction, are one. */
export function joined(boxes: readonly Row[]): readonly Row[] {
  const rows: Row[] = [];
  for (const box of boxes.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const last = rows.at(-1);
    if (last && Math.abs(last.top - box.top) < TOUCH && box.left - (last.left + last.width) < TOUCH) {
      const right = Math.max(last.left + last.width, box.left + box.width);
      rows[rows.length - 1] = { ...last, width: right - last.left, height: Math.max(last.height, box.height) };
    } else rows.push(box);
  }
  return rows;
}
