import type { ArticleId, ProjectId, RoomName } from '../../shared/model/ids.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { projectRoom, textRoom } from '../../shared/wire/room.ts';
import type { BackgroundSync } from './background-sync.ts';
import type { LeftRooms } from './left-rooms.ts';
import { projectRooms } from './project-rooms.ts';
import type { Refused } from './room-link.ts';
import type { RoomPool } from './room-pool.ts';
import type { SyncStatus } from './session-types.ts';
import { mergeStatus, type RoomStatus } from './status.ts';
import { inSyncOrder } from './sync-order.ts';

/** What the truths are put together from. */
interface StatusParts {
  readonly pid: ProjectId;
  readonly pool: RoomPool;
  readonly left: LeftRooms;
  readonly background: BackgroundSync;
  /** Rooms that the hub refused, and that are closed since. */
  readonly shut: ReadonlyMap<RoomName, Refused>;
  /** The rooms of an article's marks and of what is said of them, as far as one may read them. */
  marksOf(aid: ArticleId): readonly RoomName[];
}

/**
 * The three truths of a project and of its articles, whose rooms are mostly closed: what is open says them itself, of
 * what is closed it is known what it has left for the hub, and whether the hub was asked about it.
 */
export class ProjectStatus {
  readonly #parts: StatusParts;

  constructor(parts: StatusParts) {
    this.#parts = parts;
  }

  /** The articles of the project have become these: what an earlier session left in them counts. */
  know(project: Fold): void {
    this.#parts.left.know(this.#rooms(project));
  }

  /** Of the project as a whole. */
  ofProject(): SyncStatus {
    const { pool, left, background, shut } = this.#parts;
    const open = pool.rooms.map((room) => room.parts);
    const reached = this.#ofProjectRoom().some(({ hub }) => hub.state === 'saved' || hub.state === 'sending');
    const status = mergeStatus([...(reached ? open.map(asReached) : open), ...[...shut.values()].map(ofShut)]);
    const waiting = left.total((room) => pool.open(room) !== null);
    return this.#withClosed(status, waiting, background.behind);
  }

  /** Of one article. */
  ofArticle(aid: ArticleId): SyncStatus {
    const { pid, marksOf, pool, left, background, shut } = this.#parts;
    const rooms = [textRoom(pid, aid), ...marksOf(aid)];
    const closed = rooms.filter((name) => pool.open(name) === null);
    const open = rooms.flatMap((name) => pool.open(name) ?? []);
    // An article that is closed is with the hub as the project's own room is: that is always open.
    const parts: RoomStatus[] = open.length > 0 ? open.map((room) => room.parts) : this.#ofProjectRoom();
    const refused = closed.flatMap((name) => shut.get(name) ?? []);
    const status = mergeStatus([...parts, ...refused.map(ofShut)]);
    return this.#withClosed(
      status,
      closed.reduce((sum, room) => sum + left.of(room), 0),
      closed.some((room) => !background.isUpToDate(room)),
    );
  }

  /** All rooms of the project, in the order in which they are brought up to date. */
  inOrder(project: Fold, opened: readonly ArticleId[]): readonly RoomName[] {
    return inSyncOrder(this.#rooms(project), this.#parts.left, opened);
  }

  #rooms(project: Fold): readonly RoomName[] {
    const { pid, marksOf } = this.#parts;
    return projectRooms(pid, project, marksOf);
  }

  #ofProjectRoom(): RoomStatus[] {
    const parts = this.#parts.pool.open(projectRoom(this.#parts.pid))?.parts;
    if (parts === undefined) return [];
    const hub = 'waiting' in parts.hub ? { ...parts.hub, waiting: 0 } : parts.hub;
    return [{ here: { state: 'saved' }, hub, holders: null }];
  }

  /** Rooms that are closed may hold what the hub has not confirmed: until each was asked about, nothing is claimed. */
  #withClosed(status: SyncStatus, left: number, unasked: boolean): SyncStatus {
    const { hub } = status;
    if (!('waiting' in hub)) return status;
    const waiting = hub.waiting + left;
    if (hub.state !== 'saved' || !unasked) return { ...status, hub: { ...hub, waiting } };
    const { busy, paused } = this.#parts.background;
    return { ...status, hub: { state: paused && !busy ? 'paused' : 'sending', waiting } };
  }
}

/** The line of a room that was opened just now, while the hub is there: what it holds is being compared. */
const asReached = (room: RoomStatus): RoomStatus =>
  room.hub.state === 'connecting' ? { ...room, hub: { ...room.hub, state: 'sending' } } : room;

/** A room that is closed and was refused: it is on the disk, else it would be open. */
const ofShut = (hub: Refused): RoomStatus => ({ here: { state: 'saved' }, hub, holders: null });
