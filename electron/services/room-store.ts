import * as Y from 'yjs';
import { type Log, LogError } from '../../hub/log/log.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';

/** A room with more rows than this is written as fewer when it is opened: opening stays quick however long people work. */
const MANY_ROWS = 200;
/** So many of the newest stay rows of their own: how the room stood at each of them can be looked at. */
const KEPT_ROWS = 100;

/** The rooms on this computer's disk. */
export class RoomStore {
  readonly #log: Log;
  readonly #appended: (room: RoomName) => void;

  /** @param appended is told of each room that something was appended to */
  constructor(log: Log, appended: (room: RoomName) => void = () => undefined) {
    this.#log = log;
    this.#appended = appended;
  }

  /** A room's whole saved state as one update, or null when there is none. */
  load(room: RoomName): Uint8Array | null {
    const rows = this.#log.read(room);
    if (rows.length === 0) return null;
    if (rows.length > MANY_ROWS) this.#compact(room);
    return rows.length === 1 ? rows[0]! : Y.mergeUpdates(rows);
  }

  /** The names of the rooms that begin so. */
  names(prefix: string): readonly RoomName[] {
    return this.#log.rooms(prefix);
  }

  /** How many rows a room has: with another number than before, it has changed or was made shorter. */
  rows(room: RoomName): number {
    return this.#log.size(room);
  }

  /** How many of them `load` reads: damaged ones are left out. */
  readable(room: RoomName): number {
    return this.#log.read(room).length;
  }

  /** Resolves when the update is on the disk, or could not be put there. @throws when it is no Yjs update */
  async append(room: RoomName, update: Uint8Array): Promise<Result<true, LogError['code']>> {
    Y.decodeUpdate(update); // a row that cannot be read would make the whole room unreadable for good
    try {
      await this.#log.append(room, update);
      this.#appended(room);
      return ok(true);
    } catch (error) {
      if (error instanceof LogError) return fail(error.code, words.diskTrouble.notSaved[error.code]);
      throw error;
    }
  }

  /**
   * Puts a state in the place of all that a room has, provided that so many rows can be read; answers whether it was so. Resolves
   * when it is on the disk, or could not be put there. A crash on the way leaves the room with all it had.
   */
  async replace(room: RoomName, rows: number, state: Uint8Array): Promise<Result<boolean, LogError['code']>> {
    const appended = await this.append(room, state);
    if (!appended.ok) return appended;
    try {
      let replaced = false;
      this.#log.compact(room, (all) => {
        replaced = all.length === rows + 1;
        return replaced ? state : Y.mergeUpdates(all);
      });
      this.#appended(room);
      return ok(replaced);
    } catch (error) {
      if (error instanceof LogError) return fail(error.code, words.diskTrouble.notSaved[error.code]);
      throw error;
    }
  }

  #compact(room: RoomName): void {
    try {
      this.#log.compact(room, (rows) => Y.mergeUpdates(rows), KEPT_ROWS);
    } catch (error) {
      // Compaction only saves room; on a full disk the rows stay as they are and still load.
      if (!(error instanceof LogError)) throw error;
    }
  }
}
