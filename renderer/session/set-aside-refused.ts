import { ok, type Result } from '../../shared/base/result.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { HubCopy } from './hub-copy.ts';
import { CopyName } from './local-copy.ts';
import type { SetAside } from './refused-types.ts';
import { type WithoutRefused, withoutRefused } from './without-refused.ts';

/** What it takes to set something aside. */
export interface SetAsideParts {
  readonly host: Host;
  readonly memory: DeviceMemory;
  /** What the hub holds of a room. */
  read(room: RoomName): Promise<Result<HubCopy>>;
}

/**
 * Rebuilds rooms without what their hub refuses: on this computer's disk, where a rescue copy keeps all of it, and for the
 * quick copies, which begin anew. No room may be open. Whatever fails leaves the rooms that had no turn yet as they are.
 */
export async function setAsideRefused(
  rooms: readonly RoomName[],
  { host, memory, read }: SetAsideParts,
): Promise<Result<SetAside>> {
  let [leftOut, waiting] = [0, 0];
  const copies: string[] = [];
  // The people first: while they tell of a stranger, what waits of that person would come in again.
  const ofPeople = (room: RoomName) => parseRoom(room)?.kind === 'people';
  for (const room of [...rooms.filter(ofPeople), ...rooms.filter((name) => !ofPeople(name))]) {
    const before = await host.loadRoom(room);
    if (before === null) continue;
    const without = await ask(room, before, read);
    if (!without.ok) return without;
    // Before the disk has it: an old quick copy would bring back what is left out, a new one only takes longer to load.
    new CopyName(memory, room).renew();
    const kept = await host.setAsideRefused(room, before, without.value.after, without.value.leftOut);
    if (!kept.ok) return kept;
    copies.push(kept.value);
    leftOut += without.value.leftOut.length;
    waiting += without.value.leftOut.filter(({ reason }) => reason === 'unknown-signer').length;
  }
  return ok({ leftOut, waiting, copies });
}

async function ask(room: RoomName, before: Uint8Array, read: SetAsideParts['read']): Promise<Result<WithoutRefused>> {
  const hub = await read(room);
  if (!hub.ok) return hub;
  try {
    return await withoutRefused(room, before, hub.value);
  } finally {
    hub.value.close();
  }
}
