/** A point in the stage, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A row of a mark's words, in CSS pixels from the stage's corner. */
export interface Row {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a mark is to be seen: its rows near the screen, or on which side of it the mark lies. */
export type Whereabouts = readonly Row[] | 'above' | 'below';

/** Which way an end of an arc comes to its words; `away` where these are not near the screen. */
export type Arrival = 'down' | 'up' | 'away';

/** An arc between two marks. */
export interface Arc {
  /** SVG path data: one cubic curve that leaves and arrives upright. */
  readonly path: string;
  readonly from: Point & { readonly arrival: Arrival };
  readonly to: Point & { readonly arrival: Arrival };
}

/** From the edge of a mark to where an arc meets it, along the row. */
const INSET = 10;
/** Room between an arc's end and the words. */
const GAP = 2;
/** The highest that an arc within a row rises: what is free above the words. */
const RISE = 13;

/**
 * The arc between two marks: over the row where both stand in one, else from the foot of the upper to the head of the
 * lower; upwards or downwards out of the picture where one is not near the screen. Null when neither is.
 */
export function arcBetween(from: Whereabouts, to: Whereabouts, height: number): Arc | null {
  if (typeof from === 'string' || typeof to === 'string') return arcAway(from, to, height);
  const pair = nearest(from, to);
  if (pair === null) return null;
  const [a, b] = pair;
  const sameRow = Math.abs(middleOf(a) - middleOf(b)) < Math.min(a.height, b.height) / 2;
  if (sameRow) return arcOver(a, b);
  const down = a.top < b.top;
  const [x1, x2] = [towards(a, b), towards(b, a)];
  const [y1, y2] = down ? [foot(a), head(b)] : [head(a), foot(b)];
  const bend = (down ? 1 : -1) * Math.max(14, Math.abs(y2 - y1) / 2);
  return {
    path: curve(x1, y1, x1, y1 + bend, x2, y2 - bend, x2, y2),
    from: { x: x1, y: y1, arrival: down ? 'up' : 'down' },
    to: { x: x2, y: y2, arrival: down ? 'down' : 'up' },
  };
}

/** An arc over one row. Where the marks overlap it begins at the nearer end of the longer. */
function arcOver(a: Row, b: Row): Arc {
  const [y1, y2] = [head(a), head(b)];
  let [x1, x2] = [towards(a, b), towards(b, a)];
  if (a.left < b.left + b.width && b.left < a.left + a.width) {
    [x1, x2] = a.width >= b.width ? [nearerEnd(a, b), x2] : [x1, nearerEnd(b, a)];
  }
  const rise = Math.min(RISE, 5 + Math.abs(x2 - x1) / 12);
  const top = Math.min(y1, y2) - (rise * 4) / 3;
  return {
    path: curve(x1, y1, x1, top, x2, top, x2, y2),
    from: { x: x1, y: y1, arrival: 'down' },
    to: { x: x2, y: y2, arrival: 'down' },
  };
}

/** An arc of which only one end is to be seen: straight up or down. */
function arcAway(from: Whereabouts, to: Whereabouts, height: number): Arc | null {
  const rows = typeof from === 'string' ? to : from;
  const side = typeof from === 'string' ? from : to;
  const row = typeof rows === 'string' ? undefined : side === 'above' ? rows[0] : rows.at(-1);
  if (!row) return null;
  const x = row.left + Math.min(INSET, row.width / 2);
  const near: Arc['from'] =
    side === 'above' ? { x, y: head(row), arrival: 'down' } : { x, y: foot(row), arrival: 'up' };
  const far: Arc['from'] = { x, y: side === 'above' ? 0 : height, arrival: 'away' };
  const path = `M${near.x} ${near.y}L${far.x} ${far.y}`;
  return rows === from ? { path, from: near, to: far } : { path, from: far, to: near };
}

/** Boxes as rows of words: where the writing changes its direction one row has several. */
export function rowsOf(boxes: readonly Row[]): readonly Row[] {
  const rows: Row[] = [];
  for (const box of boxes) {
    const last = rows.at(-1);
    if (last === undefined || Math.abs(middleOf(last) - middleOf(box)) >= box.height / 2) rows.push(box);
    else rows[rows.length - 1] = around(last, box);
  }
  return rows;
}

function around(a: Row, b: Row): Row {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  const right = Math.max(a.left + a.width, b.left + b.width);
  return { left, top, width: right - left, height: Math.max(a.top + a.height, b.top + b.height) - top };
}

/** The two rows that stand nearest to one another; the nearer along the row where several do. */
function nearest(from: readonly Row[], to: readonly Row[]): readonly [Row, Row] | null {
  let best: readonly [Row, Row] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const a of from) {
    for (const b of to) {
      // A row further down is further than any place in the same row.
      const gap = Math.abs(middleOf(a) - middleOf(b)) * 100 + Math.abs(towards(a, b) - towards(b, a));
      if (gap < least) [best, least] = [[a, b], gap];
    }
  }
  return best;
}

/** Where on its row a mark meets an arc to another: as near to that as may be, but not on its very edge. */
function towards({ left, width }: Row, other: Row): number {
  const inset = Math.min(INSET, width / 2);
  return Math.min(Math.max(other.left + other.width / 2, left + inset), left + width - inset);
}

/** The end of a row that lies nearer to a part of it. */
function nearerEnd({ left, width }: Row, part: Row): number {
  const inset = Math.min(INSET, width / 2);
  const [start, end] = [left + inset, left + width - inset];
  const middle = part.left + part.width / 2;
  const within = (x: number) => x > part.left && x < part.left + part.width;
  if (within(start) !== within(end)) return within(start) ? end : start;
  return middle - start < end - middle ? start : end;
}

const middleOf = ({ top, height }: Row): number => top + height / 2;
const head = ({ top }: Row): number => top - GAP;
const foot = ({ top, height }: Row): number => top + height + GAP;
const curve = (...[x1, y1, ...rest]: readonly number[]): string =>
  `M${x1} ${y1}C${rest.map((value) => Math.round(value * 10) / 10).join(' ')}`;
