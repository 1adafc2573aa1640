import type { Result } from '../../shared/base/result.ts';
import type { HostCalls } from '../../shared/host/contract.ts';
import type { HereAlready, HubLink } from '../../shared/host/hub.ts';
import type { NearbyCalls } from '../../shared/host/nearby.ts';
import type { PairingCalls } from '../../shared/host/pairing.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import type { MayFound } from './founding.ts';
import { joinHub } from './hub-calls.ts';
import type { KeyPair } from './key-pair.ts';
import type { Lan } from './lan/lan.ts';
import { moveHub } from './move-hub.ts';
import type { Pairing } from './pairing/pairing.ts';
import type { Projects } from './projects.ts';
import type { RemovalNotes } from './removal/removal-notes.ts';
import type { PageId } from './shell.ts';

/** What the roads go over. */
interface Roads {
  readonly lan: Lan;
  readonly pairing: Pairing;
  readonly projects: Projects;
  readonly notes: Pick<RemovalNotes, 'takeBack'>;
  readonly mayFound: MayFound;
  readonly keys: () => Promise<KeyPair>;
}

/** The calls of the contract for the ways to a hub, and for the roads without a server, as one page has them. */
export const roadCalls = (
  { lan, pairing, projects, notes, mayFound, keys }: Roads,
  page: PageId,
): NearbyCalls & PairingCalls & Pick<HostCalls, 'joinHub' | 'changeHub' | 'moveHub'> => ({
  joinHub: async (address, invitation, pid) =>
    settled(lan, notes, await joinHub(await keys(), projects, address, invitation, pid, mayFound)),
  changeHub: async (address, invitation, pid) =>
    settled(lan, notes, await joinHub(await keys(), projects, address, invitation, pid, mayFound, true)),
  async moveHub(pid, address) {
    const moved = await moveHub(await keys(), projects, pid, address);
    if (moved.ok) await lan.hubIs(pid, moved.value.address);
    return moved;
  },

  nearbyAddresses: () => lan.nearbyAddresses(),
  nearby: (pid) => lan.nearby(pid),
  shareNearby: (pid, address) => lan.shareNearby(pid, address),
  stopNearby: (pid) => lan.stopNearby(pid),
  clearNearby: (pid) => lan.clearNearby(pid),

  pairedDevices: async () => pairing.devices,
  offerKey: (pid) => pairing.offer(pid),
  keyOffered: () => pairing.offered(),
  withdrawKey: () => pairing.withdraw(),
  saveKey: () => pairing.save(page),
  pickKey: () => pairing.pick(page),
  takeKey: (address, code, instead) => pairing.take(page, address, code, instead),
});

/** A project has come to a hub: it is deleted no further, and shared from here no more when that hub is elsewhere. */
async function settled(
  lan: Lan,
  notes: Roads['notes'],
  joined: Result<HubLink> | HereAlready,
): Promise<Result<HubLink> | HereAlready> {
  if (!joined.ok) return joined;
  await notes.takeBack([projectRoom(joined.value.pid)]);
  await lan.hubIs(joined.value.pid, joined.value.address);
  return joined;
}
