import type { RoomName } from '../../shared/model/ids.ts';

/**
 * The append-only log of Yjs updates, one interface for hub and host (DESIGN §3). `append` resolves only when the update
 * is on the disk (fsync); a crash at any moment loses nothing that was resolved and keeps nothing half written.
 */
export interface Log {
  /**
   * Writes one update. Rejects (a `LogError`) when it is not on the disk; nothing saved before is hurt. Updates appended
   * in one turn of the event loop are saved together, all of them or none.
   */
  append(room: RoomName, update: Uint8Array): Promise<void>;
  /** All a room's saved state, oldest first: an optional compacted state, then single updates. Empty for a new room. */
  read(room: RoomName): Uint8Array[];
  /** The rooms that hold anything, optionally only those whose name starts with `prefix`, in name order. */
  rooms(prefix?: string): RoomName[];
  /** How many rows a room has: what decides about compaction. */
  size(room: RoomName): number;
  /**
   * Replaces a room's rows by one that `merge` makes of them, read back from the disk, in one transaction. Does nothing
   * while the file is written anew for a `remove`; never so right after an `append` to the room has resolved. The newest
   * rows, `keep` of them, stay as they are.
   */
  compact(room: RoomName, merge: (updates: Uint8Array[]) => Uint8Array, keep?: number): void;
  /**
   * Deletes rooms for good: all of them or, when it rejects (a `LogError`), none. Resolves when nothing of them is left
   * in the file; while another process reads it, that waits for the next call. What was appended before goes too; what is
   * appended later begins the room anew, and may be on the disk only when this has resolved.
   */
  remove(rooms: readonly RoomName[]): Promise<void>;
  /** Waits for what is under way, then closes the file. */
  close(): Promise<void>;
}

/** Why a log could not be written or read; `damaged`: the file itself is not what SQLite wrote. */
export class LogError extends Error {
  readonly code: 'disk-full' | 'read-only' | 'io' | 'damaged';
  constructor(code: LogError['code'], cause: unknown) {
    super(code === 'damaged' ? 'the log is damaged' : `the log could not be written: ${code}`, { cause });
    this.code = code;
  }
}
