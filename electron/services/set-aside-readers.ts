import type { RoomName } from '../../shared/model/ids.ts';
import type { PageId } from './shell.ts';

/**
 * Which pages may append to a room that was replaced: those that have read it since. What a page that read it before
 * appends would follow on changes that are no longer there, and could never be read again.
 */
export class Readers {
  readonly #since = new Map<RoomName, Set<PageId>>();

  /** The room was replaced just now. */
  replaced(room: RoomName): void {
    this.#since.set(room, new Set());
  }

  /** The page reads the room. */
  reads(page: PageId, room: RoomName): void {
    this.#since.get(room)?.add(page);
  }

  mayAppend(page: PageId, room: RoomName): boolean {
    return this.#since.get(room)?.has(page) ?? true;
  }
}
