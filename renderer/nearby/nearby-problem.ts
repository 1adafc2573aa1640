import type { Nearby, NearbyAddress } from '../../shared/host/nearby.ts';
import type { Role } from '../../shared/model/role.ts';
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

/** Why a project's own hub on this computer rests: the person has stopped it, or Postil was closed; null: it does not. */
export type Rest = 'stopped' | 'closed' | null;

/** Whether the project's hub is this computer's own and rests. */
export function restOf(nearby: Nearby | null): Rest {
  if (nearby?.phase !== 'off' || !nearby.own) return null;
  return nearby.wasOn ? 'closed' : 'stopped';
}

/** Why no code can be shown for a project at this hub, in a sentence; null when one can. */
export function codeProblem(hub: string | null, rest: Rest): string | null {
  if (hub === null) return words.nearbyTrouble.noHubToPair;
  return rest === null ? null : words.nearbyTrouble.hubRests;
}

/** The hub of somebody else that keeps a project from being shared here, in a sentence; null when none does. */
export function otherHubProblem(hub: string | null, nearby: Nearby | null, role: Role): string | null {
  if (hub === null || nearby?.phase !== 'off' || nearby.own) return null;
  const { onAnotherHub, ownersInvite } = words.nearbyTrouble;
  return role === 'owner' ? onAnotherHub(hub) : ownersInvite(hub);
}
