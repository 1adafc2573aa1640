import * as Y from 'yjs';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import { newRoomDoc } from '../../shared/steps/steps-map.ts';
import { mayWrite } from '../../shared/wire/rights.ts';
import { parseRoom, type Room } from '../../shared/wire/room.ts';
import type { HubLine } from './hub-line.ts';
import { inHubOrder, partly } from './hub-order.ts';

/** What is to be saved: the rooms that were opened, what each holds now, and what it held before. */
interface Changes {
  readonly opened: ReadonlySet<RoomName>;
  now(room: RoomName): Uint8Array | null;
  before(room: RoomName): Uint8Array | null;
}

/**
 * Brings what the member wrote into a project's rooms to its hub, and waits until all of it is on the hub's disk. Whether
 * they may write in each is asked before anything goes there.
 */
export async function saveAtHub(line: HubLine, changes: Changes): Promise<Result<true>> {
  const changed = [...changes.opened].filter((room) => isMore(changes.now(room), changes.before(room)));
  for (const name of changed) {
    const room = parseRoom(name);
    if (room !== null && !mayWrite(line.role, room, line.member)) return noRight(line.role, room);
  }
  for (const room of inHubOrder(changed)) {
    const doc = newRoomDoc();
    const state = changes.now(room);
    if (state !== null) Y.applyUpdate(doc, state);
    const brought = await line.bring(room, doc);
    doc.destroy();
    if (!brought.ok) return partly(brought);
  }
  return ok(true);
}

/** Whether a room has more than it had. */
function isMore(now: Uint8Array | null, before: Uint8Array | null): boolean {
  const held = clocksOf(before);
  return [...clocksOf(now)].some(([client, clock]) => (held.get(client) ?? 0) < clock);
}

const clocksOf = (state: Uint8Array | null): ReadonlyMap<number, number> =>
  state === null ? new Map() : Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state));

const noRight = (role: Role, { kind }: Room): Result<never> =>
  kind === 'marks' || kind === 'register'
    ? fail('no-right', `As ${role} you cannot mark anything in this project. Ask an owner for another role.`)
    : fail(
        'no-right',
        `As ${role} you cannot add articles to this project. Ask an owner or a curator to add them first.`,
      );
