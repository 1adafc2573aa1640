import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { away, type HubLink } from './hub-link.ts';
import { byPerson, otherSigners, strangersSteps } from './missing-people.ts';
import type { MissingPerson, RefusedRoom, SetAside } from './refused-types.ts';
import type { Room, RoomSurroundings } from './room.ts';
import type { RoomPool } from './room-pool.ts';
import { setAsideRefused } from './set-aside-refused.ts';
import { mergeStatus } from './status.ts';
import { until } from './until.ts';

/** Refusals of a room as a whole, which the hub makes whatever is in it. */
const OF_THE_WHOLE: ReadonlySet<RefusedRoom['reason']> = new Set([
  'not-a-member',
  'revoked',
  'bad-token',
  'bad-room',
  'removed',
  'disk',
]);

/** The rooms of a project that its hub refuses: which they are, whose steps are the reason, and the way out. */
export class RefusedRooms {
  readonly #surroundings: RoomSurroundings;
  readonly #link: HubLink;
  readonly #pool: RoomPool;
  readonly #people: Room;

  constructor(surroundings: RoomSurroundings, link: HubLink, pool: RoomPool, people: Room) {
    this.#surroundings = surroundings;
    this.#link = link;
    this.#pool = pool;
    this.#people = people;
  }

  get list(): readonly RefusedRoom[] {
    const open = this.#pool.rooms.flatMap(({ name, parts: { hub } }) =>
      hub.state === 'refused' ? [{ room: name, ...hub }] : [],
    );
    return [...open, ...[...this.#link.shut].map(([room, refused]) => ({ room, ...refused }))];
  }

  /** Who, other than oneself, has steps in these rooms: before a project is on a hub nobody else is a member there. */
  async others(rooms: readonly RoomName[]): Promise<Result<readonly MissingPerson[]>> {
    const { host, me } = this.#surroundings;
    return ok(byPerson(await otherSigners(host, rooms, me), this.#people.fold));
  }

  /** Whose steps the hub refuses because it does not know them. */
  async strangers(): Promise<Result<readonly MissingPerson[]>> {
    const refused = this.list.filter(({ reason }) => reason === 'unknown-signer').map(({ room }) => room);
    const keys = await strangersSteps(this.#surroundings.host, refused, (room) => this.#link.read(room));
    return keys.ok ? ok(byPerson(keys.value, this.#people.fold)) : keys;
  }

  /**
   * Sets aside what is refused. `end` closes all rooms and resolves when the disk has answered; the link stays up. It is
   * not called when it is clear before that nothing can be done.
   */
  async setAside(end: () => Promise<void>): Promise<Result<SetAside>> {
    const { rooms } = this.#pool;
    const here = () => mergeStatus(rooms.map((room) => room.parts)).here;
    await until(this.#pool.subscribe, () => here().state !== 'saving');
    if (!this.#link.up) return away();
    const refused = this.list.filter(({ reason }) => !OF_THE_WHOLE.has(reason)).map(({ room }) => room);
    if (refused.length === 0) return fail('nothing', words.sessionTrouble.nothingToSetAside);
    const before = notOnDisk(here());
    if (before !== null) return before;
    await end();
    const { host, memory } = this.#surroundings;
    return notOnDisk(here()) ?? setAsideRefused(refused, { host, memory, read: (room) => this.#link.read(room) });
  }
}

/** The failure when this computer's disk has not got all of what would be set aside. */
function notOnDisk(here: ReturnType<typeof mergeStatus>['here']): Result<never> | null {
  if (here.state !== 'failed') return null;
  return fail('disk', words.sessionTrouble.notOnDisk(here.message));
}
