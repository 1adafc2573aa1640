import type { RoomName } from '../../shared/model/ids.ts';
import { parseRoom } from '../../shared/wire/room.ts';

/** Where a room is in a round. */
type Turn = 'queued' | 'has-its-turn' | 'up-to-date' | 'failed';

/** One time through the rooms of a project: whose turn it was, and what came of it. */
export class SyncRound {
  readonly #turns = new Map<RoomName, Turn>();
  #queue: RoomName[] = [];
  /** How many rooms of each article are not known to be up to date; no entry for those that have none such. */
  readonly #behind = new Map<string, number>();
  readonly #articles = new Set<string>();
  #why: string | null = null;
  #late = false;

  /** The first reason why some room is not up to date, in a sentence. */
  get why(): string | null {
    return this.#why;
  }

  /** Whether some room takes too long. */
  get late(): boolean {
    return this.#late;
  }

  /** How many rooms wait for their turn. */
  get queued(): number {
    return this.#queue.length;
  }

  /** Whether some room was not found up to date. */
  get behind(): boolean {
    return this.#behind.size > 0;
  }

  /** How many articles are up to date, of how many. */
  get articles(): { readonly done: number; readonly total: number } {
    const total = this.#articles.size;
    const ofArticles = this.#behind.size - (this.#behind.has('') ? 1 : 0);
    return { done: total - ofArticles, total };
  }

  isUpToDate(room: RoomName): boolean {
    return this.#turns.get(room) === 'up-to-date';
  }

  /** Queues a room, unless it is in this round already. */
  add(room: RoomName): void {
    if (this.#turns.has(room)) return;
    const article = articleOf(room);
    if (article !== '') this.#articles.add(article);
    this.#isBehind(article, 1);
    this.#turns.set(room, 'queued');
    this.#queue.push(room);
  }

  /** Gives a room another turn, as one of the first. */
  again(room: RoomName): void {
    const turn = this.#turns.get(room);
    if (turn === undefined) this.add(room);
    else if (turn !== 'queued') {
      if (turn === 'up-to-date') this.#isBehind(articleOf(room), 1);
      this.#turns.set(room, 'queued');
      this.#queue.unshift(room);
    }
  }

  /** The room whose turn it is, if one waits. */
  next(): RoomName | undefined {
    const room = this.#queue.shift();
    if (room !== undefined) this.#turns.set(room, 'has-its-turn');
    return room;
  }

  /** A room is up to date, also if it was not when its turn was over; one that is queued anew has its turn still to come. */
  isDone(room: RoomName): void {
    const turn = this.#turns.get(room);
    if (turn !== 'has-its-turn' && turn !== 'failed') return;
    this.#turns.set(room, 'up-to-date');
    this.#isBehind(articleOf(room), -1);
  }

  /** A room's turn is over, and for this reason it is not up to date. */
  fails(room: RoomName, why: string): void {
    this.#why ??= why;
    if (this.#turns.get(room) === 'has-its-turn') this.#turns.set(room, 'failed');
  }

  takesTooLong(why: string): void {
    this.#why ??= why;
    this.#late = true;
  }

  #isBehind(article: string, change: 1 | -1): void {
    const behind = (this.#behind.get(article) ?? 0) + change;
    if (behind === 0) this.#behind.delete(article);
    else this.#behind.set(article, behind);
  }
}

/** The article a room belongs to; empty for rooms of the project as a whole. */
function articleOf(name: RoomName): string {
  const room = parseRoom(name);
  return room !== null && 'aid' in room ? room.aid : '';
}
