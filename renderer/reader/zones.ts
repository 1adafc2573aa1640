import type { PaintedZone } from './reader-types.ts';
import type { TextModel } from './text-model.ts';

/** The zone one line belongs to; `first` for the zone's first line, which carries its handle. */
export interface LineZone {
  readonly zone: PaintedZone;
  readonly first: boolean;
}

/** The zone of each line, by line number. Where zones overlap, the one that starts later holds the line. */
export function zonesByLine(model: TextModel, zones: readonly PaintedZone[]): ReadonlyMap<number, LineZone> {
  const lines = new Map<number, LineZone>();
  for (const zone of [...zones].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (zone.start >= model.text.length) continue;
    const from = model.lineAt(zone.start);
    const to = model.lineAt(Math.max(zone.start, zone.end - 1));
    for (let line = from; line <= to; line++) lines.set(line, { zone, first: line === from });
  }
  return lines;
}
