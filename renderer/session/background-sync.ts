import { drop } from '../../shared/base/drop.ts';
import { errorWords } from '../../shared/base/error-words.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { Notices } from './notices.ts';
import type { Room } from './room.ts';
import type { RoomPool } from './room-pool.ts';
import type { SyncProgress } from './session-types.ts';
import { SyncRound } from './sync-round.ts';
import { until } from './until.ts';
import { finallyUpToDate, slowSentence } from './up-to-date.ts';
import { Watched } from './watched.ts';

/** How many rooms are brought up to date at once. */
const AT_ONCE = 4;
/** The longest that one room keeps others from their turn, in milliseconds. */
const LIMIT = 30_000;

/** What the background needs. */
interface BackgroundParts {
  readonly pool: RoomPool;
  /** Hear of rooms that cannot be opened here; the others go on. */
  readonly notices: Notices;
  readonly memory: DeviceMemory;
  /** Where it is remembered that the person has stopped it. */
  readonly name: string;
}

/**
 * Brings rooms up to date with this computer's disk and the hub, a few at a time, once for each connection: so what was
 * made offline in an article goes out though it is closed, and an export on this computer has everything. The person
 * can stop it; what is open goes on by itself.
 */
export class BackgroundSync extends Watched {
  readonly #parts: BackgroundParts;
  #round = new SyncRound();
  #running = 0;
  #paused: boolean;
  /** Whether all is to be had though it was stopped: something waits for it. */
  #wanted = false;

  constructor(parts: BackgroundParts) {
    super();
    this.#parts = parts;
    this.#paused = parts.memory.get(parts.name) === 'paused';
  }

  /** Whether rooms are still to be brought up to date, and will be. */
  get busy(): boolean {
    return this.#running > 0 || (this.#goesOn && this.#round.queued > 0);
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Stops, or goes on; it is remembered. Rooms that have their turn now finish it. */
  pause(paused: boolean): void {
    this.#paused = paused;
    this.#parts.memory.set(this.#parts.name, paused ? 'paused' : '');
    this.#next();
  }

  /** Whether some room was not found up to date since the last `startOver`. */
  get behind(): boolean {
    return this.#round.behind;
  }

  /** How far it is, in articles. */
  get progress(): SyncProgress {
    return { ...this.#round.articles, paused: this.#paused };
  }

  /** Whether a room was found up to date since the last `startOver`. */
  isUpToDate(room: RoomName): boolean {
    return this.#round.isUpToDate(room);
  }

  /** Adds rooms; those that had their turn in this round are left out. */
  add(rooms: Iterable<RoomName>): void {
    for (const name of rooms) this.#round.add(name);
    this.#next();
  }

  /** Gives a room another turn: there is something new in it. */
  again(room: RoomName): void {
    this.#round.again(room);
    this.#next();
  }

  /** Forgets whose turn it was and who waits: a new connection, or the end. */
  startOver(): void {
    this.#round = new SyncRound();
    this.bump();
  }

  /**
   * Resolves when all had their turn, also where the person stopped it, or as soon as one room takes too long: a thousand
   * would take for ever. Answers why something is not up to date, in a sentence.
   */
  async finish(): Promise<string | null> {
    this.#wanted = true;
    this.#next();
    await until(this.subscribe, () => !this.busy || this.#round.late);
    this.#wanted = false;
    return this.#round.why;
  }

  get #goesOn(): boolean {
    return this.#wanted || !this.#paused;
  }

  #next(): void {
    while (this.#goesOn && this.#running < AT_ONCE) {
      const name = this.#round.next();
      if (name === undefined) break;
      this.#running++;
      drop(this.#visit(name, this.#round).finally(() => this.#visited()));
    }
    this.bump();
  }

  #visited(): void {
    this.#running--;
    this.#next();
  }

  /** Resolves when others may have their turn. */
  async #visit(name: RoomName, round: SyncRound): Promise<void> {
    const { pool, notices } = this.#parts;
    let room: Room;
    try {
      room = await pool.use(name, true);
    } catch (error) {
      const why = words.sessionTrouble.articleBehind(errorWords(error));
      notices.raise(name, why);
      round.fails(name, why);
      return;
    }
    notices.over(name);
    const { promise: othersMayGoOn, resolve: letOthers } = Promise.withResolvers<void>();
    const limit = setTimeout(() => {
      round.takesTooLong(slowSentence(room));
      letOthers();
    }, LIMIT);
    drop(
      finallyUpToDate(room).then((why) => {
        clearTimeout(limit);
        if (why === null) round.isDone(name);
        else {
          round.fails(name, why);
          this.#followUp(room, round);
        }
        pool.leave(room);
        letOthers();
        this.bump();
      }),
    );
    await othersMayGoOn;
  }

  /** What is refused, or is on no disk, stays open until it is well again, or needs no more of the hub: then it closes. */
  #followUp(room: Room, round: SyncRound): void {
    const end = room.subscribe(() => {
      const { here, hub } = room.status;
      if (here.state !== 'saved' || (hub.state !== 'saved' && hub.state !== 'none')) return;
      end();
      round.isDone(room.name);
      this.bump();
    });
  }
}
