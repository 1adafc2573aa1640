import type { ForeignDocument } from '../foreign.ts';

/** Counts of things by what they are. */
export type Counts = { readonly [what: string]: number };

/** What lines are called that hold no document: people rejected or skipped them in the program they come from. */
export const SKIPPED_LINES = 'lines that were rejected or skipped';

/** Two counts as one. */
export function addCounts(some: Counts, others: Counts): Counts {
  const sum: { [what: string]: number } = { ...some };
  for (const [what, n] of Object.entries(others)) sum[what] = (sum[what] ?? 0) + n;
  return sum;
}

/** Counts without what there is none of. */
export const present = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));

/** What is counted, a line each, without what there is none of. */
export const countLines = (counts: Counts): readonly string[] =>
  Object.entries(present(counts)).map(([what, n]) => `${what}: ${n}`);

/** What of some documents was not read. */
export const notReadOf = (documents: readonly ForeignDocument[]): Counts =>
  documents.reduce((sum: Counts, { notRead }) => addCounts(sum, notRead ?? {}), {});

/** Documents with what of all their files was not read, counted with the first. */
export function withLost([first, ...others]: readonly ForeignDocument[], lost: Counts): readonly ForeignDocument[] {
  return first === undefined ? [] : [{ ...first, notRead: addCounts(first.notRead ?? {}, lost) }, ...others];
}
