import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Host } from '../../shared/host/contract.ts';
import { leaveNearby } from './clear-left.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { ProjectSession } from './session-types.ts';

/** See `SessionDoor.changeHub`. What members of the hub that is left have not sent there yet comes when they join the other. */
export async function changeHub(
  host: Pick<Host, 'changeHub' | 'admitAuthor'>,
  memory: DeviceMemory,
  session: ProjectSession,
  address: string,
  invitation: string,
): Promise<Result<true>> {
  const { why } = await session.catchUp();
  // A hub that rests, or is gone, is no reason to stay with it.
  if (why !== null && session.away === null) return fail('behind', why);
  const others = await session.missingPeople(true);
  const changed = await host.changeHub(address, invitation, session.pid);
  if (!changed.ok) return changed;
  if (others.ok && changed.value.role === 'owner') {
    for (const { publicKey } of others.value) {
      // One that is not taken shows under “Some work waits”, with the ways out.
      if (publicKey !== null) await host.admitAuthor(session.pid, publicKey);
    }
  }
  // What a hub of this computer had and nobody fetched any more is nowhere else.
  if (why === null) leaveNearby(memory, session.pid);
  session.connect(changed.value.address, changed.value.role);
  return ok(true);
}
