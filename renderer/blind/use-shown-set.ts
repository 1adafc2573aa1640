import { useCallback, useState } from 'react';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { MarkSet } from '../../shared/wire/room.ts';
import type { ProjectSession } from '../session/session-types.ts';

/** Whose marks of an article are shown. */
export interface ShownSet {
  readonly set: MarkSet;
  /** Changes whenever the article has to be opened anew to be shown as it stands. */
  readonly key: string;
  show(set: MarkSet): void;
}

/** The set that a person chose to look at for as long as they may; else the one that their own marks go into. */
export function useShownSet({ sets }: Pick<ProjectSession, 'sets'>, aid: ArticleId): ShownSet {
  const [chosen, choose] = useState<MarkSet | null>(null);
  const mine = sets.mine(aid);
  const set = chosen !== null && sets.visible(aid).includes(chosen) ? chosen : mine;
  // What is shown of a set is another thing once it was revealed, and where its talk may be read.
  const revealed = sets.revealed(aid) !== null;
  // Who looks at what their own marks go into goes on with that when it is another: once it was revealed, the team's.
  const show = useCallback((next: MarkSet) => choose(next === mine ? null : next), [mine]);
  return { set, key: `${set} ${revealed} ${sets.curates}`, show };
}
