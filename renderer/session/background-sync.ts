import { drop } from '../../shared/base/drop.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import type { Room } from './room.ts';
import type { RoomPool } from './room-pool.ts';
import { Watched } from './watched.ts';

/** How many rooms are brought up to date at once. */
const AT_ONCE = 4;
/** The longest one room is given, in milliseconds: it is tried again with the next connection. */
const LIMIT = 30_000;

/**
 * Brings the rooms that nobody has open up to date with the hub, a few at a time, once for each connection: so what was
 * made offline in an article goes out though it is closed, and an export on this computer has everything.
 */
export class BackgroundSync extends Watched {
  readonly #pool: RoomPool;
  readonly #report: (error: unknown) => void;
  readonly #seen = new Set<RoomName>();
  readonly #queue: RoomName[] = [];
  #running = 0;

  /** `report` is told when a room cannot be opened here; the others go on. */
  constructor(pool: RoomPool, report: (error: unknown) => void) {
    super();
    this.#pool = pool;
    this.#report = report;
  }

  /** Whether rooms are still to be brought up to date. */
  get busy(): boolean {
    return this.#running > 0 || this.#queue.length > 0;
  }

  /** Adds rooms; those that had their turn over this connection are left out. */
  add(rooms: Iterable<RoomName>): void {
    for (const name of rooms) {
      if (this.#seen.has(name)) continue;
      this.#seen.add(name);
      this.#queue.push(name);
    }
    this.#next();
  }

  /** Forgets whose turn it was and who waits: a new connection, or the end. */
  startOver(): void {
    this.#seen.clear();
    this.#queue.length = 0;
  }

  #next(): void {
    while (this.#running < AT_ONCE && this.#queue.length > 0) {
      this.#running++;
      drop(
        this.#visit(this.#queue.shift()!).finally(() => this.#visited()),
        this.#report,
      );
    }
    this.bump();
  }

  #visited(): void {
    this.#running--;
    this.#next();
  }

  async #visit(name: RoomName): Promise<void> {
    const room = await this.#pool.use(name, true);
    await upToDate(room);
    this.#pool.leave(room);
  }
}

/** Resolves when a room is in step and settled, or when there is no use in waiting. */
function upToDate(room: Room): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(limit);
      end();
      resolve();
    };
    const check = (): void => {
      const { state } = room.status.hub;
      const noUse = state === 'none' || state === 'offline' || state === 'refused';
      if (noUse || (room.link.inStep && room.settled)) done();
    };
    const limit = setTimeout(done, LIMIT);
    const end = room.subscribe(() => queueMicrotask(check));
    queueMicrotask(check);
  });
}
