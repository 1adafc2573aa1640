import type { DetectedZone } from '../model/zone.ts';
import type { Classified } from './classify.ts';

/**
 * The zones of a classified article, in order: whole lines. Neighbouring lines of a list or of boilerplate make one zone,
 * so that one click changes them together; every heading, caption, dateline and byline is one of its own.
 */
export function zonesOf({ lines, kinds }: Classified): DetectedZone[] {
  const zones: DetectedZone[] = [];
  for (const [i, { start, end }] of lines.entries()) {
    const type = kinds[i]!;
    if (type === 'body') continue;
    const grows = (type === 'list' || type === 'boilerplate') && kinds[i - 1] === type;
    if (grows) zones.push({ ...zones.pop()!, end });
    else zones.push({ type, start, end });
  }
  return zones;
}
