import type { NearbyCalls } from '../../shared/host/nearby.ts';
import type { PairingCalls } from '../../shared/host/pairing.ts';
import type { Lan } from './lan/lan.ts';
import type { Pairing } from './pairing/pairing.ts';
import type { PageId } from './shell.ts';

/** The calls of the contract for the roads without a server, as one page has them. */
export const roadCalls = (lan: Lan, pairing: Pairing, page: PageId): NearbyCalls & PairingCalls => ({
  nearbyAddresses: () => lan.nearbyAddresses(),
  nearby: (pid) => lan.nearby(pid),
  shareNearby: (pid, address) => lan.shareNearby(pid, address),
  stopNearby: (pid) => lan.stopNearby(pid),

  pairedDevices: async () => pairing.devices,
  offerKey: (pid) => pairing.offer(pid),
  keyOffered: () => pairing.offered(),
  withdrawKey: () => pairing.withdraw(),
  saveKey: () => pairing.save(page),
  pickKey: () => pairing.pick(page),
  takeKey: (address, code, instead) => pairing.take(page, address, code, instead),
});
