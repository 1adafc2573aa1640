import type { ArticleId, ProjectId, RoomName } from '../../shared/model/ids.ts';
import { isArticleId } from '../../shared/model/ids.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { LeftRooms } from './left-rooms.ts';

/** How many of the articles that were opened last are remembered. */
const REMEMBERED = 100;

/** The articles of a project that were opened on this device, the last one first. */
export class LastOpened {
  readonly #memory: DeviceMemory;
  readonly #name: string;

  constructor(memory: DeviceMemory, pid: ProjectId) {
    this.#memory = memory;
    this.#name = `postil.opened.${pid}`;
  }

  get list(): readonly ArticleId[] {
    return (this.#memory.get(this.#name) ?? '').split(' ').filter(isArticleId);
  }

  opened(aid: ArticleId): void {
    const list = [aid, ...this.list.filter((other) => other !== aid)].slice(0, REMEMBERED);
    this.#memory.set(this.#name, list.join(' '));
  }
}

/**
 * The order in which rooms are brought up to date: what is of no article, then what has something for the hub, then the
 * articles that were opened last, then all others with those that came in last first.
 */
export function inSyncOrder(
  rooms: readonly RoomName[],
  left: Pick<LeftRooms, 'of'>,
  opened: readonly ArticleId[],
): readonly RoomName[] {
  const places = new Map(opened.map((aid, place) => [aid, place]));
  const rank = (name: RoomName): number => {
    const room = parseRoom(name);
    if (room === null || !('aid' in room)) return -2;
    if (left.of(name) > 0) return -1;
    return places.get(room.aid) ?? opened.length;
  };
  return rooms
    .map((room, at) => ({ room, at, rank: rank(room) }))
    .sort((a, b) => a.rank - b.rank || (a.rank === opened.length ? b.at - a.at : a.at - b.at))
    .map(({ room }) => room);
}
