import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { NearbyAddress } from '../../../shared/host/nearby.ts';

/** What the system knows of this computer's network cards. */
type Cards = NodeJS.Dict<NetworkInterfaceInfo[]>;

/**
 * The addresses at which other computers may reach this one, those of version 4 first: short enough to be told aloud.
 * Left out are those of this computer alone, and those that hold on one cable only and need a zone behind them.
 */
export function nearbyAddresses(cards: Cards = networkInterfaces()): readonly NearbyAddress[] {
  const all = Object.entries(cards).flatMap(([name, infos]) =>
    (infos ?? [])
      .filter(({ internal, address }) => !internal && !isLinkLocal(address))
      .map(({ address, family }) => ({ name, address, family })),
  );
  return all
    .sort((a, b) => Number(a.family !== 'IPv4') - Number(b.family !== 'IPv4'))
    .map(({ name, address }) => ({ name, address }));
}

const isLinkLocal = (address: string): boolean => /^fe[89ab]/i.test(address) || address.startsWith('169.254.');
