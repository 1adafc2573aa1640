import type { ProjectId, RoomName } from '../model/ids.ts';

/** A project as a `.postil` file holds it. */
export interface Bundle {
  readonly pid: ProjectId;
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly savedAt: string;
  /** Names the file, so that a later one can go on from it; older versions wrote none. */
  readonly id?: string;
  /** The file it goes on from; absent when it holds everything. */
  readonly since?: BundleGround;
  readonly rooms: readonly BundleRoom[];
}

/** The file that another one goes on from, and all that its project held then. */
export interface BundleGround {
  readonly id: string;
  readonly savedAt: string;
  /** The state vector of each room. */
  readonly rooms: ReadonlyMap<RoomName, Uint8Array>;
}

/** A room and its Yjs state as one update: the whole of it or, where the ground holds the room, what is new beyond that. */
export interface BundleRoom {
  readonly name: RoomName;
  readonly state: Uint8Array;
}
