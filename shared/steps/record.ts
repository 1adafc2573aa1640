import { canonicalJson, type Json } from '../base/canonical-json.ts';
import type { ActId } from '../model/ids.ts';
import type { Act, EditAct } from '../model/step.ts';
import type { Field, FoldedRecord, Head, Provenance } from './fold.ts';

/** An act that makes a record. */
export type MakingAct = Exclude<Act, EditAct>;

/** An act with where it came from. */
export interface ActEntry<A extends Act = Act> {
  readonly from: Provenance;
  readonly act: A;
}

/** A value that stands for a field until an edit names one of its acts. */
interface Candidate {
  readonly head: Head;
  readonly seq: number;
  /** The acts that gave this value: several only for making acts with one source [F8]. */
  readonly acts: readonly ActId[];
}

/**
 * What a record's making acts and edits add up to [F2-F8]: a pure function of the two sets.
 * `makers` is sorted by (`seq`, act id) and not empty.
 */
export function foldRecord(makers: readonly ActEntry<MakingAct>[], edits: readonly ActEntry<EditAct>[]): FoldedRecord {
  const first = makers[0]!;
  const candidates = new Map<string, Candidate[]>();
  for (const maker of makers)
    for (const [field, value] of initialFields(maker.act)) addInitial(candidates, field, value, maker);
  for (const edit of edits) {
    for (const [field, value] of Object.entries(edit.act.set)) {
      const head = { act: edit.from.act, by: edit.from.by, value };
      push(candidates, field, { head, seq: edit.from.seq, acts: [edit.from.act] });
    }
  }
  const fields: { [field: string]: Field } = Object.create(null);
  let contested = false;
  for (const [field, standing] of candidates) {
    const folded = foldField(field, standing, edits);
    fields[field] = folded;
    contested ||= folded.contested;
  }
  const drop = foldDrop(fields, candidates, edits);
  return Object.freeze({
    id: first.from.act,
    kind: first.act.kind,
    what: first.act.kind === 'make' ? first.act.what : null,
    made: first.from,
    fields: Object.freeze(fields),
    dropped: drop === 'dropped',
    dropContested: drop === 'contested',
    contested: contested || drop === 'contested',
  });
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
      return [
        ['of', act.of],
        ['re', act.re ?? null],
        ['text', act.text],
      ];
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

const attributes = (attrs: { readonly [key: string]: Json } | undefined): [string, Json][] =>
  attrs === undefined ? [] : Object.entries(attrs).map(([key, value]) => [`attrs.${key}`, value]);

/** Adds a making act's value; equal values of several making acts become one candidate [F8]. */
function addInitial(candidates: Map<string, Candidate[]>, field: string, value: Json, maker: ActEntry): void {
  const standing = candidates.get(field);
  const twin = standing?.findIndex((candidate) => sameValue(candidate.head.value, value)) ?? -1;
  if (standing === undefined || twin < 0) {
    const head = { act: maker.from.act, by: maker.from.by, value };
    push(candidates, field, { head, seq: maker.from.seq, acts: [maker.from.act] });
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
  return Object.freeze({
    value,
    heads: Object.freeze(heads.map((candidate) => candidate.head)),
    contested: heads.some((candidate) => !sameValue(candidate.head.value, value)),
  });
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
): 'kept' | 'dropped' | 'contested' {
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
