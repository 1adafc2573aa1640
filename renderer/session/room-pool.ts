import { drop } from '../../shared/base/drop.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { HubLink } from './hub-link.ts';
import type { LeftRooms } from './left-rooms.ts';
import { noCopy, type OpenCopy } from './local-copy.ts';
import { CopyUse } from './local-copy-use.ts';
import { Room, type RoomSurroundings } from './room.ts';
import { Watched } from './watched.ts';

/** How soon it is noted what an open room has for the hub, in milliseconds: a window that dies tells nobody. */
const NOTE_AFTER = 1_000;

/**
 * How often those who watch are told of what is done in many rooms, and of rooms that nobody looks at, in milliseconds: each
 * time they look at all of it.
 */
const BULK_TELLS = 250;
const PASSING_TELLS = 100;

/** A room in use, or one that is still settling. */
interface Held {
  readonly opening: Promise<Room>;
  room: Room | null;
  uses: number;
}

/**
 * The rooms of a project that are open. A room opens with its first use and closes after its last, but never before
 * everything in it is saved on this computer and confirmed by the hub, if that can be had: what waits for a hub that is
 * away is remembered by its number, and brought by the background when the hub is back.
 */
export class RoomPool extends Watched {
  readonly #surroundings: RoomSurroundings;
  readonly #hub: HubLink;
  readonly #copy: OpenCopy;
  readonly #left: LeftRooms;
  readonly #held = new Map<RoomName, Held>();
  /** Rooms that may have more, or less, left for the hub than is noted. */
  readonly #changed = new Set<Room>();
  #noting: ReturnType<typeof setTimeout> | undefined;
  /** How many things are being done in many rooms. */
  #bulks = 0;
  #closed = false;

  constructor(surroundings: RoomSurroundings, hub: HubLink, copy: OpenCopy, left: LeftRooms) {
    super();
    this.#surroundings = surroundings;
    this.#hub = hub;
    this.#copy = copy;
    this.#left = left;
  }

  /** All rooms that are open now, those that are settling included. */
  get rooms(): Room[] {
    return [...this.#held.values()].flatMap(({ room }) => room ?? []);
  }

  /** The room of this name if it is open now, or null. */
  open(name: RoomName): Room | null {
    return this.#held.get(name)?.room ?? null;
  }

  /** Opens a room, or uses the one that is open. `passing`: only to bring it up to date, so it needs no quick copy. */
  async use(name: RoomName, passing = false): Promise<Room> {
    if (this.#closed) throw new Error(words.sessionTrouble.closed);
    let held = this.#held.get(name);
    if (held === undefined) {
      if (!passing) new CopyUse(this.#surroundings.memory, name).note();
      held = { opening: Room.open(name, this.#surroundings, passing ? noCopy : this.#copy), room: null, uses: 0 };
      this.#held.set(name, held);
      drop(this.#admit(held), () => this.#held.delete(name));
    }
    held.uses++;
    const room = await held.opening;
    if (!passing) room.link.presence.show();
    return room;
  }

  /** Opens a room only for as long as something is done in it. */
  async within<T>(name: RoomName, what: (room: Room) => Promise<T>): Promise<T> {
    const room = await this.use(name, true);
    try {
      return await what(room);
    } finally {
      this.leave(room);
    }
  }

  /** Does something in many rooms: those who watch are told now and then, not of each change. */
  async inBulk<T>(what: () => Promise<T>): Promise<T> {
    this.#bulks++;
    try {
      return await what();
    } finally {
      this.#bulks--;
      this.bump();
    }
  }

  /** A room has changed, or come or gone: those who look at it are told at once. */
  #tellOf({ link }: Room): void {
    if (this.#bulks > 0) this.bumpSoon(BULK_TELLS);
    else if (link.presence.shown) this.bump();
    else this.bumpSoon(PASSING_TELLS);
  }

  /** Ends one use. */
  leave(room: Room): void {
    const held = this.#held.get(room.name);
    if (held?.room !== room) return;
    held.uses--;
    this.#closeIfDone(held, room);
  }

  /** Hands a room what came into this computer's log by another way. */
  receive(name: RoomName, update: Uint8Array): void {
    const held = this.#held.get(name);
    // A room that is still opening may have read its log before this came: it takes it in once it is open.
    if (held !== undefined)
      drop(
        held.opening.then((room) => room.receive(update)),
        () => undefined,
      );
  }

  /** Events of the host may have been missed: what came into this computer's log meanwhile is read from there. */
  readAnew(): void {
    for (const held of this.#held.values())
      drop(
        held.opening.then((room) => room.readAnew()),
        () => undefined,
      );
  }

  /** What one may write has changed: everything that shows it looks again. */
  rightsChanged(): void {
    for (const room of this.rooms) room.rightsChanged();
  }

  /** Another window replaced a room. */
  retire(name: RoomName): void {
    const held = this.#held.get(name);
    if (held !== undefined)
      drop(
        held.opening.then((room) => room.retire()),
        () => undefined,
      );
  }

  /** Closes every room, also those that are still opening. Resolves when the disk has answered for all that was done. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#noting);
    const { rooms } = this;
    this.#held.clear();
    await Promise.all(rooms.map((room) => this.#close(room)));
    this.endSoon();
  }

  async #admit(held: Held): Promise<void> {
    const room = await held.opening;
    if (this.#closed) return room.close();
    held.room = room;
    this.#hub.add(room.link);
    room.subscribe(() => {
      this.#tellOf(room);
      this.#noteSoon(room);
      // Not at once: a change is told while its transaction still runs, before the log has heard of it.
      if (held.uses === 0) queueMicrotask(() => this.#closeIfDone(held, room));
    });
    this.#tellOf(room);
  }

  #closeIfDone(held: Held, room: Room): void {
    if (held.uses === 0 && room.closable && this.#held.get(room.name) === held) drop(this.#close(room));
  }

  #noteSoon(room: Room): void {
    if (this.#closed) return;
    this.#changed.add(room);
    this.#noting ??= setTimeout(() => {
      this.#noting = undefined;
      for (const one of this.#changed) this.#left.set(one.name, one.unconfirmed);
      this.#changed.clear();
    }, NOTE_AFTER);
  }

  async #close(room: Room): Promise<void> {
    this.#held.delete(room.name);
    this.#changed.delete(room);
    this.#left.set(room.name, room.unconfirmed);
    this.#hub.remove(room.link);
    this.#tellOf(room);
    await room.close();
  }
}
