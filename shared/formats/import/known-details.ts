import { Counter } from '../counter.ts';
import type { ForeignDocument } from '../foreign.ts';
import type { Counts } from './not-carried.ts';

/** What an article has a place for, and what Postil itself wrote beside that. */
const KNOWN = new Set([
  ...['title', 'outlet', 'byline', 'date', 'url', 'language'],
  ...['aid', 'textHash', 'text_hash', 'offset_unit'],
]);

/** What a file says of an article: texts as details, and all that an article has no place for, counted by name. */
export function knownDetails(told: { readonly [key: string]: unknown }): {
  readonly meta: ForeignDocument['meta'];
  readonly others: Counts;
} {
  const lost = new Counter();
  const meta = Object.entries(told).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  for (const [key, value] of Object.entries(told)) {
    const isPlaced = KNOWN.has(key) && typeof value === 'string';
    if (!isPlaced && !saysNothing(value)) lost.add('details that an article has no place for', 1, key);
  }
  return { meta: Object.fromEntries(meta), others: lost.counts() };
}

const saysNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);
