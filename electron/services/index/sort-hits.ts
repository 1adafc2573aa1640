import { lowered } from '../../../shared/find/fold-text.ts';
import type { Hit } from './find-hits.ts';
import type { FullText, TextId } from './full-text.ts';

/** How many units of the context are compared. */
const COMPARED = 48;
/** More places than this are not sorted by their context. */
export const MAX_SORTED = 20_000;

/** Hits by the words beside them, in their folded text: to the right as they are read, to the left from the hit outwards. */
export function sortByContext(words: FullText, hits: readonly Hit[], side: 'left' | 'right'): Hit[] {
  const texts = new Map<TextId, string>();
  const keyed = hits.map((hit, at) => {
    let low = texts.get(hit.text);
    if (low === undefined) {
      low = lowered(words.folded(hit.text)?.folded ?? '');
      texts.set(hit.text, low);
    }
    return { hit, at, key: side === 'right' ? after(low, hit.range.end) : before(low, hit.range.start) };
  });
  return keyed.sort((a, b) => compare(a.key, b.key) || a.at - b.at).map(({ hit }) => hit);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of the hit's own paragraph: what stands in the next one is no context. */
const after = (low: string, end: number): string =>
  low
    .slice(end, end + COMPARED)
    .split('\n', 1)[0]
    ?.trim() ?? '';

function before(low: string, start: number): string {
  const near = low.slice(Math.max(0, start - COMPARED), start);
  return near
    .slice(near.lastIndexOf('\n') + 1)
    .trim()
    .split(/\s+/)
    .reverse()
    .join(' ');
}
