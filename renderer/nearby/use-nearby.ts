import { useEffect, useEffectEvent, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Nearby } from '../../shared/host/nearby.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { followNearby } from './follow-nearby.ts';

/**
 * How sharing the open project on this network stands; null before the host has said. Where it is on, this window works
 * through that hub, whichever window has started it.
 */
export function useNearby(session: ProjectSession): Nearby | null {
  const { host } = useApp();
  const [nearby, setNearby] = useState<Nearby | null>(null);
  const hear = useEffectEvent((now: Nearby) => {
    setNearby(now);
    if (now.phase === 'on' && now.address !== session.hub) drop(follow(now.address), complain);
    // The hub is back where it was: no pause is worth waiting for.
    else if (now.phase === 'on' && nearby?.phase !== 'on') session.retryHub();
  });
  const follow = async (address: string) => {
    const here = (await host.projects()).find((project) => project.pid === session.pid);
    // It has moved to another hub meanwhile.
    if (here?.hub !== address || session.hub === address) return;
    // Whoever shares a project that was on no hub founds it there.
    session.connect(address, session.hub === null ? 'owner' : session.role);
  };
  const { pid } = session;
  useEffect(() => followNearby(host, pid, (now) => hear(now), complain), [host, pid]);
  return nearby;
}
