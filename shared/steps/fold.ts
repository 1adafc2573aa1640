import type { Json } from '../base/canonical-json.ts';
import { Emitter } from '../base/emitter.ts';
import { type ActId, actId, isStepKey, type MemberId, type StepKey, signerOf } from '../model/ids.ts';
import type { Act, EditAct, Via } from '../model/step.ts';
import { parseAct, parseStep } from './parse.ts';
import { type ActEntry, foldRecord, initialFields, type MakingAct } from './record.ts';

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
   * Adds entries of the `steps` map; answers the records that changed. Malformed entries are counted and ignored.
   * When a record gets another id (an earlier duplicate came in, F8), both its ids are among the changed.
   */
  add(entries: Iterable<readonly [string, unknown]>): ReadonlySet<ActId>;
  /** Starts over with these entries: for the case that the value under a held key was replaced. */
  reset(entries: Iterable<readonly [string, unknown]>): void;
  /** A record by its id (or by the id of a duplicate that was folded into it). Dropped ones too. */
  get(id: ActId): FoldedRecord | undefined;
  /** Records of a kind (`mark`, `relate`, ...) or made as `what`, dropped ones left out. */
  all(kind: FoldedRecord['kind'], what?: string): Iterable<FoldedRecord>;
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
  /** Called after each `add` or `reset` that changed something, with the ids that changed (null: everything). */
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

/** Everything that is one record: usually one making act, several when they share a `source` [F8]. */
interface Group {
  readonly makers: ActEntry<MakingAct>[];
  readonly edits: ActEntry<EditAct>[];
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
  readonly #changes = new Emitter<ReadonlySet<ActId> | null>();
  #steps = new Map<StepKey, FoldedStep>();
  /** Every making act's group. */
  #groups = new Map<ActId, Group>();
  /** Groups that have a `source`, by it. */
  #sources = new Map<string, Group>();
  /** Groups in order of arrival, by kind and by `make <what>`. */
  #kinds = new Map<string, Set<Group>>();
  /** Edits whose record is not here yet [F9]. */
  #waiting = new Map<ActId, ActEntry<EditAct>[]>();

  add(entries: Iterable<readonly [string, unknown]>): ReadonlySet<ActId> {
    const changed = new Set<ActId>();
    const before = this.#steps.size;
    for (const [key, value] of entries) this.#addStep(key, value, changed);
    if (this.#steps.size > before) {
      this.version++;
      this.#changes.emit(changed);
    }
    return changed;
  }

  reset(entries: Iterable<readonly [string, unknown]>): void {
    this.#steps = new Map();
    this.#groups = new Map();
    this.#sources = new Map();
    this.#kinds = new Map();
    this.#waiting = new Map();
    this.seq = 0;
    this.malformed = 0;
    const ignored = new Set<ActId>();
    for (const [key, value] of entries) this.#addStep(key, value, ignored);
    this.version++;
    this.#changes.emit(null);
  }

  get(id: ActId): FoldedRecord | undefined {
    const group = this.#groups.get(id);
    return group === undefined ? undefined : folded(group);
  }

  *all(kind: FoldedRecord['kind'], what?: string): Iterable<FoldedRecord> {
    for (const group of this.#kinds.get(kindKey(kind, what)) ?? []) {
      const record = folded(group);
      if (!record.dropped) yield record;
    }
  }

  history(id: ActId): readonly HistoryEntry[] {
    const group = this.#groups.get(id);
    if (group === undefined) return [];
    const made = group.makers.map(({ from, act }) => ({
      ...from,
      set: Object.fromEntries(initialFields(act)),
      made: true,
    }));
    const edits = group.edits.map(({ from, act }) => ({ ...from, set: act.set, made: false }));
    return [...made, ...edits].sort((a, b) => a.seq - b.seq || (a.act < b.act ? -1 : 1));
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

  #addStep(key: string, value: unknown, changed: Set<ActId>): void {
    if (this.has(key)) return;
    const step = isStepKey(key) ? parseStep(value) : null;
    if (!isStepKey(key) || step === null || signerOf(key) !== step.by) {
      this.malformed++;
      return;
    }
    const acts = step.acts.map(parseAct);
    this.#steps.set(key, { by: step.by, via: step.via, seq: step.seq, acts });
    this.seq = Math.max(this.seq, step.seq);
    for (const [index, act] of acts.entries()) {
      if (act === null) continue;
      const { by, at, seq, via } = step;
      const from: Provenance = {
        act: actId(key, index),
        by,
        at,
        seq,
        via,
        ...(step.for === undefined ? {} : { for: step.for }),
      };
      if (act.kind === 'edit') this.#addEdit({ from, act }, changed);
      else this.#addMaker({ from, act }, changed);
    }
  }

  #addEdit(edit: ActEntry<EditAct>, changed: Set<ActId>): void {
    const group = this.#groups.get(edit.act.of);
    if (group === undefined) {
      const waiting = this.#waiting.get(edit.act.of);
      if (waiting === undefined) this.#waiting.set(edit.act.of, [edit]);
      else waiting.push(edit);
      return;
    }
    group.edits.push(edit);
    group.record = null;
    changed.add(group.makers[0]!.from.act);
  }

  #addMaker(maker: ActEntry<MakingAct>, changed: Set<ActId>): void {
    const group = this.#groupFor(maker.act);
    if (group.makers.length > 0) changed.add(group.makers[0]!.from.act);
    group.makers.push(maker);
    group.makers.sort((a, b) => a.from.seq - b.from.seq || (a.from.act < b.from.act ? -1 : 1));
    group.record = null;
    this.#groups.set(maker.from.act, group);
    const waiting = this.#waiting.get(maker.from.act);
    if (waiting !== undefined) {
      group.edits.push(...waiting);
      this.#waiting.delete(maker.from.act);
    }
    changed.add(group.makers[0]!.from.act);
  }

  /** The group a making act belongs to: a new one, or the one with its source. */
  #groupFor(act: MakingAct): Group {
    const what = act.kind === 'make' ? act.what : undefined;
    const source = 'source' in act ? act.source : undefined;
    const sourceKey = source === undefined ? null : JSON.stringify([act.kind, what ?? null, source]);
    const known = sourceKey === null ? undefined : this.#sources.get(sourceKey);
    if (known !== undefined) return known;
    const group: Group = { makers: [], edits: [], record: null };
    if (sourceKey !== null) this.#sources.set(sourceKey, group);
    this.#list(kindKey(act.kind), group);
    if (what !== undefined) this.#list(kindKey(act.kind, what), group);
    return group;
  }

  #list(kind: string, group: Group): void {
    const listed = this.#kinds.get(kind);
    if (listed === undefined) this.#kinds.set(kind, new Set([group]));
    else listed.add(group);
  }
}

function folded(group: Group): FoldedRecord {
  group.record ??= foldRecord(group.makers, group.edits);
  return group.record;
}

const kindKey = (kind: string, what?: string): string => (what === undefined ? kind : `${kind} ${what}`);
