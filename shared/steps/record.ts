import { canonicalJson, type Json } from '../base/canonical-json.ts';
import type { ActId, MemberId } from '../model/ids.ts';
import type { Act, EditAct, Step } from '../model/step.ts';
import type { Field, FoldedRecord, Head, Provenance } from './folded.ts';

/** An act that makes a record. */
export type MakingAct = Exclude<Act, EditAct>;

/** An act and where it came from. */
export interface ActEntry<A extends Act = Act> {
  readonly act: A;
  readonly from: Provenance;
}

/** Where an act of this step came from, as histories show it. */
export function provenance(id: ActId, { by, at, seq, via, for: pseudonym }: Step): Provenance {
  return pseudonym === undefined ? { act: id, by, at, seq, via } : { act: id, by, at, seq, via, for: pseudonym };
}

/** The order of acts that nobody's clock decides: by `seq`, then by id. */
export const bySeq = (a: ActEntry, b: ActEntry): number =>
  a.from.seq - b.from.seq || (a.from.act < b.from.act ? -1 : 1);

/** What became of a record [F7]. */
type Drop = 'kept' | 'dropped' | 'contested';

/** A value that stands for a field until an edit names one of its acts. */
interface Candidate {
  readonly head: Head;
  readonly seq: number;
  /** The acts that gave this value: several only for making acts with one source [F8]. */
  readonly acts: readonly ActId[];
  /** The act whose value it gives back [F11]. */
  readonly gives?: ActId;
}

/**
 * What a record's making acts and edits add up to [F2-F8]: a pure function of the two sets.
 * `makers` is sorted by (`seq`, act id) and not empty.
 */
export function foldRecord(makers: readonly ActEntry<MakingAct>[], edits: readonly ActEntry<EditAct>[]): FoldedRecord {
  const untouched = makers.length === 1 && edits.length === 0;
  return untouched ? firstRecord(makers[0]!) : mergedRecord(makers, edits);
}

/** The prototype of every `fields`: has no member, so that no field's name (`constructor`, `__proto__`) means anything else. */
const NO_FIELDS: object = Object.freeze(Object.create(null));

/** The record of a making act that nobody touched since: most records of most rooms. */
function firstRecord(maker: ActEntry<MakingAct>): FoldedRecord {
  const fields: { [field: string]: Field } = Object.create(NO_FIELDS);
  for (const [field, value] of initialFields(maker.act)) fields[field] = new FirstField(value, maker.from);
  return recordOf(maker, fields, 'kept', false);
}

/**
 * A field as its making act set it. Nearly all fields of a room are of this kind and hardly any is asked for its heads:
 * they are spelled out only then.
 */
class FirstField implements Field {
  readonly value: Json;
  readonly contested = false;
  readonly from: Provenance;

  constructor(value: Json, from: Provenance) {
    this.value = value;
    this.from = from;
  }

  get heads(): readonly Head[] {
    return [{ act: this.from.act, by: this.from.by, value: this.value }];
  }
}

/** The general case: several making acts, or edits. */
function mergedRecord(makers: readonly ActEntry<MakingAct>[], edits: readonly ActEntry<EditAct>[]): FoldedRecord {
  const candidates = new Map<string, Candidate[]>();
  for (const maker of makers) {
    for (const [field, value] of initialFields(maker.act)) addInitial(candidates, field, value, maker);
  }
  for (const { act, from } of edits) {
    for (const [field, value] of Object.entries(act.set)) {
      const gives = act.gives !== undefined && Object.hasOwn(act.gives, field) ? act.gives[field] : undefined;
      push(candidates, field, {
        head: { act: from.act, by: from.by, value },
        seq: from.seq,
        acts: [from.act],
        ...(gives && { gives }),
      });
    }
  }
  const fields: { [field: string]: Field } = Object.create(NO_FIELDS);
  for (const [field, standing] of candidates) fields[field] = foldField(field, standing, edits);
  const contested = Object.values(fields).some((field) => field.contested);
  return recordOf(makers[0]!, fields, foldDrop(fields, candidates, edits), contested);
}

function recordOf(
  { act, from }: ActEntry<MakingAct>,
  fields: FoldedRecord['fields'],
  drop: Drop,
  contested: boolean,
): FoldedRecord {
  return {
    id: from.act,
    kind: act.kind,
    what: act.kind === 'make' ? act.what : null,
    made: from,
    fields,
    dropped: drop === 'dropped',
    dropContested: drop === 'contested',
    contested: contested || drop === 'contested',
  };
}

