import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { HubLink } from '../../shared/host/hub.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { parseHubAddress } from './hub-address.ts';
import { HubClient } from './hub-client.ts';
import type { KeyPair } from './key-pair.ts';
import type { Projects } from './projects.ts';

/**
 * Remembers another address of the hub that a project is on. The hub there has to know the project, and this person as a
 * member of it: one that does not is another hub, and the old address stays.
 */
export async function moveHub(
  keys: KeyPair,
  projects: Pick<Projects, 'get' | 'change'>,
  pid: ProjectId,
  typedAddress: string,
): Promise<Result<HubLink>> {
  if ((projects.get(pid)?.hub ?? null) === null) return fail('no-hub', words.hubTrouble.onNoHub);
  const address = parseHubAddress(typedAddress);
  if (!address.ok) return address;
  const session = await new HubClient(address.value, keys).session(pid);
  if (!session.ok) return fail(session.code, words.syncTrouble.notThere(session.message));
  await projects.change(pid, { hub: address.value });
  return ok({ pid, role: session.value.role, address: address.value, name: null });
}
