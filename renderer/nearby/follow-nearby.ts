import { drop } from '../../shared/base/drop.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { Nearby } from '../../shared/host/nearby.ts';
import type { ProjectId } from '../../shared/model/ids.ts';

/**
 * Tells how sharing a project on this network stands, at once and whenever that changes; `report` gets what kept the host
 * from saying so. The answer ends it.
 */
export function followNearby(
  host: Pick<Host, 'nearby' | 'on'>,
  pid: ProjectId,
  hear: (now: Nearby) => void,
  report: (error: unknown) => void,
): () => void {
  /** Grows with each question and each word of a change: an answer that comes after another one may be older. */
  let latest = 0;
  const ask = async (): Promise<void> => {
    const mine = ++latest;
    const now = await host.nearby(pid);
    if (mine === latest) hear(now);
  };
  const again = () => drop(ask(), report);
  const ends = [
    host.on('nearbyChanged', (changed) => {
      if (changed.pid !== pid) return;
      latest++;
      hear(changed.nearby);
    }),
    host.on('eventsMissed', again),
  ];
  again();
  return () => {
    latest++;
    for (const end of ends) end();
  };
}
