import { type ActId, isActId } from '../model/ids.ts';
import { isMutual } from '../model/link-types.ts';
import type { Fold, FoldedRecord } from '../steps/fold.ts';

/**
 * How a link stands [L2]: `live`; `loose` while a mark at one of its ends is dropped; `waiting` for a mark that is not
 * here yet.
 */
export type LinkState = 'live' | 'loose' | 'waiting';

/** A link between two marks, as the room stands now. */
export interface Link {
  readonly id: ActId;
  /** A `LinkType`, or a word that this version does not know. */
  readonly type: string;
  /** The marks at its ends: their records' ids where these are here, else as the link names them. */
  readonly from: ActId;
  readonly to: ActId;
  readonly state: LinkState;
  /** What commands are made from. */
  readonly record: FoldedRecord;
  /** Other links that say the same, made later or apart [L3]. */
  readonly twins: readonly FoldedRecord[];
}

/** Reads a `relate` record; null for one that links nothing: unreadable, a mark with itself, or anything but marks [L1]. */
export function readLink(fold: Fold, record: FoldedRecord): Link | null {
  const [type, from, to] = (['type', 'from', 'to'] as const).map((field) => record.fields[field]?.value);
  if (typeof type !== 'string' || !isActId(from) || !isActId(to)) return null;
  const ends = [fold.get(from), fold.get(to)] as const;
  if (ends.some((end) => end !== undefined && end.kind !== 'mark')) return null;
  const [first, second] = [ends[0]?.id ?? from, ends[1]?.id ?? to];
  if (first === second) return null;
  return { id: record.id, type, from: first, to: second, state: stateOf(ends), record, twins: [] };
}

function stateOf(ends: readonly (FoldedRecord | undefined)[]): LinkState {
  if (ends.includes(undefined)) return 'waiting';
  return ends.some((end) => end?.dropped) ? 'loose' : 'live';
}

/** One of each of the links that say the same, the first made standing for all [L3]; in the order they were made. */
export function distinct(links: Iterable<Link>): readonly Link[] {
  const sorted = [...links].sort((a, b) => a.record.made.seq - b.record.made.seq || (a.id < b.id ? -1 : 1));
  return [...Map.groupBy(sorted, sayingOf).values()].map((same) => {
    const [first, ...rest] = same as [Link, ...Link[]]; // a group is never empty
    return rest.length === 0 ? first : { ...first, twins: rest.map(({ record }) => record) };
  });
}

/** What a link says: equal for links that say the same. */
export function sayingOf({ type, from, to }: Pick<Link, 'type' | 'from' | 'to'>): string {
  const ends = isMutual(type) && to < from ? [to, from] : [from, to];
  return [type, ...ends].join(' ');
}

/** The mark at the other end. */
export const otherEnd = ({ from, to }: Pick<Link, 'from' | 'to'>, mark: ActId): ActId => (from === mark ? to : from);
