import { firstBand, type Span } from './bands.ts';
import type { Segment } from './rows.ts';

/** What is read from top to bottom before anything beside it: a column, a headline across several, a whole page. */
export interface Column {
  readonly left: number;
  readonly right: number;
  /** From top to bottom, those of one row from left to right. */
  readonly segments: readonly Segment[];
}

/** A segment that takes more of the page's width than this stands across the columns. */
const ACROSS = 0.6;
/** A gutter is at least this wide, in sizes of the letters beside it. */
const GUTTER = 0.75;
/** A column has at least this many lines. */
const LEAST_LINES = 3;
/** Lines of running text fill their column, cells of a table do not: the middle one of them takes this share of its width. */
const FILLED = 0.5;
/** Where they stand beside each other on a part of the page only, and could be a table in the text, more of it. */
const FILLED_BAND = 0.7;
/** And it has this many characters: numbers have fewer. */
const LEAST_LETTERS = 10;
/** This share of the lines may reach into a gutter: the ends of a ragged column, a headline in the middle. */
const CROSSING = 0.05;
/** How many columns a newspaper's page can be cut into, as a power of two. */
const DEEPEST = 4;

/** The columns of a page in the order in which they are read; with `isRtl`, the right one first. */
export function columnsOf(segments: readonly Segment[], isRtl: boolean, depth = 0): Column[] {
  const bounds = boundsOf(segments);
  const gutter = depth < DEEPEST ? widestGutter(segments, bounds) : null;
  if (gutter === null) return inBands(segments, bounds, isRtl, depth);
  const columns: Column[] = [];
  let band: Segment[] = [];
  const endBand = () => {
    const left = band.filter(({ right }) => right <= gutter.right);
    const right = band.filter((segment) => segment.right > gutter.right);
    for (const side of isRtl ? [right, left] : [left, right]) columns.push(...columnsOf(side, isRtl, depth + 1));
    band = [];
  };
  for (const segment of segments) {
    if (segment.right <= gutter.right || segment.left >= gutter.left) band.push(segment);
    else {
      if (band.length > 0) endBand();
      const above = columns.at(-1);
      // Lines across the columns that follow each other are one block.
      if (above !== undefined && isAcross(above, gutter)) columns.splice(-1, 1, merged(above, segment));
      else columns.push({ left: segment.left, right: segment.right, segments: [segment] });
    }
  }
  endBand();
  return columns;
}

/** The columns of segments that no gutter parts from top to bottom: those beside each other on a part of the page. */
function inBands(segments: readonly Segment[], bounds: Span, isRtl: boolean, depth: number): Column[] {
  if (segments.length === 0) return [];
  const band =
    depth < DEEPEST
      ? firstBand(segments, GUTTER, (within, strip) => standBeside(within, strip, boundsOf(within), FILLED_BAND))
      : null;
  if (band === null) return [{ ...bounds, segments }];
  const left = band.within.filter((segment) => segment.right <= band.gutter.left);
  const right = band.within.filter((segment) => segment.right > band.gutter.left);
  const sides = isRtl ? [right, left] : [left, right];
  return [
    ...columnsOf(band.above, isRtl, DEEPEST),
    ...sides.flatMap((side) => columnsOf(side, isRtl, depth + 1)),
    ...columnsOf(band.below, isRtl, depth),
  ];
}

const isAcross = (column: Span, gutter: Span): boolean => column.left < gutter.left && column.right > gutter.right;

const merged = (column: Column, segment: Segment): Column => ({
  ...spanOf(column, segment),
  segments: [...column.segments, segment],
});

const spanOf = (a: Span, b: Span): Span => ({ left: Math.min(a.left, b.left), right: Math.max(a.right, b.right) });

const boundsOf = (segments: readonly Segment[]): Span =>
  segments.reduce<Span>(spanOf, { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY });

/** The widest strip that hardly a line of running text crosses, with columns on both sides of it; null when there is none. */
function widestGutter(segments: readonly Segment[], bounds: Span): Span | null {
  const narrow = segments.filter((segment) => widthOf(segment) < ACROSS * widthOf(bounds));
  if (narrow.length < 2 * LEAST_LINES) return null;
  const size = middle(narrow.map((segment) => segment.size));
  return stripsOf(narrow, Math.floor(CROSSING * narrow.length))
    .filter((strip) => widthOf(strip) >= GUTTER * size && standBeside(narrow, strip, bounds))
    .reduce<Span | null>((best, strip) => (best === null || widthOf(strip) > widthOf(best) ? strip : best), null);
}

/** The strips between the outermost segments that at most `allowed` of them reach into. */
function stripsOf(segments: readonly Segment[], allowed: number): Span[] {
  const edges = segments
    .flatMap(({ left, right }) => [
      { x: left, step: 1 },
      { x: right, step: -1 },
    ])
    .sort((a, b) => a.x - b.x || b.step - a.step);
  const strips: Span[] = [];
  let covering = 0;
  let from: number | null = null;
  for (const { x, step } of edges) {
    if (covering <= allowed && covering + step > allowed && from !== null) strips.push({ left: from, right: x });
    if (covering > allowed && covering + step <= allowed) from = x;
    covering += step;
  }
  return strips;
}

/** Whether columns of running text stand on both sides of a strip, beside each other. */
function standBeside(narrow: readonly Segment[], gutter: Span, bounds: Span, filled = FILLED): boolean {
  const left = narrow.filter((segment) => segment.right <= gutter.right);
  const right = narrow.filter((segment) => segment.left >= gutter.left && segment.right > gutter.right);
  const isText =
    isFilled(linesIn(left), gutter.left - bounds.left, filled) &&
    isFilled(linesIn(right), bounds.right - gutter.right, filled);
  const top = (side: readonly Segment[]) => side.reduce((y, each) => Math.min(y, each.row), Number.POSITIVE_INFINITY);
  const foot = (side: readonly Segment[]) => side.reduce((y, each) => Math.max(y, each.row), -1);
  return isText && top(left) < foot(right) && top(right) < foot(left);
}

const isFilled = (lines: readonly RowSpan[], width: number, filled: number): boolean =>
  lines.length >= LEAST_LINES &&
  middle(lines.map(widthOf)) >= filled * width &&
  middle(lines.map((line) => line.letters)) >= LEAST_LETTERS;

interface RowSpan extends Span {
  readonly letters: number;
}

/** The rows that segments make: what a justified line was cut into is whole again. */
function linesIn(segments: readonly Segment[]): RowSpan[] {
  const lines = new Map<number, RowSpan>();
  for (const segment of segments) {
    const line = lines.get(segment.row);
    const letters = (line?.letters ?? 0) + segment.text.length;
    lines.set(segment.row, { ...spanOf(line ?? segment, segment), letters });
  }
  return [...lines.values()];
}

const widthOf = ({ left, right }: Span): number => right - left;

/** The middle one of values, 0 when there are none. */
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
