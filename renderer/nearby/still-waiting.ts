import type { BundleOpened, WaitingPerson } from '../../shared/host/bundles.ts';

/**
 * How many of the steps that waited when files were opened still wait: whoever was admitted, or has joined the hub, waits no
 * more. `shared`: the project is on a hub. Elsewhere `WaitingBar` asks about everybody who gives a name, so that only the
 * others are left to be told of.
 */
export function stillWaiting(
  opened: Pick<BundleOpened, 'waiting'>,
  people: readonly WaitingPerson[],
  shared: boolean,
): number {
  const untold = people.filter(({ name }) => shared || name === '');
  return Math.min(
    opened.waiting,
    untold.reduce((sum, { steps }) => sum + steps, 0),
  );
}
