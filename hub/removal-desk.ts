import { fail, ok, type Result } from '../shared/base/result.ts';
import type { RoomName } from '../shared/model/ids.ts';
import type { HubApi } from '../shared/wire/hub-api.ts';
import { REFUSALS } from '../shared/wire/refusal.ts';
import { isWithin, type Removal } from '../shared/wire/removal.ts';
import { parseRoom } from '../shared/wire/room.ts';
import type { Log } from './log/log.ts';
import type { Members } from './members.ts';
import { RefusedError } from './refused-error.ts';
import type { Removed } from './removed.ts';
import type { Tokens } from './tokens.ts';

/** What removing needs of the hub. */
interface RemovalOffice {
  readonly removed: Removed;
  readonly members: Members;
  readonly tokens: Tokens;
  readonly log: Log;
  /** The rooms that are open, and what ends all connections to one of them. */
  readonly open: { rooms(): Iterable<string>; close(room: string): void };
}

/**
 * Takes projects and articles off the hub for good. First it is noted, from when on their rooms are refused; then the
 * log goes. A hub that is killed between the two goes on when it starts.
 */
export class RemovalDesk {
  readonly #office: RemovalOffice;

  constructor(office: RemovalOffice) {
    this.#office = office;
  }

  /** `token` is the one that came with the call, or null. Rejects when the disk refuses. */
  async remove(token: string | null, ask: HubApi['remove']['ask']): Promise<Result<HubApi['remove']['answer']>> {
    const { members, tokens, removed } = this.#office;
    const holder = token === null ? null : tokens.holder(token);
    if (holder === null) return fail('bad-token', REFUSALS['bad-token'].message);
    const role = holder.pid === ask.pid ? members.roleOf(ask.pid, holder.member) : null;
    if (role !== 'owner' && (role !== 'curator' || ask.aid === null)) {
      const who =
        ask.aid === null ? 'Only an owner can remove the project' : 'Only owners and curators can remove an article';
      return fail('no-right', `${who} from the hub. Ask one of them.`);
    }
    removed.add({ pid: ask.pid, aid: ask.aid, by: holder.member, name: ask.name });
    await this.#clear([ask]);
    return ok({ removed: true });
  }

  /** Clears away what a hub that was killed left of what was removed. */
  async finish(): Promise<void> {
    const removals = this.#office.removed.list();
    if (removals.length > 0) await this.#clear(removals);
  }

  async #clear(removals: readonly Removal[]): Promise<void> {
    const { log, open } = this.#office;
    const isGone = (name: string): boolean => {
      const room = parseRoom(name);
      return room !== null && removals.some((removal) => isWithin(room, removal));
    };
    for (const name of [...open.rooms()].filter(isGone)) open.close(name);
    // Also when no room is left: then their bytes may still be in the file.
    await log.remove(log.rooms().filter(isGone));
  }
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
