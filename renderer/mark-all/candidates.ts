import type { FindLine } from '../../shared/find/query.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { ZoneType } from '../../shared/model/zone.ts';

/** Zones whose words are the page's rather than the report's: nothing is marked in them unless one ticks it. */
const EXCLUDED: ReadonlySet<ZoneType> = new Set(['boilerplate', 'byline', 'dateline']);

/** Where an occurrence stands: `marked` has this tag already, `zone` is no part of the report. */
export type Standing = 'free' | 'marked' | 'zone';

/** Where an occurrence stands for a tag. */
export function standingOf({ tags, zone }: FindLine, tag: string): Standing {
  if (tags.includes(tag)) return 'marked';
  return zone !== null && EXCLUDED.has(zone) ? 'zone' : 'free';
}

/** What somebody ticked or unticked by hand, by occurrence. */
export type Ticks = ReadonlyMap<string, boolean>;

/** Names an occurrence. */
export const nameOf = ({ aid, start, end }: FindLine): string => `${aid} ${start}-${end}`;

/** Whether an occurrence will be marked: all that are free, unless one says otherwise. */
export function isTicked(line: FindLine, tag: string, ticks: Ticks): boolean {
  const standing = standingOf(line, tag);
  return standing !== 'marked' && (ticks.get(nameOf(line)) ?? standing === 'free');
}

/** Ticks or unticks occurrences. */
export function tick(ticks: Ticks, lines: readonly FindLine[], on: boolean): Ticks {
  return new Map([...ticks, ...lines.map((line) => [nameOf(line), on] as const)]);
}

/** A row of the preview: an article, or one of its occurrences. */
export type PreviewRow =
  | { readonly kind: 'article'; readonly aid: ArticleId; readonly lines: readonly FindLine[] }
  | { readonly kind: 'line'; readonly line: FindLine };

/** The occurrences under their articles. Those of one article follow one another. */
export function rowsOf(lines: readonly FindLine[]): PreviewRow[] {
  return [...Map.groupBy(lines, ({ aid }) => aid)].flatMap(([aid, own]): PreviewRow[] => [
    { kind: 'article', aid, lines: own },
    ...own.map((line) => ({ kind: 'line' as const, line })),
  ]);
}

/** How many occurrences there are of each kind. */
export interface Tally {
  readonly ticked: number;
  readonly articles: number;
  readonly marked: number;
  /** Left out because of where they stand, unless one ticked them. */
  readonly inZones: number;
}

/** Counts what a mark-all would do. */
export function tallyOf(lines: readonly FindLine[], tag: string, ticks: Ticks): Tally {
  const ticked = lines.filter((line) => isTicked(line, tag, ticks));
  return {
    ticked: ticked.length,
    articles: new Set(ticked.map(({ aid }) => aid)).size,
    marked: lines.filter((line) => standingOf(line, tag) === 'marked').length,
    inZones: lines.filter((line) => standingOf(line, tag) === 'zone' && !isTicked(line, tag, ticks)).length,
  };
}
