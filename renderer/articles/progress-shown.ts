import type { MemberId } from '../../shared/model/ids.ts';
import type { ProgressState } from '../../shared/model/progress.ts';

type States = readonly (readonly [MemberId, ProgressState])[];

/** What is known of how far people are with the open article. */
interface Known {
  readonly me: MemberId;
  /** What the index tells of the article, as its row in the list shows it; undefined until it was counted. */
  readonly counted: States | undefined;
  /** What the set says that one's own marks go into; null while another one is shown. */
  readonly live: ReadonlyMap<MemberId, ProgressState> | null;
  /** Whether that set is one's own alone, so that the others are told of in theirs. */
  readonly apart: boolean;
}

/**
 * How far people are with an article, the same at its head as in its row: what the set says that counts, read before the
 * index has heard of it where that is the one in sight. What a set says that is only looked at counts for nobody.
 */
export function progressShown({ me, counted, live, apart }: Known): ReadonlyMap<MemberId, ProgressState> {
  const told = new Map(live !== null && !apart ? live : counted);
  if (live !== null && apart) {
    const mine = live.get(me);
    if (mine === undefined) told.delete(me);
    else told.set(me, mine);
  }
  // In the order of the row, so that nobody changes places between the two.
  return new Map([...told].filter(([, state]) => state !== 'todo').sort(([a], [b]) => (a < b ? -1 : 1)));
}
