import type { Json } from '../base/canonical-json.ts';
import { Emitter } from '../base/emitter.ts';
import { type ActId, actId, indexOf, isStepKey, type MemberId, type StepKey, signerOf, stepOf } from '../model/ids.ts';
import type { Act, EditAct, Via } from '../model/step.ts';
import { isNewerStep, parseAct, parseStep } from './parse.ts';
import { type ActEntry, bySeq, foldRecord, initialFields, type MakingAct, provenance } from './record.ts';

/** One value of a field that nobody replaced yet. */
export interface Head {
  readonly act: ActId;
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

/** A record: what one making act (and its duplicates by `source`) and all edits of it add up to. Frozen, replaced on change. */
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

/** An empty fold. */
export const newFold = (): Fold => new StepFold();

/** A step with the group of each act that makes a record: so a record is found without an index of its own. */
interface StoredStep extends FoldedStep {
  readonly groups: (Group | undefined)[];
}

/** The making acts of the records that a change touched. */
type Touched = Set<ActEntry<MakingAct>>;

/** Everything that is one record: usually one making act, several when they share a `source` [F8]. */
interface Group {
  /** Sorted by (`seq`, act id); never empty once the group is listed. */
  readonly makers: ActEntry<MakingAct>[];
  edits: readonly ActEntry<EditAct>[];
  /** Null when something came in since it was last folded. */
  record: FoldedRecord | null;
}

/**
 * The incremental fold. A step only touches the groups its acts belong to, and a group is folded anew when somebody
 * next looks at it: one more step costs the same in a room of ten steps and of a hundred thousand.
 */
class StepFold implements Fold {
  version = 0;
  seq = 0;
  malformed = 0;
  newer = 0;
  readonly #changes = new Emitter<ReadonlySet<ActId> | null>();
  #steps = new Map<StepKey, StoredStep>();
  /** Groups that have a `source`, by it. */
  #sources = new Map<string, Group>();
  /** Groups in order of arrival, by kind and by `make <what>`. */
  #kinds = new Map<string, Group[]>();
  /** Edits whose record is not here yet [F9]. */
  #waiting = new Map<ActId, ActEntry<EditAct>[]>();

  add(entries: Iterable<readonly [string, unknown]>): void {
    // Nobody listens while a room is being opened: then what changed is everything, and is not kept.
    const touched: Touched | null = this.#changes.size > 0 ? new Set() : null;
    const before = this.#steps.size;
    for (const [key, value] of entries) this.#addStep(key, value, touched);
    if (this.#steps.size === before) return;
    this.version++;
    if (touched !== null) this.#changes.emit(new Set([...touched].map((maker) => maker.id)));
  }

  reset(entries: Iterable<readonly [string, unknown]>): void {
    this.#steps = new Map();
    this.#sources = new Map();
    this.#kinds = new Map();
    this.#waiting = new Map();
    this.seq = 0;
    this.malformed = 0;
    this.newer = 0;
    for (const [key, value] of entries) this.#addStep(key, value, null);
    this.version++;
    this.#changes.emit(null);
  }

  get(id: ActId): FoldedRecord | undefined {
    const group = this.#group(id);
    return group === undefined ? undefined : folded(group);
  }

  *all(kind: FoldedRecord['kind'], what?: string): Iterable<FoldedRecord> {
    for (const group of this.#kinds.get(kindKey(kind, what)) ?? []) {
      const record = folded(group);
      if (!record.dropped) yield record;
    }
  }

  sourced(what: string, source: string): FoldedRecord | undefined {
    const group = this.#sources.get(sourceKey('make', what, source));
    return group === undefined ? undefined : folded(group);
  }

  history(id: ActId): readonly HistoryEntry[] {
    const group = this.#group(id);
    if (group === undefined) return [];
    const acts = [...group.makers, ...group.edits].sort(bySeq);
    return acts.map((entry) => ({ ...provenance(entry), set: valuesSet(entry.act), made: entry.act.kind !== 'edit' }));
  }

  step(key: StepKey): FoldedStep | undefined {
    return this.#steps.get(key);
  }

  has(key: string): boolean {
    return this.#steps.has(key as StepKey); // a string that is no key is simply not in the map
  }

  keys(): Iterable<StepKey> {
    return this.#steps.keys();
  }

  get stepCount(): number {
    return this.#steps.size;
  }

  onChange(listener: (changed: ReadonlySet<ActId> | null) => void): () => void {
    return this.#changes.on(listener);
  }

  #group(id: ActId): Group | undefined {
    return this.#steps.get(stepOf(id))?.groups[indexOf(id)];
  }

