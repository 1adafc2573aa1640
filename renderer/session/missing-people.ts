import * as Y from 'yjs';
import { fromBase64url } from '../../shared/base/base64url.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { Host } from '../../shared/host/contract.ts';
import { isStepKey, type MemberId, memberIdOf, type RoomName, type StepKey, signerOf } from '../../shared/model/ids.ts';
import { member } from '../../shared/model/records.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { newRoomDoc } from '../../shared/steps/steps-map.ts';
import type { HubCopy } from './hub-copy.ts';
import type { MissingPerson } from './refused-types.ts';
import { unheldSteps } from './without-refused.ts';

/** Whose steps, other than one's own, these rooms have on this computer's disk: a hub takes them once they are members. */
export async function otherSigners(host: Host, rooms: readonly RoomName[], me: MemberId): Promise<Set<StepKey>> {
  const keys = new Set<StepKey>();
  for (const room of rooms) {
    const state = await host.loadRoom(room);
    if (state === null) continue;
    for (const struct of Y.decodeUpdate(state).structs) {
      const key = struct instanceof Y.Item ? struct.parentSub : null;
      if (isStepKey(key) && signerOf(key) !== me) keys.add(key);
    }
  }
  return keys;
}

/** The steps of these rooms that the hub refuses because it does not know who made them. */
export async function strangersSteps(
  host: Host,
  rooms: readonly RoomName[],
  read: (room: RoomName) => Promise<Result<HubCopy>>,
): Promise<Result<Set<StepKey>>> {
  const keys = new Set<StepKey>();
  for (const room of rooms) {
    const state = await host.loadRoom(room);
    if (state === null) continue;
    const hub = await read(room);
    if (!hub.ok) return hub;
    const here = newRoomDoc();
    Y.applyUpdate(here, state);
    const refused = await hub.value.wouldRefuse(unheldSteps(here, hub.value.doc).asked);
    here.destroy();
    hub.value.close();
    if (!refused.ok) return refused;
    for (const [key, reason] of refused.value) if (reason === 'unknown-signer') keys.add(key);
  }
  return ok(keys);
}

/** The people who made these steps, by the names they give themselves, most steps first. */
export function byPerson(keys: Iterable<StepKey>, people: Fold): readonly MissingPerson[] {
  return [...Map.groupBy(keys, signerOf)]
    .map(([who, steps]): MissingPerson => {
      const record = people.sourced('member', who);
      if (record === undefined) return { member: who, name: '', publicKey: null, steps: steps.length };
      const { name, publicKey } = member(record);
      // Anybody could write a record about somebody: only the key that makes the id is theirs.
      const own = memberIdOf(fromBase64url(publicKey) ?? new Uint8Array()) === who;
      return { member: who, name, publicKey: own ? publicKey : null, steps: steps.length };
    })
    .sort((a, b) => b.steps - a.steps || (a.member < b.member ? -1 : 1));
}
