import { drop } from '../shared/base/drop.ts';
import { ok, type Result } from '../shared/base/result.ts';
import type { RoomName } from '../shared/model/ids.ts';
import type { HubApi } from '../shared/wire/hub-api.ts';
import { isWithin, type Removal } from '../shared/wire/removal.ts';
import { parseRoom } from '../shared/wire/room.ts';
import { type Log, LogError } from './log/log.ts';
import type { Members } from './members.ts';
import { refuse } from './refuse.ts';
import { RefusedError } from './refused-error.ts';
import type { Removed } from './removed.ts';
import { type Report, textReport } from './report.ts';
import type { Tokens } from './tokens.ts';

/** How long after the disk refused what was removed is cleared away again, in milliseconds. */
const LATER = 10 * 60_000;

/** What removing needs of the hub. */
interface RemovalOffice {
  readonly removed: Removed;
  readonly members: Members;
  readonly tokens: Tokens;
  readonly log: Log;
  /** The rooms that are open, and what ends all connections to one of them. */
  readonly open: { rooms(): Iterable<string>; close(room: string): void };
  /** How long the desk waits after the disk refused, in milliseconds; ten minutes unless told otherwise. */
  readonly later?: number;
  readonly report?: Report;
}

/**
 * Takes projects and articles off the hub for good. First it is noted, from when on their rooms are refused; then the
 * log goes. A hub that is killed between the two goes on when it starts, and one whose disk refuses some time later: the
 * file needs room to be written anew.
 */
export class RemovalDesk {
  readonly #office: RemovalOffice;
  #again: NodeJS.Timeout | null = null;
  /** How many removals were carried out, or are under way. */
  #seen = 0;

  constructor(office: RemovalOffice) {
    this.#office = office;
  }

  /** `token` is the one that came with the call, or null. Rejects when the disk refuses and something is left in the log. */
  async remove(token: string | null, ask: HubApi['remove']['ask']): Promise<Result<HubApi['remove']['answer']>> {
    const { members, tokens, removed } = this.#office;
    const holder = token === null ? null : tokens.holder(token);
    if (holder === null) return refuse('bad-token');
    const role = holder.pid === ask.pid ? members.roleOf(ask.pid, holder.member) : null;
    if (role !== 'owner' && (role !== 'curator' || ask.aid === null))
      return refuse(ask.aid === null ? 'no-right-project' : 'no-right-article');
    removed.add({ pid: ask.pid, aid: ask.aid, by: holder.member, name: ask.name });
    this.#seen = removed.list().length;
    const refused = await this.#clear([ask]);
    if (refused !== null && this.#roomsOf([ask]).length > 0) throw refused;
    return ok({ removed: true });
  }

  /** Another process may have noted a removal, as `postil hub remove` does: then it is carried out, meanwhile. */
  look(): void {
    if (this.#office.removed.list().length !== this.#seen) this.#finishAside();
  }

  /** Clears away what a hub that was killed, or whose disk refused, left of what was removed. */
  async finish(): Promise<void> {
    const removals = this.#office.removed.list();
    this.#seen = removals.length;
    if (removals.length > 0) await this.#clear(removals);
  }

  /** As `finish`, when nobody waits for it. */
  #finishAside(): void {
    const { report = textReport } = this.#office;
    drop(this.finish(), (error) => report('unforeseen', {}, error));
  }

  /** Tries no more. */
  stop(): void {
    if (this.#again !== null) clearTimeout(this.#again);
  }

  /** @returns why the disk refused; then it is tried again later, and nobody is let into the rooms meanwhile */
  async #clear(removals: readonly Removal[]): Promise<LogError | null> {
    const { log, open, report = textReport } = this.#office;
    for (const name of [...open.rooms()]) if (isGone(name, removals)) open.close(name);
    try {
      // Also when no room is left: then their bytes may still be in the file.
      await log.remove(this.#roomsOf(removals));
      // What was on its way to a room that was not there yet has been written meanwhile.
      const late = this.#roomsOf(removals);
      if (late.length > 0) await log.remove(late);
      return null;
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      report('not-cleared', {}, error);
      this.stop();
      this.#again = setTimeout(() => this.#finishAside(), this.#office.later ?? LATER).unref();
      return error;
    }
  }

  #roomsOf(removals: readonly Removal[]): RoomName[] {
    return this.#office.log.rooms().filter((name) => isGone(name, removals));
  }
}

function isGone(name: string, removals: readonly Removal[]): boolean {
  const room = parseRoom(name);
  return room !== null && removals.some((removal) => isWithin(room, removal));
}

/** The log, but for rooms that were removed: what is still on its way to one of them is refused. */
export function withoutRemoved(log: Log, removed: Removed): Log {
  const isRemoved = (name: RoomName): boolean => {
    const room = parseRoom(name);
    return room !== null && removed.has(room);
  };
  return {
    ...log,
    append: (room, update) =>
      isRemoved(room) ? Promise.reject(new RefusedError('removed')) : log.append(room, update),
  };
}
