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
import { finallyUpToDate, slowSentence, whyNot } from './up-to-date.ts';
import { Watched } from './watched.ts';

/** How many rooms are brought up to date at once: each waits for two answers, from a hub that may be far away. */
const AT_ONCE = 10;
/** The longest that one room keeps others from their turn while the line carries nothing much, in milliseconds. */
const LIMIT = 30_000;
/** When rooms that could not be opened are tried again, in milliseconds: the disk, or the host, may be well by then. */
const REOPEN = 10_000;
/** How often those who watch are told how far it is, in milliseconds. */
const TELLS = 100;

/** What the background needs. */
interface BackgroundParts {
  readonly pool: RoomPool;
  /** Hear of rooms that cannot be opened here; the others go on. */
  readonly notices: Notices;
  readonly memory: DeviceMemory;
  /** Where it is remembered that the person has stopped it. */
  readonly name: string;
  /** When the line to the hub carried much last, in milliseconds since 1970: a long text takes its time on a slow one. */
  carriedAt(): number;
}

/**
 * Brings rooms up to date with this computer's disk and the hub, a few at a time, once for each connection: so what was
 * made offline in an article goes out though it is closed, and an export on this computer has everything. The person
 * can stop it; what is open goes on by itself.
 */
export class BackgroundSync extends Watched {
  readonly #parts: BackgroundParts;
  /** Rooms of this round that could not be opened, and why. */
  readonly #unopened = new Map<RoomName, string>();
  #reopening: ReturnType<typeof setTimeout> | undefined;
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
    this.#unopened.clear();
    clearTimeout(this.#reopening);
    this.#reopening = undefined;
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
    this.#tell();
  }

  /** That it is over is told at once. */
  #tell(): void {
    if (this.busy) this.bumpSoon(TELLS);
    else this.bump();
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
      round.fails(name, why);
      if (this.#round === round) this.#isUnopened(name, why);
      return;
    }
    this.#unopened.delete(name);
    notices.over(name);
    const { promise: othersMayGoOn, resolve: letOthers } = Promise.withResolvers<void>();
    let limit: ReturnType<typeof setTimeout>;
    const wait = (pause: number): void => {
      limit = setTimeout(() => {
        const left = this.#parts.carriedAt() + LIMIT - Date.now();
        if (left > 0) return wait(left);
        round.takesTooLong(slowSentence(room));
        letOthers();
      }, pause);
    };
    wait(LIMIT);
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
        this.#tell();
      }),
    );
    await othersMayGoOn;
  }

  /** It is said once: whoever has read it is not told at every try. */
  #isUnopened(name: RoomName, why: string): void {
    if (this.#unopened.get(name) !== why) this.#parts.notices.raise(name, why);
    this.#unopened.set(name, why);
    this.#reopening ??= setTimeout(() => {
      this.#reopening = undefined;
      for (const one of this.#unopened.keys()) this.again(one);
    }, REOPEN);
  }

  /** What is on no disk stays open until it is well again, or needs no more of the hub; what is refused may be closed before. */
  #followUp(room: Room, round: SyncRound): void {
    const end = room.subscribe(() => {
      // Another round asks again, and one that stays refused for days would have as many of these as there are rounds.
      const isOver = this.#parts.pool.open(room.name) !== room || this.#round !== round;
      if (isOver) end();
      if (isOver || whyNot(room) !== null) return;
      end();
      round.isDone(room.name);
      this.#tell();
    });
  }
}
