import type { MarkSet } from '../wire/room.ts';

const RANKS: { readonly [set: string]: number } = { team: 0, gold: 1 };

/** The order of sets: the team's, the adjudicated one, then members' own by their ids. */
export const compareSets = (a: MarkSet, b: MarkSet): number =>
  (RANKS[a] ?? 2) - (RANKS[b] ?? 2) || (a === b ? 0 : a < b ? -1 : 1);
