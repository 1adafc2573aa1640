import type { LeftOutReason } from '../draft.ts';
import type { Segment } from './rows.ts';

/** A page with its rows from top to bottom. */
export interface PageRows {
  readonly height: number;
  readonly rows: readonly (readonly Segment[])[];
}

/** A row that stands on several pages, or tells a page's number. */
export interface Furniture {
  readonly text: string;
  readonly reason: LeftOutReason;
}

/** What is left of a page, and what was taken for its head and its foot. */
export interface BarePage {
  readonly rows: readonly (readonly Segment[])[];
  readonly furniture: readonly Furniture[];
}

/** How much of a page's height its head takes, and its foot. */
const EDGE = 0.14;
/** At most so many rows at each edge are looked at. */
const ROWS = 4;
/** A row that repeats is on this share of the pages, and on two at least: heads of left and right pages differ, and chapters. */
const LEAST_SHARE = 0.2;
/** Numbers of pages: “7”, “– 7 –”, “Page 7 of 12”, “7/12”, “xii”. */
const PAGE_NUMBER =
  /^(?:(?:page|seite|pages?|p|pg|s|pagina|página|str|стр|صفحة|第)\.? ?)?[-–—|•·( ]*(?:#|[ivxl]{1,6})(?: ?(?:of|von|de|sur|di|من|\/|\|) ?#)?[-–—|•·) ]*(?:页|頁|ページ)?$/iu;

/**
 * Takes the heads, feet and page numbers off the pages of a document. A row at a page's edge is one when the same row,
 * digits aside, is at the edge of other pages too, or when it is nothing but a page's number. Where that would leave
 * nothing, all of it stays.
 */
export function withoutFurniture(pages: readonly PageRows[]): BarePage[] {
  const edges = pages.map(edgesOf);
  const seen = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set(edge.map(({ key }) => key))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, LEAST_SHARE * pages.length);
  const bare = pages.map(({ rows }, page) => {
    const taken = new Map<number, Furniture>();
    for (const { row, key, reason } of edges[page]!) {
      const text = wordsOf(rows[row]!);
      if (isPageNumber(text)) taken.set(row, { text, reason: 'page-number' });
      else if (seen.get(key)! >= least) taken.set(row, { text, reason });
    }
    return { rows: rows.filter((_, row) => !taken.has(row)), furniture: [...taken.values()] };
  });
  const isAll = bare.every(({ rows }) => rows.length === 0);
  return isAll ? pages.map(({ rows }) => ({ rows, furniture: [] })) : bare;
}

interface EdgeRow {
  readonly row: number;
  readonly key: string;
  readonly reason: 'page-head' | 'page-foot';
}

/** The rows near a page's edges. */
function edgesOf({ height, rows }: PageRows): EdgeRow[] {
  return rows.flatMap((segments, row) => {
    const y = segments[0]!.y;
    const isHead = row < ROWS && y < EDGE * height;
    const isFoot = row >= rows.length - ROWS && y > (1 - EDGE) * height;
    if (!isHead && !isFoot) return [];
    const reason = isHead ? 'page-head' : 'page-foot';
    return [{ row, key: `${reason} ${patternOf(wordsOf(segments))}`, reason } satisfies EdgeRow];
  });
}

const wordsOf = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join(' ');

/** Words with every number as one sign, so that rows which only count are alike. */
const patternOf = (words: string): string =>
  words
    .replace(/\p{N}+/gu, '#')
    .replace(/\s+/g, ' ')
    .toLowerCase();

const isPageNumber = (words: string): boolean => words.length <= 24 && PAGE_NUMBER.test(patternOf(words));
