import { type ActId, isActId, isMemberId, type MemberId } from '../../model/ids.ts';
import type { Fold, FoldedRecord } from '../folded.ts';
import { isWithdrawn, ownValues } from './own-values.ts';

/** A comment as people see it. */
export interface Comment {
  readonly id: ActId;
  readonly by: MemberId;
  /** A pseudonym: brought in for somebody who has no key here. */
  readonly for?: string;
  /** The author's clock, in milliseconds since 1970. Shown, never sorted on. */
  readonly at: number;
  readonly seq: number;
  /** What it says: several texts when two devices of its author do not agree, the one shown first in front. */
  readonly texts: readonly string[];
  readonly mentions: readonly MemberId[];
  readonly edited: boolean;
  /** Keeps its place for its replies, without words [T4]. */
  readonly withdrawn: boolean;
  /** Withdrawn on one side and changed on another: it stays in sight until its author decides [F7]. */
  readonly withdrawalContested: boolean;
  /** What commands are made from. */
  readonly record: FoldedRecord;
}

/** A comment and its replies. */
export interface Thread {
  /** The record it is about; null: the article. */
  readonly of: ActId | null;
  readonly first: Comment;
  readonly replies: readonly Comment[];
  readonly resolved: boolean;
  /** Whether people disagree on that: it is open until they do not [T3]. */
  readonly resolvedContested: boolean;
}

/** All threads of a room, in the order they were begun [T1, T4]. */
export function threadsOf(fold: Fold): readonly Thread[] {
  const records = new Map([...fold.all('comment'), ...fold.dropped('comment')].map((record) => [record.id, record]));
  const first = beginnings(fold, records);
  return [...Map.groupBy(records.values(), (record) => first.get(record) ?? record)]
    .flatMap(([begins, all]) => threadOf(fold, begins, all) ?? [])
    .sort((a, b) => byMaking(a.first, b.first));
}

/** The order of comments that nobody's clock decides. */
export const byMaking = (a: Comment, b: Comment): number => a.seq - b.seq || (a.id < b.id ? -1 : 1);

/** By comment, the one that begins its thread: where `re` leads to, unless that is missing or a circle [T1]. */
function beginnings(fold: Fold, records: ReadonlyMap<ActId, FoldedRecord>): ReadonlyMap<FoldedRecord, FoldedRecord> {
  /** null: `re` leads into a circle, so every comment on the way begins a thread. */
  const known = new Map<FoldedRecord, FoldedRecord | null>();
  for (const record of records.values()) {
    const path = new Set<FoldedRecord>();
    let at: FoldedRecord | undefined = record;
    let first: FoldedRecord | null = record;
    while (at !== undefined && !path.has(at) && !known.has(at)) {
      path.add(at);
      first = at;
      const [re] = ownValues(fold, at, 're');
      at = isActId(re) ? records.get(re) : undefined;
    }
    if (at !== undefined) first = path.has(at) ? null : (known.get(at) ?? null);
    for (const passed of path) known.set(passed, first);
  }
  return new Map([...known].map(([record, first]) => [record, first ?? record]));
}

function threadOf(fold: Fold, record: FoldedRecord, all: readonly FoldedRecord[]): Thread | null {
  const replies = all
    .filter((other) => other !== record && !isWithdrawn(other))
    .map((other) => comment(fold, other))
    .sort(byMaking);
  const first = comment(fold, record);
  if (first.withdrawn && replies.length === 0) return null;
  const [of] = ownValues(fold, record, 'of');
  const { resolved } = record.fields;
  return {
    of: isActId(of) ? (fold.get(of)?.id ?? of) : null,
    first,
    replies,
    resolved: resolved?.value === true && !resolved.contested,
    resolvedContested: resolved?.contested ?? false,
  };
}

function comment(fold: Fold, record: FoldedRecord): Comment {
  const { id, made } = record;
  const texts = ownValues(fold, record, 'text').filter((text) => typeof text === 'string');
  return {
    id,
    by: made.by,
    ...(made.for === undefined ? {} : { for: made.for }),
    at: made.at,
    seq: made.seq,
    texts,
    mentions: [...new Set(ownValues(fold, record, 'mentions').flat().filter(isMemberId))],
    edited: fold.history(id).some((entry) => !entry.made && entry.by === made.by && Object.hasOwn(entry.set, 'text')),
    withdrawn: isWithdrawn(record),
    withdrawalContested: record.dropContested,
    record,
  };
}
