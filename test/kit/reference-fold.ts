import { canonicalJson, type Json } from '../../shared/base/canonical-json.ts';
import { type ActId, actId } from '../../shared/model/ids.ts';
import type { EditAct } from '../../shared/model/step.ts';
import { parseAct } from '../../shared/steps/parse.ts';
import { initialFields, type MakingAct } from '../../shared/steps/record.ts';
import type { Entry } from './people.ts';

/**
 * The rules of `shared/steps/SPEC.md` spelled out as slowly and plainly as they are written there: no groups, no
 * increments, everything looked for in all acts again. What the real fold shows is compared with this.
 */

interface Doing<A> {
  readonly id: ActId;
  readonly seq: number;
  readonly act: A;
}

/** What is expected of one record. */
export interface Expected {
  readonly id: ActId;
  /** By field: the acts whose values stand, in any order. */
  readonly heads: { readonly [field: string]: readonly ActId[] };
  readonly contested: readonly string[];
  readonly fate: 'kept' | 'dropped' | 'contested';
}

/** All records that these steps make, by the id of each making act. */
export function referenceFold(entries: readonly Entry[]): Map<ActId, Expected> {
  const makers: Doing<MakingAct>[] = [];
  const edits: Doing<EditAct>[] = [];
  for (const [key, step] of new Map(entries)) {
    for (const [index, raw] of step.acts.entries()) {
      const act = parseAct(raw);
      if (act?.kind === 'edit') edits.push({ id: actId(key, index), seq: step.seq, act });
      else if (act !== null) makers.push({ id: actId(key, index), seq: step.seq, act });
    }
  }
  const records = new Map<ActId, Expected>();
  for (const maker of makers) {
    const twins = makers.filter((other) => other.id === maker.id || sameSource(other.act, maker.act)).sort(earliest);
    const own = edits.filter((edit) => twins.some((twin) => twin.id === edit.act.of));
    records.set(maker.id, expected(twins, own));
  }
  return records;
}

function expected(makers: readonly Doing<MakingAct>[], edits: readonly Doing<EditAct>[]): Expected {
  const values = standingValues(makers, edits);
  const heads: { [field: string]: ActId[] } = Object.create(null);
  const contested: string[] = [];
  for (const field of new Set(values.map((value) => value.field))) {
    const own = values.filter((value) => value.field === field && !replaced(value, edits));
    heads[field] = own.map((value) => value.ids[0]!);
    if (new Set(own.map((value) => value.text)).size > 1) contested.push(field);
  }
  return { id: makers[0]!.id, heads, contested, fate: fate(values, heads, contested, edits) };
}

interface Value {
  readonly field: string;
  readonly text: string;
  readonly seq: number;
  /** The acts that gave it, the earliest first: several only for twins [F8]. */
  readonly ids: readonly ActId[];
}

function standingValues(makers: readonly Doing<MakingAct>[], edits: readonly Doing<EditAct>[]): Value[] {
  const values: Value[] = [];
  const given = makers.flatMap((maker) =>
    initialFields(maker.act).map(([field, value]) => ({ field, text: canonicalJson(value), maker })),
  );
  for (const { field, text } of given) {
    if (values.some((value) => value.field === field && value.text === text)) continue;
    const same = given.filter((other) => other.field === field && other.text === text);
    values.push({ field, text, seq: same[0]!.maker.seq, ids: same.map(({ maker }) => maker.id) });
  }
  for (const { id, seq, act } of edits) {
    for (const [field, value] of Object.entries(act.set)) values.push({ field, text: text(value), seq, ids: [id] });
  }
  return values;
}

/** [F3] */
const replaced = (value: Value, edits: readonly Doing<EditAct>[]): boolean =>
  edits.some((edit) => value.field in edit.act.set && names(edit, value));

const names = (edit: Doing<EditAct>, value: Value): boolean =>
  value.seq < edit.seq && value.ids.some((id) => edit.act.over[value.field]?.includes(id));

/** [F7] */
function fate(
  values: readonly Value[],
  heads: Expected['heads'],
  contested: readonly string[],
  edits: readonly Doing<EditAct>[],
): Expected['fate'] {
  const drops = edits.filter((edit) => heads.dropped?.includes(edit.id) && edit.act.set.dropped === true);
  if (drops.length === 0) return 'kept';
  if (contested.includes('dropped')) return 'contested';
  const others = values.filter((value) => value.field !== 'dropped' && heads[value.field]!.includes(value.ids[0]!));
  return others.every((value) => drops.some((drop) => names(drop, value))) ? 'dropped' : 'contested';
}

/** [F8] */
function sameSource(a: MakingAct, b: MakingAct): boolean {
  if (!('source' in a && 'source' in b) || a.source === undefined || a.source !== b.source) return false;
  return a.kind === b.kind && (a.kind !== 'make' || (b.kind === 'make' && a.what === b.what));
}

const text = (value: Json): string => canonicalJson(value);
const earliest = <A>(a: Doing<A>, b: Doing<A>): number => a.seq - b.seq || (a.id < b.id ? -1 : 1);
