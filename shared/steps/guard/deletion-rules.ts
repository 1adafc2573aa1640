import type * as Y from 'yjs';
import type { DeletedRange } from './difference.ts';
import type { Layer } from './layer.ts';
import { type Refused, refuse } from './verdict.ts';

/**
 * Judges what an update deletes beyond what is deleted already ([G12], [G14]) and adds it to the layer.
 *
 * When two structs carry the same key, Yjs itself deletes all but the one of the highest client id (entries of a map
 * with no origin are ordered by client id, the rightmost wins) and every copy says so. Such a deletion takes nothing
 * away: [G10] made sure that the values are equal.
 * @returns how many deletions are new
 */
export function judgeDeletions(ranges: readonly DeletedRange[], layer: Layer, mayCorrect: boolean): number | Refused {
  const doubles: Y.Item[] = [];
  let fresh = 0;
  for (const { client, clock, length } of ranges) {
    for (let at = clock; at < clock + length; ) {
      const item = layer.find(client, at);
      if (item === undefined) return refuse('G3', 'bad-step');
      at = item.id.clock + item.length;
      if (layer.isDeleted(item)) continue;
      fresh++;
      layer.delete(item);
      const root = layer.rootOf(item);
      if (root === 'steps') doubles.push(item);
      else if (!mayCorrect) return refuse('G14', 'deletion');
    }
  }
  for (const item of doubles) {
    const others = item.parentSub === null ? [] : layer.entries(item.parentSub);
    if (!others.some((other) => other.id.client > item.id.client && !layer.isDeleted(other)))
      return refuse('G12', 'deletion');
  }
  return fresh;
}
