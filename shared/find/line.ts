import type { Range } from '../model/anchor.ts';
import type { ZoneType } from '../model/zone.ts';
import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';
import { type FindLine, SIDE } from './query.ts';

/** How much of very long words is told, in UTF-16 units. */
const MAX_HIT = 400;

/** A stretch of a text as a line shows it: with what stands beside it in its paragraph, and `…` where that goes on. */
export function inContext(
  text: string,
  { start, end }: Range,
): Pick<FindLine, 'start' | 'end' | 'left' | 'hit' | 'right'> {
  const from = graphemeEnd(text, Math.max(0, start - SIDE));
  const to = graphemeStart(text, Math.min(text.length, end + SIDE));
  const before = text.slice(from, start).split('\n');
  const after = text.slice(end, to).split('\n');
  return {
    start,
    end,
    left: `${before.length === 1 && isInParagraph(text, from) ? '…' : ''}${before.at(-1) ?? ''}`,
    hit: end - start > MAX_HIT ? `${text.slice(start, graphemeStart(text, start + MAX_HIT))}…` : text.slice(start, end),
    right: `${after[0] ?? ''}${after.length === 1 && isInParagraph(text, to) ? '…' : ''}`,
  };
}

/** Whether a paragraph goes on at an offset. */
const isInParagraph = (text: string, offset: number): boolean =>
  offset > 0 && offset < text.length && text[offset - 1] !== '\n' && text[offset] !== '\n';

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
