import type { RoomSource } from '../../electron/services/jobs/room-source.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { applyRoom } from '../../shared/steps/apply-room.ts';
import { newRoomDoc } from '../../shared/steps/steps-map.ts';
import type { HubLine } from './hub-line.ts';
import { inHubOrder, partly } from './hub-order.ts';

/**
 * Brings all rooms of a project to it at its hub, as they are. Whoever carries them there does not matter: the hub judges
 * each step by who signed it. The first room that the hub refuses ends it; what had come there stays.
 */
export async function bringToHub(line: HubLine, source: RoomSource): Promise<Result<true>> {
  for (const room of inHubOrder(source.rooms)) {
    const state = source.read(room);
    if (state === null) continue;
    const doc = newRoomDoc();
    applyRoom(doc, state);
    const brought = await line.bring(room, doc);
    doc.destroy();
    if (!brought.ok) return partly(brought);
  }
  return ok(true);
}
