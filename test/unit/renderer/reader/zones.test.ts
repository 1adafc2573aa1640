import { describe, expect, test } from 'vitest';
import type { PaintedZone } from '../../../../renderer/reader/reader-types.ts';
import { TextModel } from '../../../../renderer/reader/text-model.ts';
import { zonesByLine } from '../../../../renderer/reader/zones.ts';
import type { ZoneType } from '../../../../shared/model/zone.ts';
import { paintedMark } from './marks.ts';

const model = new TextModel('Home\nTitle\n\nText here\nShare\nMore');
const zone = (n: number, type: ZoneType, start: number, end: number): PaintedZone => ({
  id: paintedMark(n).id,
  type,
  start,
  end,
});

describe('zonesByLine', () => {
  test('each line of a zone has it; the first one carries the handle', () => {
    const share = zone(1, 'boilerplate', 22, 32);
    const lines = zonesByLine(model, [share, zone(2, 'heading', 5, 10)]);
    expect([...lines.keys()].sort()).toEqual([1, 4, 5]);
    expect(lines.get(1)).toEqual({ zone: zone(2, 'heading', 5, 10), first: true });
    expect(lines.get(4)).toEqual({ zone: share, first: true });
    expect(lines.get(5)).toEqual({ zone: share, first: false });
  });

  test('where zones overlap the one that starts later holds the line', () => {
    const lines = zonesByLine(model, [zone(1, 'heading', 5, 10), zone(2, 'boilerplate', 0, 32)]);
    expect(lines.get(1)?.zone.type).toBe('heading');
    expect(lines.get(0)?.zone.type).toBe('boilerplate');
  });

  test('a zone past the end of the text is nowhere', () => {
    expect(zonesByLine(model, [zone(1, 'heading', 400, 410)]).size).toBe(0);
  });
});
