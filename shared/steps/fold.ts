import type { Json } from '../base/canonical-json.ts';
import { Emitter } from '../base/emitter.ts';
import { type ActId, actId, indexOf, isStepKey, type StepKey, stepOf } from '../model/ids.ts';
import type { Act, EditAct } from '../model/step.ts';
import type { Fold, FoldedRecord, FoldedStep, HistoryEntry, Provenance } from './folded.ts';
import { isNewerStep, parseAct, parseStep } from './parse.ts';
import { type ActEntry, bySeq, foldRecord, initialFields, type MakingAct, provenance } from './record.ts';

export type { Field, Fold, FoldedRecord, FoldedStep, Head, HistoryEntry, Provenance } from './folded.ts';

/** An empty fold. */
export const newFold = (): Fold => new StepFold();

/** A step with the group of each act that makes a record: so a record is found without an index of its own. */
interface StoredStep {
  readonly step: FoldedStep;
  readonly groups: (Group | undefined)[];
}

/**
 * Everything that is one record: a making act, with what came to it later. Most groups have neither twins nor edits and
 * share one empty list for both: a room has a group for nearly each of its steps.
 */
interface Group extends ActEntry<MakingAct> {
  /** Other making acts with the same `source` [F8]. */
  twins: readonly ActEntry<MakingAct>[];
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
    const touched: Set<ActId> | null = this.#changes.size > 0 ? new Set() : null;
    const before = this.#steps.size;
    for (const [key, value] of entries) this.#addStep(key, value, touched);
    if (this.#steps.size === before) return;
    this.version++;
    if (touched !== null) this.#changes.emit(touched);
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
    for (const group of this.#groupsOf(kind, what)) {
      const record = folded(group);
      if (!record.dropped) yield record;
    }
  }

  *dropped(kind: FoldedRecord['kind'], what?: string): Iterable<FoldedRecord> {
    for (const group of this.#groupsOf(kind, what)) {
      const record = folded(group);
      if (record.dropped) yield record;
    }
  }

  sourced(what: string, source: string): FoldedRecord | undefined {
    const group = this.#sources.get(sourceKey('make', what, source));
    return group === undefined ? undefined : folded(group);
  }

  history(id: ActId): readonly HistoryEntry[] {
    const group = this.#group(id);
    if (group === undefined) return [];
    const acts = [...makersOf(group), ...group.edits].sort(bySeq);
    return acts.map(({ act, from }) => ({ ...from, set: valuesSet(act), made: act.kind !== 'edit' }));
  }

  step(key: StepKey): FoldedStep | undefined {
    return this.#steps.get(key)?.step;
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

  #addStep(key: string, value: unknown, touched: Set<ActId> | null): void {
    if (this.has(key)) return;
    const step = isStepKey(key) ? parseStep(value) : null;
    if (!isStepKey(key) || step === null || !key.startsWith(step.by)) {
      this.malformed++;
      if (isNewerStep(value)) this.newer++;
      return;
    }
    const acts = readActs(step.acts);
    // Of the right length from the start: a list that grows takes room for seventeen, a hundred thousand times.
    const groups = new Array<Group | undefined>(acts.length);
    this.#steps.set(key, { step: acts === step.acts ? step : { ...step, acts }, groups });
    this.seq = Math.max(this.seq, step.seq);
    acts.forEach((act, index) => {
      if (act === null) return;
      const from = provenance(actId(key, index), step);
      if (act.kind === 'edit') this.#addEdit({ act, from }, touched);
      else groups[index] = this.#addMaker(act, from, touched);
    });
  }

  #addEdit(edit: ActEntry<EditAct>, touched: Set<ActId> | null): void {
    const group = this.#group(edit.act.of);
    if (group === undefined) {
      const waiting = this.#waiting.get(edit.act.of);
      if (waiting === undefined) this.#waiting.set(edit.act.of, [edit]);
      else waiting.push(edit);
      return;
    }
    group.edits = [...group.edits, edit];
    group.record = null;
    touched?.add(firstOf(group));
  }

  #addMaker(act: MakingAct, from: Provenance, touched: Set<ActId> | null): Group {
    const known = this.#twinOf(act);
    const group = known ?? { act, from, twins: NONE, edits: NONE, record: null };
    if (known === undefined) {
      this.#enter(group);
    } else {
      touched?.add(firstOf(known));
      known.twins = [...known.twins, { act, from }];
      known.record = null;
    }
    const waiting = this.#waiting.size > 0 ? this.#waiting.get(from.act) : undefined;
    if (waiting !== undefined) {
      group.edits = [...group.edits, ...waiting];
      this.#waiting.delete(from.act);
    }
    touched?.add(firstOf(group));
    return group;
  }

  /** The group that a making act joins for its `source` [F8]. */
  #twinOf(act: MakingAct): Group | undefined {
    const key = sourceOf(act);
    return key === null ? undefined : this.#sources.get(key);
  }

  #enter(group: Group): void {
    const { act } = group;
    const key = sourceOf(act);
    if (key !== null) this.#sources.set(key, group);
    this.#list(kindKey(act.kind), group);
    if (act.kind === 'make') this.#list(kindKey(act.kind, act.what), group);
  }

  #groupsOf(kind: FoldedRecord['kind'], what?: string): readonly Group[] {
    return this.#kinds.get(kindKey(kind, what)) ?? NONE;
  }

  #list(kind: string, group: Group): void {
    const listed = this.#kinds.get(kind);
    if (listed === undefined) this.#kinds.set(kind, [group]);
    else listed.push(group);
  }
}

const NONE: readonly [] = [];

/** The acts of a step, with `null` for those that this version does not know. The very same list where it knows all. */
function readActs(acts: readonly Act[]): readonly (Act | null)[] {
  return acts.every((act) => parseAct(act) !== null) ? acts : acts.map(parseAct);
}

/** The values an act sets, by field. */
const valuesSet = (act: Act): { readonly [field: string]: Json } =>
  act.kind === 'edit' ? act.set : Object.fromEntries(initialFields(act));

function folded(group: Group): FoldedRecord {
  group.record ??= foldRecord(makersOf(group), group.edits);
  return group.record;
}

/** A group's making acts in the order that decides on the record's id [F8]. */
const makersOf = (group: Group): readonly ActEntry<MakingAct>[] =>
  group.twins.length === 0 ? [group] : [group, ...group.twins].sort(bySeq);

const firstOf = (group: Group): ActId => makersOf(group)[0]!.from.act;

function sourceOf(act: MakingAct): string | null {
  if (!('source' in act) || act.source === undefined) return null;
  return sourceKey(act.kind, act.kind === 'make' ? act.what : null, act.source);
}

const sourceKey = (kind: string, what: string | null, source: string): string => JSON.stringify([kind, what, source]);

const kindKey = (kind: string, what?: string): string => (what === undefined ? kind : `${kind} ${what}`);
