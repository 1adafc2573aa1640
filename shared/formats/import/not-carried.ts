import type { ForeignDocument } from '../foreign.ts';

/** Counts of things by what they are. */
export type Counts = { readonly [what: string]: number };

/** Two counts as one. */
export function addCounts(some: Counts, others: Counts): Counts {
  const sum: { [what: string]: number } = { ...some };
  for (const [what, n] of Object.entries(others)) sum[what] = (sum[what] ?? 0) + n;
  return sum;
}

/** What is counted, a line each, without what there is none of. */
export const countLines = (counts: Counts): readonly string[] =>
  Object.entries(counts).flatMap(([what, n]) => (n > 0 ? [`${what}: ${n}`] : []));

/** What of some documents was not read. */
export const notReadOf = (documents: readonly ForeignDocument[]): Counts =>
  documents.reduce((sum: Counts, { notRead }) => addCounts(sum, notRead ?? {}), {});
