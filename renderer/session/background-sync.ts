import { missingCase } from '../../shared/base/assert.ts';
import { drop } from '../../shared/base/drop.ts';
import { errorWords } from '../../shared/base/error-words.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import type { Notices } from './notices.ts';
import type { Room } from './room.ts';
import type { RoomPool } from './room-pool.ts';
import { Watched } from './watched.ts';

/** How many rooms are brought up to date at once. */
const AT_ONCE = 4;
/** The longest one room is given, in milliseconds: it is tried again with the next connection. */
const LIMIT = 30_000;

/** One time through the rooms. */
interface Round {
  readonly seen: Set<RoomName>;
  /** Why some room is not up to date, in a sentence: the first reason found. */
  why: string | null;
  /** Whether some room was given up after the limit. */
  late: boolean;
}

/** What came of one room: `why` is a sentence when it is not up to date. */
type Outcome = Pick<Round, 'why' | 'late'>;

const newRound = (): Round => ({ seen: new Set(), why: null, late: false });

/**
 * Brings rooms up to date with this computer's disk and the hub, a few at a time, once for each connection: so what was
 * made offline in an article goes out though it is closed, and an export on this computer has everything.
 */
export class BackgroundSync extends Watched {
  readonly #pool: RoomPool;
  readonly #notices: Notices;
  readonly #queue: RoomName[] = [];
  #round = newRound();
  #running = 0;

  /** `notices` hear of rooms that cannot be opened here; the others go on. */
  constructor(pool: RoomPool, notices: Notices) {
    super();
    this.#pool = pool;
    this.#notices = notices;
  }

  /** Whether rooms are still to be brought up to date. */
  get busy(): boolean {
    return this.#running > 0 || this.#queue.length > 0;
  }

  /** What came of the rooms that had their turn since the last `startOver`. */
  get outcome(): Outcome {
    return this.#round;
  }

  /** Adds rooms; those that had their turn in this round are left out. */
  add(rooms: Iterable<RoomName>): void {
    for (const name of rooms) {
      if (this.#round.seen.has(name)) continue;
      this.#round.seen.add(name);
      this.#queue.push(name);
    }
    this.#next();
  }

  /** Gives a room another turn: there is something new in it. */
  again(room: RoomName): void {
    this.#round.seen.delete(room);
    this.add([room]);
  }

  /** Forgets whose turn it was and who waits: a new connection, or the end. */
  startOver(): void {
    this.#round = newRound();
    this.#queue.length = 0;
  }

  #next(): void {
    while (this.#running < AT_ONCE && this.#queue.length > 0) {
      this.#running++;
      drop(this.#visit(this.#queue.shift()!, this.#round).finally(() => this.#visited()));
    }
    this.bump();
  }

  #visited(): void {
    this.#running--;
    this.#next();
  }

  async #visit(name: RoomName, round: Round): Promise<void> {
    const { why, late } = await this.#bringUpToDate(name);
    round.why ??= why;
    round.late ||= late;
  }

  async #bringUpToDate(name: RoomName): Promise<Outcome> {
    let room: Room;
    try {
      room = await this.#pool.use(name, true);
    } catch (error) {
      const why = `An article could not be brought up to date (${errorWords(error)}). It is tried again with the next connection.`;
      this.#notices.raise(name, why);
      return { why, late: false };
    }
    this.#notices.over(name);
    const outcome = await upToDate(room);
    this.#pool.leave(room);
    return outcome;
  }
}

/** Resolves when a room is saved on this computer and in step with the hub, or when there is no use in waiting. */
function upToDate(room: Room): Promise<Outcome> {
  return new Promise((resolve) => {
    const done = (outcome: Outcome): void => {
      clearTimeout(limit);
      end();
      resolve(outcome);
    };
    const check = (): void => {
      const why = whyNot(room);
      if (why !== 'wait') done({ why, late: false });
    };
    const limit = setTimeout(() => done({ why: slowSentence(room), late: true }), LIMIT);
    const end = room.subscribe(() => queueMicrotask(check));
    queueMicrotask(check);
  });
}

/** Why a room cannot be brought up to date, in a sentence; null when it is; `wait` while that is still to be seen. */
function whyNot({ status: { here, hub } }: Room): string | null | 'wait' {
  if (here.state === 'saving') return 'wait';
  if (here.state === 'failed') return here.message;
  switch (hub.state) {
    case 'none':
    case 'saved':
      return null;
    case 'connecting':
    case 'sending':
      return 'wait';
    case 'offline':
      return 'The hub cannot be reached, so what others did since the last connection is not here. Try again when it is back.';
    case 'refused':
      return hub.message;
    default:
      return missingCase(hub);
  }
}

const slowSentence = ({ status: { here } }: Room): string =>
  here.state === 'saving'
    ? 'Saving on this computer takes too long: the last changes may be missing. Try again in a moment.'
    : 'The hub takes too long to answer: what others did lately may be missing. Try again in a moment.';
