import type { MemberId, StepKey } from '../model/ids.ts';
import type { Fold } from '../steps/folded.ts';

/**
 * How much of a room somebody has seen [H6]: by author the highest `seq` up to which they saw all, and how many steps of
 * that author these were.
 */
export type Looked = ReadonlyMap<MemberId, SeenUpTo>;

/** One author's part of it. */
export type SeenUpTo = readonly [seq: number, steps: number];

/** Where each step came in this copy's log, a higher number later; steps that it does not know yet are its newest. */
export type CameAt = ReadonlyMap<StepKey, number>;

/** The steps of others that somebody has not seen, by `seq` and key [H7]; only where some came late it matters when each came. */
export function unseenSteps(fold: Fold, reader: MemberId, looked: Looked, cameAt: CameAt = new Map()): StepKey[] {
  const at = ({ key }: AuthoredStep): number => cameAt.get(key) ?? Number.MAX_SAFE_INTEGER;
  return [...stepsByAuthor(fold, reader)]
    .flatMap(([author, steps]) => {
      const { until, late, after } = parted(steps, looked.get(author));
      // Those of one row of the log, and all where it was not asked: in the order in which they were taken in.
      const order = until.toSorted((a, b) => at(a) - at(b) || a.arrived - b.arrived);
      return [...order.slice(until.length - late), ...after];
    })
    .sort(bySeqAndKey)
    .map(({ key }) => key);
}

/** Whether some steps came late, so that which ones is for the log to tell. */
export const someCameLate = (fold: Fold, reader: MemberId, looked: Looked): boolean =>
  [...stepsByAuthor(fold, reader)].some(([author, steps]) => {
    const { until, late } = parted(steps, looked.get(author));
    return late > 0 && late < until.length;
  });

/** What somebody has seen when all but `unseen` was: of each author as far as nothing is left out. */
export function seenBut(fold: Fold, reader: MemberId, unseen: ReadonlySet<StepKey>): Looked {
  const looked = new Map<MemberId, SeenUpTo>();
  for (const [author, steps] of stepsByAuthor(fold, reader)) {
    const first = steps.find(({ key }) => unseen.has(key))?.seq ?? Number.POSITIVE_INFINITY;
    const seen = steps.filter(({ seq }) => seq < first);
    const last = seen.at(-1);
    if (last !== undefined) looked.set(author, [last.seq, seen.length]);
  }
  return looked;
}

/** How many steps of others there are that somebody has not seen, from how many there are of each author. */
export function countUnseen(steps: Iterable<readonly [MemberId, number]>, reader: MemberId, looked: Looked): number {
  let unseen = 0;
  for (const [author, count] of steps) {
    if (author !== reader) unseen += Math.max(0, count - (looked.get(author)?.[1] ?? 0));
  }
  return unseen;
}

/** How many steps of a room each author has, in the order of their ids. */
export function countSteps(fold: Fold): (readonly [MemberId, number])[] {
  const counts = new Map<MemberId, number>();
  for (const key of fold.keys()) {
    const by = fold.step(key)?.by;
    if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether a note of `looked` would say nothing new. */
export const isKnown = (looked: Looked, known: Looked): boolean =>
  [...looked].every(([author, mark]) => later(known.get(author), mark) === known.get(author));

/** What two looks saw together [H6]. */
export function joinLooked(a: Looked | undefined, b: Looked): Looked {
  const joined = new Map(a);
  for (const [author, mark] of b) joined.set(author, later(joined.get(author), mark));
  return joined;
}

interface AuthoredStep {
  readonly key: StepKey;
  readonly seq: number;
  /** The place in the order in which they were taken in here; after a start that is not the order in which they came. */
  readonly arrived: number;
}

function stepsByAuthor(fold: Fold, reader: MemberId): ReadonlyMap<MemberId, AuthoredStep[]> {
  const authors = new Map<MemberId, AuthoredStep[]>();
  let arrived = 0;
  for (const key of fold.keys()) {
    const step = fold.step(key);
    arrived++;
    if (step === undefined || step.by === reader) continue;
    const known = authors.get(step.by);
    if (known === undefined) authors.set(step.by, [{ key, seq: step.seq, arrived }]);
    else known.push({ key, seq: step.seq, arrived });
  }
  for (const steps of authors.values()) steps.sort(bySeqAndKey);
  return authors;
}

const bySeqAndKey = (a: AuthoredStep, b: AuthoredStep): number => a.seq - b.seq || (a.key < b.key ? -1 : 1);

const NOTHING = [0, 0] as const;

/** An author's steps as far as somebody saw them, how many of these came late, and the steps after. */
function parted(steps: readonly AuthoredStep[], [seq, count]: SeenUpTo = NOTHING) {
  const until = steps.filter((step) => step.seq <= seq);
  return {
    until,
    late: Math.min(until.length, Math.max(0, until.length - count)),
    after: steps.filter((step) => step.seq > seq),
  };
}

/** What two looks at one author's steps saw at least; the first itself where the second saw nothing more. */
const later = (a: SeenUpTo | undefined, b: SeenUpTo): SeenUpTo =>
  a === undefined ? b : b[0] <= a[0] && b[1] <= a[1] ? a : [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
