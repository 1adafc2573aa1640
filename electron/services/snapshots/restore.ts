import { setImmediate } from 'node:timers/promises';
import * as Y from 'yjs';
import type { LogReader } from '../../../hub/log/log-reader.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { Restored } from '../../../shared/host/snapshot.ts';
import type { ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import { parseRoom } from '../../../shared/wire/room.ts';
import { words } from '../../../shared/words/words.ts';
import type { Projects } from '../projects.ts';
import { relist } from '../relist.ts';
import type { RemovalNotes } from '../removal/removal-notes.ts';
import type { RoomStore } from '../room-store.ts';
import type { Shell } from '../shell.ts';
import type { Snapshots } from './snapshots.ts';

/** What bringing back needs of the host. */
interface RestoreParts {
  readonly snapshots: Snapshots;
  readonly rooms: RoomStore;
  readonly projects: Projects;
  readonly notes: Pick<RemovalNotes, 'takeBack'>;
  readonly shell: Pick<Shell, 'emit'>;
}

/**
 * Brings back what is missing here and lies in a snapshot: of one project, or (null) of all. Steps are only ever added,
 * so nothing that was done since is lost or changed (docs/adr). What is here now is kept as a snapshot first. Ended in
 * the middle, what came back stays, and the same can be done once more.
 */
export async function restoreSnapshot(
  { snapshots, rooms, projects, notes, shell }: RestoreParts,
  id: string,
  only: ProjectId | null,
): Promise<Result<Restored>> {
  const kept = await snapshots.make('restore', id);
  if (!kept.ok) return fail(kept.code, words.diskTrouble.nothingBroughtBack(kept.message));
  const snapshot = await snapshots.open(id);
  if (!snapshot.ok) return snapshot;
  let restored: Restored = { steps: 0, rooms: 0 };
  try {
    for (const room of snapshot.value.rooms()) {
      const pid = parseRoom(room)?.pid;
      if (pid === undefined || (only !== null && pid !== only)) continue;
      await notes.takeBack([room]);
      const back = missingHere(snapshot.value, room, rooms.load(room));
      if (back !== null) {
        const appended = await rooms.append(room, back.update);
        if (!appended.ok) return appended;
        shell.emit('roomUpdate', { room, update: back.update });
        restored = { steps: restored.steps + back.steps, rooms: restored.rooms + 1 };
      }
      await setImmediate(); // a large project takes a while, and others are to be served meanwhile
    }
    await relist(snapshot.value, projects, only);
  } finally {
    snapshot.value.close();
  }
  shell.emit('projectsChanged', null);
  return ok(restored);
}

/** What a snapshot has of a room that is not in the `held` state; null for nothing. */
function missingHere(
  snapshot: LogReader,
  room: RoomName,
  held: Uint8Array | null,
): { readonly update: Uint8Array; readonly steps: number } | null {
  const doc = newRoomDoc();
  if (held !== null) Y.applyUpdate(doc, held);
  const steps = stepsMap(doc).size;
  const missing: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => missing.push(update));
  doc.transact(() => {
    for (const row of snapshot.read(room)) Y.applyUpdate(doc, row);
  });
  const added = stepsMap(doc).size - steps;
  doc.destroy();
  return missing.length === 0 ? null : { update: Y.mergeUpdates(missing), steps: added };
}
