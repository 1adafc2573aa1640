import type { LiveText } from '../../shared/anchor/live-text.ts';
import { zoneType } from '../../shared/model/records.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { isAnchor } from '../../shared/steps/parse.ts';
import type { PaintedZone } from '../reader/reader-types.ts';

/** An article's zones in the order of the text. One whose lines are gone, or of a type this version does not know, is left out. */
export function zonesOf(textRoom: Fold, text: LiveText): PaintedZone[] {
  const zones: PaintedZone[] = [];
  for (const record of textRoom.all('make', 'zone')) {
    const type = zoneType(record);
    const span = record.fields.span?.value;
    if (type === null || !isAnchor(span)) continue;
    const place = text.resolve(span);
    // Lines with corrected words in them are still the same lines; lines found elsewhere may be others.
    if (place.state === 'exact' || place.state === 'changed') zones.push({ id: record.id, type, ...place.range });
  }
  return zones.sort((a, b) => a.start - b.start || a.end - b.end);
}
