import { ok, type Result } from '../../base/result.ts';
import type { Range } from '../../model/anchor.ts';
import { canonicalText } from '../../text/canonical.ts';
import type { ForeignDocument } from '../foreign.ts';
import { addCounts } from './not-carried.ts';

/**
 * A document on the text that an article keeps: line ends are LF there and a byte order mark is gone, so places behind
 * those are moved. A stretch of nothing but what is gone goes too, and a mark without stretches with it,
 * which is counted.
 */
export function ground(document: ForeignDocument): Result<ForeignDocument> {
  const canonical = canonicalText(document.text);
  if (!canonical.ok) return canonical;
  if (canonical.value === document.text) return ok(document);
  const at = offsetsIn(document.text);
  const marks = document.marks.flatMap((mark) => {
    const spans = mark.spans.flatMap(({ start, end }): Range[] => {
      const range = { start: at(start), end: at(end) };
      return range.start < range.end ? [range] : [];
    });
    return spans.length === 0 ? [] : [{ ...mark, spans }];
  });
  const there = new Set(marks.map(({ id }) => id));
  const links = document.links.filter(({ from, to }) => there.has(from) && there.has(to));
  // Postil's own rows lie on their canonical text.
  const { zones: _, ...others } = document;
  const lostMarks = { 'marks on a byte order mark or a line end alone': document.marks.length - marks.length };
  const lostLinks = { 'links of marks that were left out': document.links.length - links.length };
  const notRead = addCounts(document.notRead ?? {}, { ...lostMarks, ...lostLinks });
  return ok({ ...others, text: canonical.value, marks, links, notRead });
}

/** Where an offset of the text as it came lies in its canonical form. Both are UTF-16 units. */
function offsetsIn(text: string): (offset: number) => number {
  const marks = /^\uFEFF+/.exec(text)?.[0].length ?? 0;
  /** Offsets just behind each CR that goes, ascending: the CR of a CRLF. */
  const gone = Array.from(text.matchAll(/\r(?=\n)/g), ({ index }) => index + 1);
  return (offset) => {
    let low = 0;
    let high = gone.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (gone[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, offset - marks) - low;
  };
}