  #addStep(key: string, value: unknown, touched: Touched | null): void {
    if (this.has(key)) return;
    const step = isStepKey(key) ? parseStep(value) : null;
    if (!isStepKey(key) || step === null || signerOf(key) !== step.by) {
      this.malformed++;
      if (isNewerStep(value)) this.newer++;
      return;
    }
    const acts = readActs(step.acts);
    const groups: (Group | undefined)[] = [];
    this.#steps.set(key, { by: step.by, via: step.via, seq: step.seq, acts, groups });
    this.seq = Math.max(this.seq, step.seq);
    for (const [index, act] of acts.entries()) {
      const id = actId(key, index);
      if (act === null) groups.push(undefined);
      else if (act.kind === 'edit') {
        groups.push(undefined);
        this.#addEdit({ id, step, act }, touched);
      } else groups.push(this.#addMaker({ id, step, act }, touched));
    }
  }

  #addEdit(edit: ActEntry<EditAct>, touched: Touched | null): void {
    const group = this.#group(edit.act.of);
    if (group === undefined) {
      const waiting = this.#waiting.get(edit.act.of);
      if (waiting === undefined) this.#waiting.set(edit.act.of, [edit]);
      else waiting.push(edit);
      return;
    }
    group.edits = [...group.edits, edit];
    group.record = null;
    touched?.add(group.makers[0]!);
  }

  #addMaker(maker: ActEntry<MakingAct>, touched: Touched | null): Group {
    const group = this.#groupFor(maker.act);
    if (group.makers.length > 0) touched?.add(group.makers[0]!);
    group.makers.push(maker);
    if (group.makers.length > 1) group.makers.sort(bySeq);
    group.record = null;
    const waiting = this.#waiting.size > 0 ? this.#waiting.get(maker.id) : undefined;
    if (waiting !== undefined) {
      group.edits = [...group.edits, ...waiting];
      this.#waiting.delete(maker.id);
    }
    touched?.add(group.makers[0]!);
    return group;
  }

  /** The group a making act belongs to: a new one, or the one with its source. */
  #groupFor(act: MakingAct): Group {
    const what = act.kind === 'make' ? act.what : undefined;
    const source = 'source' in act ? act.source : undefined;
    const key = source === undefined ? null : sourceKey(act.kind, what, source);
    const known = key === null ? undefined : this.#sources.get(key);
    if (known !== undefined) return known;
    const group: Group = { makers: [], edits: NO_EDITS, record: null };
    if (key !== null) this.#sources.set(key, group);
    this.#list(kindKey(act.kind), group);
    if (what !== undefined) this.#list(kindKey(act.kind, what), group);
    return group;
  }

  #list(kind: string, group: Group): void {
    const listed = this.#kinds.get(kind);
    if (listed === undefined) this.#kinds.set(kind, [group]);
    else listed.push(group);
  }
}

/** Most records are never edited: they share one empty list. */
const NO_EDITS: readonly ActEntry<EditAct>[] = [];

/** The acts of a step, with `null` for those that this version does not know. The very same list where it knows all. */
function readActs(acts: readonly Act[]): readonly (Act | null)[] {
  return acts.every((act) => parseAct(act) !== null) ? acts : acts.map(parseAct);
}

/** The values an act sets, by field. */
const valuesSet = (act: Act): { readonly [field: string]: Json } =>
  act.kind === 'edit' ? act.set : Object.fromEntries(initialFields(act));

function folded(group: Group): FoldedRecord {
  group.record ??= foldRecord(group.makers, group.edits);
  return group.record;
}

const sourceKey = (kind: string, what: string | undefined, source: string): string =>
  JSON.stringify([kind, what ?? null, source]);

const kindKey = (kind: string, what?: string): string => (what === undefined ? kind : `${kind} ${what}`);
