import { makeZone } from '../model/records.ts';
import type { MakeAct } from '../model/step.ts';
import type { DetectedZone } from '../model/zone.ts';
import { MAX_QUOTE } from './describe.ts';
import type { LiveText } from './live-text.ts';

/** The acts that make detected zones in a text. A zone too long to be anchored is left as running text. */
export const zoneActs = (text: LiveText, zones: readonly DetectedZone[]): MakeAct[] =>
  zones
    .map(({ type, start, end }) => ({ type, range: text.snap({ start, end }) }))
    .filter(({ range }) => range.start < range.end && range.end - range.start <= MAX_QUOTE)
    .map(({ type, range }) => makeZone(type, text.describe(range)));
