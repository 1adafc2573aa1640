import type { Json } from '../base/canonical-json.ts';
import type { ActId, MemberId, StepKey } from '../model/ids.ts';
import type { Act, Via } from '../model/step.ts';

/** One value of a field that nobody replaced yet. */
export interface Head {
  readonly act: ActId;
  /** Whose value it is: its act's signer, or, where an undo gave it back, whoever first gave it. */
  readonly by: MemberId;
  readonly value: Json;
}

/** A field as it stands: `value` is what is shown, `contested` when heads differ (DESIGN §2). */
export interface Field {
  readonly value: Json;
  readonly heads: readonly Head[];
  readonly contested: boolean;
}

/** Where an act came from: shown in histories. */
export interface Provenance {
  readonly act: ActId;
  readonly by: MemberId;
  readonly for?: string;
  readonly at: number;
  readonly seq: number;
  readonly via: Via;
}

/**
 * A record: what one making act (and its duplicates by `source`) and all edits of it add up to. It never changes: after a
 * change there is another in its place.
 */
export interface FoldedRecord {
  readonly id: ActId;
  readonly kind: Exclude<Act['kind'], 'edit'>;
  /** For `make`: what it made. */
  readonly what: string | null;
  readonly made: Provenance;
  /** By field name: a mark has `tag`, `spans` and `attrs.<key>`; a made record has its own fields. */
  readonly fields: { readonly [field: string]: Field };
  /** Dropped and nobody objects: not shown. */
  readonly dropped: boolean;
  /** Some field has several values, or somebody changed what somebody else dropped. */
  readonly contested: boolean;
  /** Drops that a change did not know of (or the other way round). */
  readonly dropContested: boolean;
}

/** What people see of a room: pure in the set of steps, whatever the order, grouping or duplication they came in. */
export interface Fold {
  /** Grows with every change. */
  readonly version: number;
  /** The highest `seq` seen: the next step's is one more. */
  readonly seq: number;
  /**
   * Adds entries of the `steps` map; listeners hear which records changed. Malformed entries are counted and ignored.
   */
  add(entries: Iterable<readonly [string, unknown]>): void;
  /** Starts over with these entries: for the case that the value under a held key was replaced. */
  reset(entries: Iterable<readonly [string, unknown]>): void;
  /** A record by its id (or by the id of a duplicate that was folded into it). Dropped ones too. */
  get(id: ActId): FoldedRecord | undefined;
  /** Records of a kind (`mark`, `relate`, ...) or made as `what`, dropped ones left out. */
  all(kind: FoldedRecord['kind'], what?: string): Iterable<FoldedRecord>;
  /** Those that `all` leaves out. */
  dropped(kind: FoldedRecord['kind'], what?: string): Iterable<FoldedRecord>;
  /** The record made as `what` from this source [F8], dropped or not. */
  sourced(what: string, source: string): FoldedRecord | undefined;
  /** A record's acts, oldest first. */
  history(id: ActId): readonly HistoryEntry[];
  /** A step as it was read; undefined when it is not here. */
  step(key: StepKey): FoldedStep | undefined;
  /** Whether a step is here. */
  has(key: string): boolean;
  /** All step keys that are here. */
  keys(): Iterable<StepKey>;
  readonly stepCount: number;
  /** Entries that could not be read. */
  readonly malformed: number;
  /** Those of them that a newer Postil wrote: a room that has any is read as far as it can be, and not written into. */
  readonly newer: number;
  /**
   * Called after each `add` or `reset` that changed something, with the records that changed (null: everything). When a
   * record got another id (an earlier duplicate came in, F8), both its ids are among them.
   */
  onChange(listener: (changed: ReadonlySet<ActId> | null) => void): () => void;
}

/** A step as the fold read it: `null` stands for an act that this version does not know. */
export interface FoldedStep {
  readonly by: MemberId;
  /** A pseudonym: work brought in for somebody who has no key here. */
  readonly for?: string;
  /** The author's clock, in milliseconds since 1970. Shown, never sorted on. */
  readonly at: number;
  readonly via: Via;
  readonly seq: number;
  readonly acts: readonly (Act | null)[];
}

/** One line of a record's history. */
export interface HistoryEntry extends Provenance {
  /** What the act set; for the making act its first values. */
  readonly set: { readonly [field: string]: Json };
  readonly made: boolean;
}
