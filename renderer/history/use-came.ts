import { useMemo } from 'react';
import { teamRoom } from '../../shared/wire/room.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { complain } from '../ui/complain.ts';
import { useOwned } from '../ui/use-owned.ts';
import { CameIn } from './came-in.ts';
import { HistoryHere } from './history-here.ts';

/** The open article of a project, and what came in in it; null while none is open, or one's own marks alone. */
export interface CameHere {
  readonly here: HistoryHere;
  readonly came: CameIn | null;
}

/** Stands where there is nothing to follow. */
const NOTHING = { dispose: () => undefined };

/** Follows what comes in in whichever article is open. */
export function useCame(session: ProjectSession): CameHere {
  const here = useMemo(() => new HistoryHere(), []);
  useWatchable(here);
  const marks = here.place?.open.marks ?? null;
  const aid = here.place?.aid ?? null;
  const { pid, me, people } = session;
  const followed = useOwned(() => {
    if (marks === null || aid === null || marks.name !== teamRoom(pid, aid)) return NOTHING;
    const looks = () => document.visibilityState === 'visible' && document.hasFocus();
    return new CameIn({ aid, me: me.member, marks, people, looks, complain });
  }, [session, marks, aid]);
  return { here, came: followed instanceof CameIn ? followed : null };
}
