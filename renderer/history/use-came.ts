import { useMemo } from 'react';
import { teamRoom } from '../../shared/wire/room.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { complain } from '../ui/complain.ts';
import { useOwned } from '../ui/use-owned.ts';
import { CameIn } from './came-in.ts';
import { HistoryHere } from './history-here.ts';
import { cameAt } from './moments.ts';

/** The open article of a project, and what came in in it; null while none is open, or one's own marks alone. */
export interface CameHere {
  readonly here: HistoryHere;
  readonly came: CameIn | null;
}

/** Stands where there is nothing to follow. */
const NOTHING = { dispose: () => undefined };

/** Follows what comes in in whichever article is open. */
export function useCame(session: ProjectSession): CameHere {
  const { host } = useApp();
  const here = useMemo(() => new HistoryHere(), []);
  useWatchable(here);
  const marks = here.place?.open.marks ?? null;
  const aid = here.place?.aid ?? null;
  const { pid, me, people } = session;
  const followed = useOwned(() => {
    if (marks === null || aid === null || marks.name !== teamRoom(pid, aid)) return NOTHING;
    return new CameIn({
      aid,
      me: me.member,
      marks,
      people,
      // While the article is shown as it stood, what comes in is not to be seen.
      looks: () => document.visibilityState === 'visible' && document.hasFocus() && (here.place?.acts ?? null) !== null,
      onAway,
      cameAt: async () => cameAt(await host.logPositions(marks.name)),
      complain,
    });
  }, [session, marks, aid]);
  return { here, came: followed instanceof CameIn ? followed : null };
}

function onAway(listener: () => void): () => void {
  const turn = () => (document.visibilityState === 'hidden' ? listener() : undefined);
  document.addEventListener('visibilitychange', turn);
  return () => document.removeEventListener('visibilitychange', turn);
}
