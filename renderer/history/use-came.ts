import { useEffect, useMemo } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { complain } from '../ui/complain.ts';
import { useOwned } from '../ui/use-owned.ts';
import { CameIn } from './came-in.ts';
import { HistoryHere } from './history-here.ts';
import { cameAt } from './moments.ts';

/** The open article of a project, and what came in. */
export interface CameHere {
  readonly here: HistoryHere;
  /** In the open article: its text, and its marks where they are the team's; null while none is open. */
  readonly article: CameIn | null;
  /** In the project itself and its register. */
  readonly project: CameIn | null;
}

/** Stands where there is nothing to follow: it never changes. */
export const NOTHING = { version: 0, subscribe: () => () => undefined, dispose: () => undefined };

/** Follows what comes in in whichever article is open, and in the project's own rooms. */
export function useCame(session: ProjectSession): CameHere {
  const { host } = useApp();
  const here = useMemo(() => new HistoryHere(), []);
  useWatchable(here);
  const marks = here.place?.open.marks ?? null;
  const text = here.place?.open.textRoom ?? null;
  const aid = here.place?.aid ?? null;
  const { pid, me, people, looks, project, register } = session;
  const whenCame = async (room: RoomName) => cameAt(await host.logPositions(room));
  const followed = useOwned(() => {
    if (marks === null || text === null || aid === null) return NOTHING;
    const rooms = [['text', text] as const, ...(marks.name === teamRoom(pid, aid) ? [['marks', marks] as const] : [])];
    return new CameIn({
      of: aid,
      me: me.member,
      rooms,
      people,
      // While the article is shown as it stood, what comes in is not to be seen.
      looks,
      isLooking: () => isLooking() && (here.place?.acts ?? null) !== null,
      onAway,
      cameAt: whenCame,
      complain,
    });
  }, [session, marks, text, aid]);
  const followedProject = useOwned(
    () =>
      new CameIn({
        of: 'project',
        me: me.member,
        rooms: [
          ['project', project],
          ['register', register],
        ],
        people,
        looks,
        isLooking,
        onAway,
        cameAt: whenCame,
        complain,
      }),
    [session],
  );
  // What was kept when the window closed; and in a project that one may write in again.
  const { canWrite } = people;
  useEffect(() => (canWrite ? drop(looks.write(people), complain) : undefined), [looks, people, canWrite]);
  // For a moment after another article was opened, what is followed is still of the one before.
  const article = followed instanceof CameIn && followed.of === aid ? followed : null;
  return { here, article, project: followedProject };
}

const isLooking = (): boolean => document.visibilityState === 'visible' && document.hasFocus();

function onAway(listener: () => void): () => void {
  const turn = () => (document.visibilityState === 'hidden' ? listener() : undefined);
  document.addEventListener('visibilitychange', turn);
  return () => document.removeEventListener('visibilitychange', turn);
}
