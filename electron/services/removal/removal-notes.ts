import { LogError } from '../../../hub/log/log.ts';
import { isArticleId, isProjectId, type RoomName } from '../../../shared/model/ids.ts';
import { isWithin, type Removal } from '../../../shared/wire/removal.ts';
import { parseRoom } from '../../../shared/wire/room.ts';
import type { DataDir } from '../data-dir.ts';
import { JsonStore } from '../json-store.ts';
import type { Notice } from '../notice.ts';

type Removals = readonly Removal[];

/**
 * What is being deleted on this computer, so that a start after a crash goes on with it, and what was deleted, so that
 * making the log anew does not bring it back. What a person brings back, or goes on working on, is on neither list.
 */
export class RemovalNotes {
  readonly #pending: JsonStore<Removals>;
  readonly #done: JsonStore<Removals>;
  readonly #underWay = new Set<string>();

  private constructor(pending: JsonStore<Removals>, done: JsonStore<Removals>) {
    this.#pending = pending;
    this.#done = done;
  }

  /** Opens both lists; a corrupt file is kept aside and said. */
  static async open(dir: Pick<DataDir, 'removing' | 'removed'>, notice: Notice): Promise<RemovalNotes> {
    const open = (path: string) => JsonStore.open<Removals>(path, [], parseRemovals, notice);
    return new RemovalNotes(await open(dir.removing), await open(dir.removed));
  }

  /** What was begun and is not done. */
  get pending(): Removals {
    return this.#pending.value;
  }

  /** Whether a room was deleted, as a whole, and has not come back since. */
  wasRemoved(room: RoomName): boolean {
    return this.#done.value.some((removal) => holds(removal, room));
  }

  /** Notes a removal for as long as `work` takes, and that it is done. When either fails, it stays to be gone on with. */
  async during<T>(removal: Removal, work: () => Promise<T>): Promise<T> {
    const name = nameOf(removal);
    const others = (noted: Removals): Removals => noted.filter((one) => nameOf(one) !== name);
    this.#underWay.add(name);
    try {
      await this.#pending.change((noted) => [...others(noted), removal]);
      const outcome = await work();
      await this.#done.change((noted) => [...others(noted), removal]);
      await this.#pending.change(others);
      return outcome;
    } finally {
      this.#underWay.delete(name);
    }
  }

  /** Whether writing to a room would bring back something that was deleted, or was to be. */
  wouldReturn(room: RoomName): boolean {
    return [this.#pending, this.#done].some(({ value }) => value.some((removal) => this.#returns(removal, [room])));
  }

  /**
   * These rooms come back: nothing that holds one of them counts as deleted any more, or is deleted further. What is
   * being deleted at this moment goes on. Rejects when the disk refuses.
   */
  async takeBack(rooms: readonly RoomName[]): Promise<void> {
    const returns = (removal: Removal): boolean => this.#returns(removal, rooms);
    for (const list of [this.#pending, this.#done]) {
      if (list.value.some(returns)) await list.change((noted) => noted.filter((removal) => !returns(removal)));
    }
  }

  #returns(removal: Removal, rooms: readonly RoomName[]): boolean {
    return !this.#underWay.has(nameOf(removal)) && rooms.some((room) => holds(removal, room));
  }
}

/** How a log appends that takes what is written to off the notes first: a start after a crash must not delete it. */
export const appendReturning =
  (append: (room: RoomName, update: Uint8Array) => Promise<void>, notes: RemovalNotes): typeof append =>
  async (room, update) => {
    // Only then is there a wait: what is appended in one turn is to be saved together.
    if (notes.wouldReturn(room)) {
      await notes.takeBack([room]).catch((error: unknown) => {
        throw new LogError('io', error);
      });
    }
    return append(room, update);
  };

const nameOf = ({ pid, aid }: Removal): string => `${pid} ${aid}`;

function holds(removal: Removal, name: RoomName): boolean {
  const room = parseRoom(name);
  return room !== null && isWithin(room, removal);
}

function parseRemovals(value: unknown): Removals | null {
  return Array.isArray(value) && value.every(isRemoval) ? value : null;
}

const isRemoval = (value: unknown): value is Removal =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  isProjectId(value.pid) &&
  'aid' in value &&
  (value.aid === null || isArticleId(value.aid));
