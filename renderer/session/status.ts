import { missingCase } from '../../shared/base/assert.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { SyncStatus } from './session-types.ts';

/** A room's status, with the members who hold all of it by name so that several rooms can be added up. */
export interface RoomStatus {
  readonly here: SyncStatus['here'];
  readonly hub: SyncStatus['hub'];
  /** Null: nobody looks at the room, so it is not part of what they would hold. */
  readonly holders: ReadonlySet<MemberId> | null;
}

/** The status of several rooms as one: the worst of each truth, what waits added up, and who holds all of them. */
export function mergeStatus(rooms: readonly RoomStatus[]): SyncStatus {
  let here: SyncStatus['here'] = { state: 'saved' };
  let hub: SyncStatus['hub'] = { state: 'none' };
  let waiting = 0;
  let holders: ReadonlySet<MemberId> | null = null;
  for (const room of rooms) {
    if (hereRank(room.here) > hereRank(here)) here = room.here;
    if (hubRank(room.hub) > hubRank(hub)) hub = room.hub;
    if ('waiting' in room.hub) waiting += room.hub.waiting;
    if (room.holders !== null) holders = holders === null ? room.holders : both(holders, room.holders);
  }
  return { here, hub: 'waiting' in hub ? { ...hub, waiting } : hub, people: holders?.size ?? 0 };
}

/** Who is in both sets. */
const both = (a: ReadonlySet<MemberId>, b: ReadonlySet<MemberId>): ReadonlySet<MemberId> =>
  new Set([...a].filter((member) => b.has(member)));

function hereRank({ state }: SyncStatus['here']): number {
  switch (state) {
    case 'saved':
      return 0;
    case 'saving':
      return 1;
    case 'failed':
      return 2;
    default:
      return missingCase(state);
  }
}

function hubRank(hub: SyncStatus['hub']): number {
  switch (hub.state) {
    case 'none':
      return 0;
    case 'saved':
      return 1;
    case 'paused':
      return 2;
    case 'sending':
      return 3;
    case 'connecting':
      return 4;
    case 'offline':
      return 6;
    case 'refused':
      // What waits until somebody has joined is no trouble: any that there is besides goes before it.
      return hub.reason === 'unknown-signer' ? 5 : 7;
    default:
      return missingCase(hub);
  }
}
