import type { Segment } from './rows.ts';

/** A stretch of a line across the page, in points. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Rows that follow each other with a strip between what stands on the left and on the right of it. */
export interface Band {
  readonly above: readonly Segment[];
  readonly within: readonly Segment[];
  readonly below: readonly Segment[];
  readonly gutter: Span;
}

type Row = readonly Segment[];

/** Below both columns a row in letters larger by this share is what comes next, a headline. */
const LARGER = 1.09;
/** And so is a row this far below the one before it, in sizes of its letters. */
const APART = 2.6;

/**
 * The first rows, from the top, between whose segments a strip of at least `width` sizes of their letters stays free, as
 * beside a box that running text goes round; of several strips there the longest. Null when `isGutter` takes none for one.
 */
export function firstBand(
  segments: readonly Segment[],
  width: number,
  isGutter: (within: readonly Segment[], strip: Span) => boolean,
): Band | null {
  const rows = [...Map.groupBy(segments, ({ row }) => row).values()];
  let tried: readonly Grown[] = [];
  for (const at of rows.keys()) {
    tried = tried.filter(({ to }) => to > at);
    const fresh = stripsAt(rows, at, width)
      .filter((strip) => !tried.some(({ strip: old }) => strip.left < old.right && old.left < strip.right))
      .map((strip) => grown(rows, at, strip, width));
    tried = [...tried, ...fresh];
    const found = fresh
      .filter(({ from, to, strip }) => isGutter(rows.slice(from, to).flat(), strip))
      .reduce<Grown | null>((best, each) => (best === null || each.to > best.to ? each : best), null);
    if (found === null) continue;
    const { from, to, strip } = found;
    const [above, within, below] = [rows.slice(0, from), rows.slice(from, to), rows.slice(to)];
    return { above: above.flat(), within: within.flat(), below: below.flat(), gutter: strip };
  }
  return null;
}

interface Grown {
  readonly from: number;
  /** Behind the last row. */
  readonly to: number;
  readonly strip: Span;
}

/** The gaps between what stands in a row and in the next, whose columns need not be level. */
function stripsAt(rows: readonly Row[], at: number, width: number): Span[] {
  const sorted = [...rows[at]!, ...(rows[at + 1] ?? [])].sort((a, b) => a.left - b.left);
  const strips: Span[] = [];
  let right = sorted[0]!.right;
  for (const segment of sorted) {
    if (segment.left - right >= width * segment.size) strips.push({ left: right, right: segment.left });
    right = Math.max(right, segment.right);
  }
  return strips;
}

/** The rows around one that leave a strip free, and what of the strip they leave. */
function grown(rows: readonly Row[], at: number, start: Span, width: number): Grown {
  let strip = start;
  let from = at;
  let to = at;
  for (; to < rows.length; to++) {
    const left = leftBy(rows[to]!, strip, width);
    if (left === null) break;
    strip = left;
  }
  for (; from > 0; from--) {
    const left = leftBy(rows[from - 1]!, strip, width);
    if (left === null) break;
    strip = left;
  }
  return { from, to: endOf(rows, from, to, strip), strip };
}

/** What a row leaves of a strip; null when that is no strip any more. */
function leftBy(row: Row, strip: Span, width: number): Span | null {
  let { left, right } = strip;
  const middle = (left + right) / 2;
  for (const segment of row) {
    if (segment.right <= left || segment.left >= right) continue;
    if (segment.left + segment.right < 2 * middle) left = segment.right;
    else right = segment.left;
    if (right - left < width * segment.size) return null;
  }
  return { left, right };
}

/** Where the columns end: a row below both that is larger or further down belongs to what follows. */
function endOf(rows: readonly Row[], from: number, to: number, strip: Span): number {
  const sidesOf = (row: Row) => new Set(row.map(({ left }) => left < strip.left));
  const within = rows.slice(from, to);
  const sides = within.map(sidesOf);
  const lastOf = (isLeft: boolean) => sides.findLastIndex((side) => side.has(isLeft));
  const tail = Math.min(lastOf(true), lastOf(false)) + 1;
  for (let at = Math.max(tail, 1); at < within.length; at++) {
    const [before, row] = [within[at - 1]![0]!, within[at]![0]!];
    if (row.size > LARGER * before.size || row.y - before.y > APART * row.size) return from + at;
  }
  return to;
}
