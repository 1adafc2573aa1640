import type { Nearby, NearbyAddress } from '../../shared/host/nearby.ts';
import { words } from '../../shared/words/words.ts';

/** What keeps people from each other on this network, in a sentence; null when nothing does. Null stands for what is not known yet. */
export function nearbyProblem(nearby: Nearby | null, addresses: readonly NearbyAddress[] | null): string | null {
  const isUp = nearby?.phase === 'on' || nearby?.phase === 'again';
  if (addresses?.length === 0 && !(isUp && !isLost(nearby))) return words.nearbyTrouble.noNetwork;
  if (nearby?.phase === 'failed') return nearby.message;
  return isLost(nearby) ? words.nearbyTrouble.lost : null;
}

/** Whether this computer has left the network on which it shares. */
export const isLost = (nearby: Nearby | null): boolean => nearby?.phase === 'on' && nearby.lost;

/** Why no code can be shown for a project at this hub, in a sentence; null when one can. */
export const codeProblem = (hub: string | null): string | null =>
  hub === null ? words.nearbyTrouble.noHubToPair : null;
