import { canonicalJson } from '../../shared/base/canonical-json.ts';
import type { MarkView } from '../store/mark-view.ts';

/**
 * The mark that says just what this one does: the same person's, of the same tag, on the very same words, with nothing set
 * to something else [M4]. Two claims may lie in the same words, so such marks may be; mostly one came to lie on another.
 */
export function twinOf(mark: MarkView, marks: readonly MarkView[]): MarkView | null {
  if (mark.ranges.length === 0) return null;
  return marks.find((other) => other.id !== mark.id && isSame(mark, other)) ?? null;
}

function isSame(a: MarkView, b: MarkView): boolean {
  const isOnSameWords =
    a.ranges.length === b.ranges.length &&
    a.ranges.every(({ start, end }, i) => b.ranges[i]?.start === start && b.ranges[i]?.end === end);
  if (!isOnSameWords || a.tag !== b.tag || a.made.by !== b.made.by || a.made.for !== b.made.for) return false;
  if (a.contested || b.contested || a.dropContested || b.dropContested) return false;
  return Object.entries(a.attrs).every(([key, value]) => {
    const others = b.attrs[key];
    return others === undefined || canonicalJson(others) === canonicalJson(value);
  });
}
