import type { Range } from '../../shared/model/anchor.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import type { OpenArticle } from '../session/session-types.ts';
import type { MarkView } from '../store/mark-view.ts';
import { spansOf } from './spans.ts';

/** The number of the mark to go to from the caret: the first that starts behind it, or the last before it. */
export function fromCaret(order: readonly MarkView[], caret: number | null, by: 1 | -1): number {
  const starts = (mark: MarkView) => mark.ranges[0]?.start ?? Number.POSITIVE_INFINITY;
  if (caret === null) return by > 0 ? 0 : order.length - 1;
  if (by < 0) return order.findLastIndex((mark) => starts(mark) < caret);
  const next = order.findIndex((mark) => starts(mark) >= caret);
  return next < 0 ? 0 : next;
}

/** Where a part of a mark lies now; null when nobody can tell. */
export function placeOf(article: OpenArticle, record: FoldedRecord, part: number): Range | null {
  const spans = spansOf(record);
  const anchor = spans[Math.min(part, spans.length - 1)];
  const found = anchor && article.text.resolve(anchor);
  return found && 'range' in found ? found.range : null;
}

/** Which part of a mark lies at an offset; 0 when none does. */
export function fragmentAt(article: OpenArticle, id: ActId, at: number): number {
  const record = article.marks.fold.get(id);
  if (!record) return 0;
  const index = spansOf(record).findIndex((anchor) => {
    const found = article.text.resolve(anchor);
    return 'range' in found && found.range.start <= at && at < found.range.end;
  });
  return Math.max(0, index);
}