/** The fields a making act sets, with their first values [F2]. */
export function initialFields(act: MakingAct): [string, Json][] {
  switch (act.kind) {
    case 'mark':
      // Anchors are plain JSON; the interface has no index signature, so the type has to be told.
      return [['tag', act.tag], ['spans', act.spans as unknown as Json], ...attributes(act.attrs)];
    case 'relate':
      return [['type', act.type], ['from', act.from], ['to', act.to], ...attributes(act.attrs)];
    case 'comment':
      return [['of', act.of], ['re', act.re ?? null], ['text', act.text], ...mentions(act.mentions)];
    case 'verdict':
      return [
        ['of', act.of],
        ['is', act.is],
        ['why', act.why ?? null],
      ];
    case 'progress':
      return [['state', act.state]];
    case 'make':
      return Object.entries(act.fields);
  }
}

const mentions = (members: readonly MemberId[] | undefined): [string, Json][] =>
  members === undefined ? [] : [['mentions', members]];

const attributes = (attrs: { readonly [key: string]: Json } | undefined): [string, Json][] =>
  attrs === undefined ? [] : Object.entries(attrs).map(([key, value]) => [`attrs.${key}`, value]);

/** Adds a making act's value; equal values of several making acts become one candidate [F8]. */
function addInitial(candidates: Map<string, Candidate[]>, field: string, value: Json, maker: ActEntry): void {
  const standing = candidates.get(field);
  const twin = standing?.findIndex((candidate) => sameValue(candidate.head.value, value)) ?? -1;
  if (standing === undefined || twin < 0) {
    const { act, by, seq } = maker.from;
    push(candidates, field, { head: { act, by, value }, seq, acts: [act] });
  } else {
    const known = standing[twin]!;
    standing[twin] = { ...known, acts: [...known.acts, maker.from.act] };
  }
}

/** The heads of one field [F3-F5]. */
function foldField(field: string, standing: readonly Candidate[], edits: readonly ActEntry<EditAct>[]): Field {
  let heads = standing;
  if (standing.length > 1) {
    const named = namedBy(
      field,
      standing,
      edits.filter((edit) => Object.hasOwn(edit.act.set, field)),
    );
    heads = standing.filter((candidate) => !named.has(candidate)).sort(shownFirst);
  }
  const value = heads[0]!.head.value;
  return {
    value,
    heads: heads.map((candidate) => ({ ...candidate.head, by: authorOf(candidate, standing) })),
    contested: heads.some((candidate) => !sameValue(candidate.head.value, value)),
  };
}

/** Whose value it is: of one that was given back, its first author [F11]. */
function authorOf(candidate: Candidate, standing: readonly Candidate[]): MemberId {
  const { gives, head, seq } = candidate;
  const given = gives && standing.find((other) => other.acts.includes(gives));
  return given && given.seq < seq && sameValue(given.head.value, head.value) ? authorOf(given, standing) : head.by;
}

/** The candidates that some of `edits` name in `over[field]`, with a lower `seq` than the edit's own. */
function namedBy(field: string, standing: readonly Candidate[], edits: readonly ActEntry<EditAct>[]): Set<Candidate> {
  const named = new Set<Candidate>();
  for (const edit of edits) {
    const over = Object.hasOwn(edit.act.over, field) ? edit.act.over[field]! : [];
    for (const candidate of standing) {
      if (candidate.seq < edit.from.seq && candidate.acts.some((id) => over.includes(id))) named.add(candidate);
    }
  }
  return named;
}

/** Whether a record is dropped, or dropped by one and kept or changed by another [F7]. */
function foldDrop(
  fields: FoldedRecord['fields'],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  edits: readonly ActEntry<EditAct>[],
): Drop {
  const dropped = fields.dropped;
  if (!dropped?.heads.some((head) => head.value === true)) return 'kept';
  if (dropped.contested) return 'contested';
  const drops = edits.filter((edit) => dropped.heads.some((head) => head.act === edit.from.act));
  for (const [field, standing] of candidates) {
    if (field === 'dropped') continue;
    const seen = namedBy(field, standing, drops);
    const unseen = standing.some(
      (candidate) => !seen.has(candidate) && fields[field]!.heads.some((head) => head.act === candidate.head.act),
    );
    if (unseen) return 'contested';
  }
  return 'dropped';
}

/** Highest (`seq`, act id) first: the order in which heads are shown [F5]. */
const shownFirst = (a: Candidate, b: Candidate): number => b.seq - a.seq || (a.head.act < b.head.act ? 1 : -1);

const sameValue = (a: Json, b: Json): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && canonicalJson(a) === canonicalJson(b));

function push(candidates: Map<string, Candidate[]>, field: string, candidate: Candidate): void {
  const standing = candidates.get(field);
  if (standing === undefined) candidates.set(field, [candidate]);
  else standing.push(candidate);
}
