import { useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ProjectSession, SessionDoor } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { keepPlace, keptPlace } from './place.ts';

/** After a reload, opens the project that was open; answers whether that is still under way. */
export function useReturn(door: SessionDoor, show: (session: ProjectSession) => void): boolean {
  const [place] = useState(keptPlace);
  const [returning, setReturning] = useState(place !== null);
  const begun = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the start of the page
  useEffect(() => {
    if (place === null || begun.current) return;
    begun.current = true;
    const enter = async () => {
      // Should opening it end the page, the next reload begins at the list of projects.
      keepPlace(null);
      const known = (await door.host.projects()).some(({ pid }) => pid === place.pid);
      if (!known) return;
      const session = await door.open(place.pid);
      keepPlace(place);
      show(session);
    };
    drop(
      enter().finally(() => setReturning(false)),
      complain,
    );
  }, []);
  return returning;
}
