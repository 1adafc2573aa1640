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

/** The acts that undo a step as the room stands now [U2-U5]. Redo is the inverse of the undo step. */
export function inverse(fold: Fold, key: StepKey): Inverse {
  const undone: EditAct[] = [];
  const edits: Change[] = [];
  const pointers = new Pointers(fold);
  let skipped = 0;
  let blockedBy: MemberId | null = null;
  for (const [index, act] of [...(fold.step(key)?.acts ?? []).entries()].reverse()) {
    if (act === null) continue;
    const id = actId(key, index);
    const changes = act.kind === 'edit' ? changesOf(fold, id, act) : undoMaking(fold, id, pointers);
    if ('blockedBy' in changes) {
      skipped++;
      blockedBy ??= changes.blockedBy;
    } else if (Array.isArray(changes)) {
      edits.push(...changes);
    } else {
      undone.push(changes.act);
    }
  }
  return { acts: [...undone, ...giveBack(fold, edits)], skipped, blockedBy };
}

/** Somebody built on an act; null when it is not one person's doing. */
interface Blocked {
  readonly blockedBy: MemberId | null;
}

/** One field that an edit set, with the heads that stand for it now. */
interface Change {
  readonly record: FoldedRecord;
  readonly field: string;
  readonly own: readonly Head[];
  /** The acts whose values it replaced, those shown first in front. */
  readonly replaced: readonly ActId[];
}

/** A making act is undone by dropping its record, unless somebody built on it [U2, U3]. */
function undoMaking(fold: Fold, id: ActId, pointers: Pointers): { readonly act: EditAct } | Blocked {
  const record = fold.get(id);
  if (record === undefined || record.dropped) return { blockedBy: null };
  const first = valuesOf(fold, id);
  for (const [field, { heads }] of Object.entries(record.fields)) {
    const value = Object.hasOwn(first, field) ? first[field]! : null;
    const other = heads.find((head) => !standsFor(fold, head, id, value));
    if (other !== undefined) return { blockedBy: signerOf(other.act) };
  }
  const built = pointers.at(record.id).find((pointer) => pointer.made.by !== signerOf(id));
  return built === undefined ? { act: drop(record) } : { blockedBy: built.made.by };
}

/** What an edit changed, field by field, if it still stands in all of them [U3]. */
function changesOf(fold: Fold, id: ActId, act: EditAct): Change[] | Blocked {
  const record = fold.get(act.of);
  if (record === undefined) return { blockedBy: null };
  const changes: Change[] = [];
  for (const [field, value] of Object.entries(act.set)) {
    const heads = record.fields[field]?.heads ?? [];
    const own = heads.filter((head) => standsFor(fold, head, id, value));
    if (own.length === 0) return { blockedBy: heads[0] === undefined ? null : signerOf(heads[0].act) };
    const over = Object.hasOwn(act.over, field) ? act.over[field]! : [];
    const replaced = over.filter((other) => setsField(fold, record, field, other));
    changes.push({ record, field, own, replaced });
  }
  return changes;
}

/**
 * Gives back what a step's edits replaced [U2], all edits of one field together: an undone settlement had one edit for
 * each head. Where others stand beside one's own, theirs stands [U4].
 */
function giveBack(fold: Fold, changes: readonly Change[]): EditAct[] {
  const fields = Map.groupBy(changes, ({ record, field }) => `${record.id} ${field}`);
  return [...fields.values()].flatMap((same) => {
    const { record, field } = same[0]!; // a group is never empty
    const own = new Set(same.flatMap((change) => change.own.map((head) => head.act)));
    const other = record.fields[field]?.heads.find((head) => !own.has(head.act));
    const given =
      other === undefined
        ? distinct(
            fold,
            field,
            same.flatMap((change) => change.replaced),
          )
        : [other.act];
    if (given.length === 0) return [replace(record, field, null, own)];
    // The last of several has the highest act id and is shown first, as it was before [F5].
    return given.reverse().map((id) => replace(record, field, valuesOf(fold, id)[field]!, own, id));
  });
}

/**
 * An edit that puts a value in place of one's own heads, and of nobody else's; `gives` says whose value it is. Dropping
 * again has to say what it sees of the other fields, as any drop [F7].
 */
function replace(record: FoldedRecord, field: string, value: Json, own: ReadonlySet<ActId>, gives?: ActId): EditAct {
  const over = { ...(field === 'dropped' && value === true ? drop(record).over : {}), [field]: [...own] };
  const back = gives === undefined ? {} : { gives: { [field]: gives } };
  return { kind: 'edit', of: record.id, set: { [field]: value }, over, ...back };
}

/** Those of the acts whose values differ, the first of each. */
function distinct(fold: Fold, field: string, acts: readonly ActId[]): ActId[] {
  return [...Map.groupBy(acts, (id) => canonicalJson(valuesOf(fold, id)[field]!)).values()].map((same) => same[0]!);
}

/** Whether a head is this act, or one's own undo or redo that gave its value back [U3]. */
function standsFor(fold: Fold, head: Head, id: ActId, value: Json): boolean {
  if (head.act === id) return true;
  const step = fold.step(stepOf(head.act));
  const given = step?.via === 'undo' || step?.via === 'redo';
  return given && step.by === signerOf(id) && canonicalJson(head.value) === canonicalJson(value);
}

/** Whether an act set a field of this record. */
function setsField(fold: Fold, record: FoldedRecord, field: string, id: ActId): boolean {
  const act = actAt(fold, id);
  const target = act?.kind === 'edit' ? act.of : id;
  return fold.get(target)?.id === record.id && Object.hasOwn(valuesOf(fold, id), field);
}

/** The fields an act set. */
function valuesOf(fold: Fold, id: ActId): { readonly [field: string]: Json } {
  const act = actAt(fold, id);
  if (act === null) return {};
  return act.kind === 'edit' ? act.set : Object.fromEntries(initialFields(act));
}

const actAt = (fold: Fold, id: ActId) => fold.step(stepOf(id))?.acts[indexOf(id)] ?? null;

/** The fields by which a record points at another. */
const POINTING = ['from', 'to', 'of', 're', 'a', 'b'];

/**
 * Live records by what they point at: links, comments, replies, verdicts, other names and mergings of the register. The
 * room is looked through once, when it is first asked: a step may have made hundreds of records.
 */
class Pointers {
  readonly #fold: Fold;
  #found: ReadonlyMap<string, readonly FoldedRecord[]> | null = null;

  constructor(fold: Fold) {
    this.#fold = fold;
  }

  at(id: ActId): readonly FoldedRecord[] {
    this.#found ??= this.#gather();
    return this.#found.get(id) ?? [];
  }

  #gather(): ReadonlyMap<string, readonly FoldedRecord[]> {
    const found = new Map<string, FoldedRecord[]>();
    for (const kind of ['relate', 'comment', 'verdict', 'make'] as const) {
      for (const record of this.#fold.all(kind)) {
        for (const field of POINTING) {
          const value = record.fields[field]?.value;
          if (typeof value !== 'string') continue;
          const known = found.get(value);
          if (known === undefined) found.set(value, [record]);
          else known.push(record);
        }
      }
    }
    return found;
  }
}
