import type { ProjectId, RoomName } from '../model/ids.ts';

/** A project as a `.postil` file holds it. */
export interface Bundle {
  readonly pid: ProjectId;
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly rooms: readonly BundleRoom[];
}

/** A room and its whole Yjs state as one update. */
export interface BundleRoom {
  readonly name: RoomName;
  readonly state: Uint8Array;
}
