import type { Json } from '../base/canonical-json.ts';
import type { ActId } from '../model/ids.ts';
import { builtInTag } from '../model/tagset.ts';
import type { EntryKind } from '../register/records.ts';
import type { DatasetArticle, DatasetEntry } from './dataset.ts';

/** An entry of the register that marks were met to refer to. */
export interface MetEntry {
  readonly entry: DatasetEntry;
  /** Null where only attributes refer to it of which it is not known what they refer to. */
  readonly kind: EntryKind | null;
}

/** The tags, attributes and types of links that a dataset uses: what its readers must be configured for. */
export interface Vocabulary {
  /** By tag its attributes, and by attribute the values that were met. */
  readonly tags: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Json>>>;
  /** By type of link the tags it was met between, as `[from, to]`. */
  readonly links: ReadonlyMap<string, ReadonlyMap<string, readonly [from: string, to: string]>>;
  /** The entries that attributes of marks refer to. */
  readonly entries: ReadonlyMap<ActId, MetEntry>;
}

/** A vocabulary that grows by one article at a time. Its size follows tagset and register, not the corpus: see `MOST_VALUES`. */
export class GrowingVocabulary implements Vocabulary {
  readonly tags = new Map<string, Map<string, Set<Json>>>();
  readonly links = new Map<string, Map<string, readonly [string, string]>>();
  readonly entries = new Map<ActId, MetEntry>();

  /** Takes in what one article uses. */
  add({ marks, relations }: DatasetArticle): void {
    const tagOf = new Map<ActId, string>();
    for (const { id, tag, attrs, entries } of marks) {
      tagOf.set(id, tag);
      for (const key in entries) {
        const entry = entries[key]!; // one of its keys
        const kind = this.entries.get(entry.id)?.kind ?? kindOf(tag, key);
        this.entries.set(entry.id, { entry, kind });
      }
      const known = inside(this.tags, tag, () => new Map<string, Set<Json>>());
      for (const key in attrs) {
        const value = attrs[key]!; // one of its keys
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
function isNewKind(values: ReadonlySet<Json>, value: Json): boolean {
  // Most often the very first is of this kind.
  for (const known of values) if (typeof known === typeof value) return false;
  return true;
}

/** What an attribute refers to; null for one that is not built in. */
function kindOf(tag: string, key: string): EntryKind | null {
  const control = builtInTag(tag)?.attributes.find((attribute) => attribute.key === key)?.control;
  return control?.type === 'register' ? control.of : null;
}

/** The value at a key, made when it is not there. */
function inside<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
