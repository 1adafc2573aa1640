import { type DetectedZone, ZONE_TYPES } from '../../model/zone.ts';
import type { DatasetZone } from '../dataset.ts';
import type { ForeignDocument } from '../foreign.ts';
import type { Counts } from './not-carried.ts';

/**
 * The zones of an article that comes in with a grounded document: those that Postil's own row tells, else those found in
 * its text; and how many of the row's are of no kind that is known here, or lie nowhere.
 */
export function zonesOfNew(
  { text, zones }: Pick<ForeignDocument, 'text' | 'zones'>,
  found: readonly DetectedZone[],
): { readonly zones: readonly DetectedZone[]; readonly lost: Counts } {
  if (zones === undefined) return { zones: found, lost: {} };
  const known = zones.flatMap((zone) => zoneIn(text, zone) ?? []);
  return { zones: known, lost: { 'headings, captions and the like of an unknown kind': zones.length - known.length } };
}

function zoneIn(text: string, { type, start16: start, end16: end }: DatasetZone): DetectedZone | null {
  const known = ZONE_TYPES.find((one) => one === type);
  return known === undefined || start >= end || end > text.length ? null : { type: known, start, end };
}
