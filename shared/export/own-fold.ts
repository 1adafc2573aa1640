import { type Fold, newFold } from '../steps/fold.ts';
import { parseStep } from '../steps/parse.ts';
import type { RoomState } from '../steps/room-state.ts';
import { isAllTalk } from '../steps/talk/only-talk.ts';

type Entry = readonly [string, unknown];

/** What one member made independently, as the entries of the rooms' `steps` maps. */
export interface OwnParts {
  readonly own: readonly Entry[];
  /** The talk about it; empty where one may not read it. */
  readonly review: readonly Entry[];
  /** What of it was revealed; null while nothing was. */
  readonly revealed: RoomState | null;
}

/**
 * One member's own marks together with the talk about them, as the fold they are shown as [I4]. Of what was revealed only
 * steps up to the `seq` that was named count [I5].
 */
export function ownFold({ own, review, revealed }: OwnParts): Fold {
  const fold = newFold();
  const most = revealed?.seq ?? Number.POSITIVE_INFINITY;
  fold.add(own.filter(([, step]) => (parseStep(step)?.seq ?? 0) <= most));
  const inTalk = new Set(review.map(([key]) => key));
  fold.add(review.filter(([, step]) => isAllTalk(step, (key) => inTalk.has(key))));
  return fold;
}
