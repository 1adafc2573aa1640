import * as Y from 'yjs';
import type { LogReader } from '../../../hub/log/log-reader.ts';
import type { ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { parseRoom } from '../../../shared/wire/room.ts';

/** Where a job reads a project's rooms from: the host's log, or a `.postil` file. */
export interface RoomSource {
  /** The project's rooms that hold anything. */
  readonly rooms: readonly RoomName[];
  /** A room's whole state as one Yjs update; null when there is none. */
  read(room: RoomName): Uint8Array | null;
}

/** A project's rooms in a log. The names are those of this moment, the states those of each reading. */
export const logSource = (log: Pick<LogReader, 'read' | 'rooms'>, pid: ProjectId): RoomSource => ({
  rooms: log.rooms().filter((name) => parseRoom(name)?.pid === pid),
  read(room) {
    const rows = log.read(room);
    return rows.length === 0 ? null : Y.mergeUpdates(rows);
  },
});
