import type { Range } from './anchor.ts';

/** What a stretch of an article is, when it is not running text. */
export const ZONE_TYPES = ['heading', 'caption', 'dateline', 'byline', 'list', 'boilerplate'] as const;

/** One of the zone types. */
export type ZoneType = (typeof ZONE_TYPES)[number];

/** A zone as detected on import: a whole number of lines, in UTF-16 units, without the line end. */
export interface DetectedZone extends Range {
  readonly type: ZoneType;
}
