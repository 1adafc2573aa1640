import type { RoomName } from '../../shared/model/ids.ts';
import type { DeviceMemory } from './device-memory.ts';

/**
 * What rooms have left for the hub, in steps: as it counts once they are closed. It is remembered on this device, so that what waits in a
 * thousand articles is counted without a thousand open rooms, and after a restart as well. It is never the ground for
 * saying “saved”: a hub that is reached is asked about every room.
 */
export class LeftRooms {
  readonly #memory: DeviceMemory;
  readonly #known = new Set<RoomName>();
  /** Rooms that have something left. */
  readonly #left = new Map<RoomName, number>();

  constructor(memory: DeviceMemory) {
    this.#memory = memory;
  }

  /** Reads what an earlier session remembered of these rooms; those that are known already cost nothing. */
  know(rooms: Iterable<RoomName>): void {
    for (const room of rooms) {
      if (this.#known.has(room)) continue;
      this.#known.add(room);
      const left = Number(this.#memory.get(keyOf(room)) ?? 0);
      if (Number.isSafeInteger(left) && left > 0) this.#left.set(room, left);
    }
  }

  /** A room has so many steps that no hub has confirmed: told while it is open, and when it is closed. */
  set(room: RoomName, steps: number): void {
    this.know([room]);
    if (this.of(room) === steps) return;
    if (steps > 0) {
      this.#left.set(room, steps);
      this.#memory.set(keyOf(room), String(steps));
    } else {
      this.#left.delete(room);
      this.#memory.remove(keyOf(room));
    }
  }

  /** What one room has left. */
  of(room: RoomName): number {
    return this.#left.get(room) ?? 0;
  }

  /** What all of them have left, but for those that are counted elsewhere. */
  total(isCounted: (room: RoomName) => boolean): number {
    let total = 0;
    for (const [room, left] of this.#left) if (!isCounted(room)) total += left;
    return total;
  }
}

const keyOf = (room: RoomName): string => `postil.left.${room}`;
