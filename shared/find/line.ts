import type { Range } from '../model/anchor.ts';
import type { ZoneType } from '../model/zone.ts';
import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';
import { type FindLine, SIDE } from './query.ts';

/** How much of very long words is told, in UTF-16 units. */
const MAX_HIT = 400;

/** A stretch of a text as a line shows it: with what stands beside it in its paragraph. */
export function inContext(
  text: string,
  { start, end }: Range,
): Pick<FindLine, 'start' | 'end' | 'left' | 'hit' | 'right'> {
  const before = text.slice(graphemeEnd(text, Math.max(0, start - SIDE)), start);
  const after = text.slice(end, graphemeStart(text, Math.min(text.length, end + SIDE)));
  return {
    start,
    end,
    left: before.slice(before.lastIndexOf('\n') + 1),
    hit: end - start > MAX_HIT ? `${text.slice(start, graphemeStart(text, start + MAX_HIT))}…` : text.slice(start, end),
    right: after.split('\n', 1)[0] ?? '',
  };
}

/** Whether two stretches have a character in common. */
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** The tags of the marks that a stretch lies in or touches, each once, in the order of the marks. */
export const tagsAt = (
  range: Range,
  marks: readonly { readonly tag: string; readonly ranges: readonly Range[] }[],
): readonly string[] => [
  ...new Set(marks.filter(({ ranges }) => ranges.some((part) => overlaps(part, range))).map(({ tag }) => tag)),
];

/** What the lines of a stretch are, when they are not running text. */
export const zoneAt = (range: Range, zones: readonly (Range & { readonly type: ZoneType })[]): ZoneType | null =>
  zones.find((zone) => overlaps(zone, range))?.type ?? null;
