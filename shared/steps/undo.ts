import { canonicalJson, type Json } from '../base/canonical-json.ts';
import { type ActId, actId, indexOf, type MemberId, type StepKey, signerOf, stepOf } from '../model/ids.ts';
import type { EditAct } from '../model/step.ts';
import { drop } from './commands.ts';
import type { Fold, FoldedRecord, Head } from './folded.ts';
import { initialFields } from './record.ts';

/** What undoing a step would write [U2]. Nothing to write: somebody built on all of it, or it is not here. */
export interface Inverse {
  readonly acts: readonly EditAct[];
  /** Acts of the step that are left as they are because somebody built on them [U3]. */
  readonly skipped: number;
  /** Who did, for the sentence "Ana changed this since". */
  readonly blockedBy: MemberId | null;
}

/** The acts that undo a step of `me` as the room stands now [U2-U5]. Redo is the inverse of the undo step. */
export function inverse(fold: Fold, key: StepKey): Inverse {
  const step = fold.step(key);
  const acts: EditAct[] = [];
  let skipped = 0;
  let blockedBy: MemberId | null = null;
  for (const [index, act] of [...(step?.acts ?? []).entries()].reverse()) {
    if (act === null) continue;
    const id = actId(key, index);
    const undone = act.kind === 'edit' ? undoEdit(fold, id, act) : undoMaking(fold, id);
    if (undone.acts === null) {
      skipped++;
      blockedBy ??= undone.by;
    } else {
      acts.push(...undone.acts);
    }
  }
  return { acts, skipped, blockedBy };
}

/** Acts that undo one act, or who stands in the way. */
type Undone = { readonly acts: readonly EditAct[] } | { readonly acts: null; readonly by: MemberId | null };

/** A making act is undone by dropping its record, unless somebody built on it [U2, U3]. */
function undoMaking(fold: Fold, id: ActId): Undone {
  const record = fold.get(id);
  if (record === undefined || record.dropped) return { acts: null, by: null };
  const me = signerOf(id);
  const first = valuesOf(fold, id);
  for (const [field, { heads }] of Object.entries(record.fields)) {
    const value = Object.hasOwn(first, field) ? first[field]! : null;
    const other = heads.find((head) => !standsFor(fold, head, id, value));
    if (other !== undefined) return { acts: null, by: other.by };
  }
  const built = pointers(fold, record.id).find((pointer) => pointer.made.by !== me);
  return built === undefined ? { acts: [drop(record)] } : { acts: null, by: built.made.by };
}

/** An edit is undone by giving back what it replaced; where others stand beside it, theirs stands [U2, U4]. */
function undoEdit(fold: Fold, id: ActId, act: EditAct): Undone {
  const record = fold.get(act.of);
  if (record === undefined) return { acts: null, by: null };
  const acts: EditAct[] = [];
  for (const [field, value] of Object.entries(act.set)) {
    const heads = record.fields[field]?.heads ?? [];
    const own = heads.filter((head) => standsFor(fold, head, id, value));
    if (own.length === 0) return { acts: null, by: heads[0]?.by ?? null };
    const others = heads.filter((head) => !own.includes(head));
    const back = others.length > 0 ? [others[0]!.value] : replacedValues(fold, record, field, act);
    for (const given of back) acts.push(giveBack(record, field, given, own));
  }
  return { acts };
}

/**
 * An edit that puts `value` in place of one's own heads, and of nobody else's [U4]. Dropping again has to say what it
 * sees of the other fields, as any drop [F7].
 */
function giveBack(record: FoldedRecord, field: string, value: Json, own: readonly Head[]): EditAct {
  const over = { [field]: own.map((head) => head.act) };
  if (field === 'dropped' && value === true) return { ...drop(record), over: { ...drop(record).over, ...over } };
  return { kind: 'edit', of: record.id, set: { [field]: value }, over };
}

/** Whether a head is this act, or one's own undo or redo that gave its value back [U3]. */
function standsFor(fold: Fold, head: Head, id: ActId, value: Json): boolean {
  if (head.act === id) return true;
  const step = fold.step(stepOf(head.act));
  const given = step?.via === 'undo' || step?.via === 'redo';
  return given && head.by === signerOf(id) && canonicalJson(head.value) === canonicalJson(value);
}

/** The distinct values an edit replaced in a field, or just `null` when it replaced nothing. */
function replacedValues(fold: Fold, record: FoldedRecord, field: string, act: EditAct): Json[] {
  const values = new Map<string, Json>();
  for (const id of act.over[field] ?? []) {
    if (fold.get(targetOf(fold, id) ?? id)?.id !== record.id) continue;
    const given = valuesOf(fold, id);
    if (Object.hasOwn(given, field)) values.set(canonicalJson(given[field]!), given[field]!);
  }
  return values.size === 0 ? [null] : [...values.values()];
}

/** The fields an act set. */
function valuesOf(fold: Fold, id: ActId): { readonly [field: string]: Json } {
  const act = actAt(fold, id);
  if (act === null) return {};
  return act.kind === 'edit' ? act.set : Object.fromEntries(initialFields(act));
}

/** The record an edit is of. */
function targetOf(fold: Fold, id: ActId): ActId | null {
  const act = actAt(fold, id);
  return act?.kind === 'edit' ? act.of : null;
}

const actAt = (fold: Fold, id: ActId) => fold.step(stepOf(id))?.acts[indexOf(id)] ?? null;

/** Live records that point at this one: links, comments, verdicts. */
function pointers(fold: Fold, id: ActId): FoldedRecord[] {
  const found: FoldedRecord[] = [];
  for (const kind of ['relate', 'comment', 'verdict'] as const) {
    for (const record of fold.all(kind)) {
      const points = ['from', 'to', 'of'].some((field) => record.fields[field]?.value === id);
      if (points) found.push(record);
    }
  }
  return found;
}
