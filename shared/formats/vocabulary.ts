import type { Json } from '../base/canonical-json.ts';
import type { DatasetArticle } from './dataset.ts';

/** The tags, attributes and types of links that a dataset uses: what its readers must be configured for. */
export interface Vocabulary {
  /** By tag its attributes, and by attribute the values that were met. */
  readonly tags: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Json>>>;
  /** By type of link the tags it was met between, as `[from, to]`. */
  readonly links: ReadonlyMap<string, ReadonlyMap<string, readonly [from: string, to: string]>>;
}

/** A vocabulary that grows by one article at a time. Its size follows the tagset, not the corpus: see `MOST_VALUES`. */
export class GrowingVocabulary implements Vocabulary {
  readonly tags = new Map<string, Map<string, Set<Json>>>();
  readonly links = new Map<string, Map<string, readonly [string, string]>>();

  /** Takes in what one article uses. */
  add({ marks, relations }: DatasetArticle): void {
    const tagOf = new Map(marks.map((mark) => [mark.id, mark.tag]));
    for (const { tag, attrs } of marks) {
      const known = inside(this.tags, tag, () => new Map<string, Set<Json>>());
      for (const [key, value] of Object.entries(attrs)) {
        const values = inside(known, key, () => new Set<Json>());
        if (values.size < MOST_VALUES || isNewKind(values, value)) values.add(value);
      }
    }
    for (const { type, from, to } of relations) {
      const ends = [tagOf.get(from) ?? '', tagOf.get(to) ?? ''] as const;
      inside(this.links, type, () => new Map<string, readonly [string, string]>()).set(ends.join(' '), ends);
    }
  }
}

/** More different values of a kind than this, and an attribute is free: nobody lists those in a configuration. */
const MOST_VALUES = 100;

/** Whether there is no value yet of this kind (text, number, flag): each may need a control of its own. */
const isNewKind = (values: ReadonlySet<Json>, value: Json): boolean =>
  ![...values].some((known) => typeof known === typeof value);

/** The value at a key, made when it is not there. */
function inside<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
