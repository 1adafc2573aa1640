import { drop } from '../../shared/base/drop.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { HubAccess } from '../../shared/host/hub.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import type { Refusal } from '../../shared/wire/refusal.ts';
import { parseRoom, type Room } from '../../shared/wire/room.ts';
import type { PiecewiseSocket } from './piecewise-socket.ts';
import { refusal } from './refusals.ts';
import { refuseAndRescue } from './refuse-and-rescue.ts';
import type { Refused, RoomLink } from './room-link.ts';

/** When a room is tried again after the hub's disk failed, in milliseconds. */
const DISK_RETRY = 5_000;
/** How often a room may be closed without a known reason before that counts as a refusal. */
const STRIKES = 3;
/** When a room that was closed so is tried again, in milliseconds: by then it shows whether the socket went with it. */
const STRIKE_RETRY = 500;

/** A connection: one socket, used by all rooms of a project, with the token they were let in by. */
export interface Connection {
  readonly socket: PiecewiseSocket;
  readonly access: HubAccess;
  /** Whether some room has come into step over it. */
  inStep: boolean;
}

/** Why there is no connection. `said`: the hub's own words with a refusal of the whole project. */
export type NoConnection =
  | 'none'
  | 'offline'
  | 'connecting'
  | { readonly refused: Refusal; readonly said: string | null };

/**
 * The rooms of a project that have a line to its hub: which of them are opened over a connection, and what becomes of one
 * that the hub closes while the others go on. What it refuses is never tried again in silence: the room says why, and its
 * state is put aside as a rescue copy.
 */
export class LinkedRooms {
  readonly #host: Host;
  readonly #way: () => Connection | NoConnection;
  readonly #links = new Set<RoomLink>();
  readonly #shut = new Map<RoomName, Refused>();
  /** Rooms that were refused and closed since may be tried again: they are to be opened for that. */
  readonly released = new Emitter<readonly RoomName[]>();

  /** `way` answers what lines are opened over now, or why there is nothing. */
  constructor(host: Host, way: () => Connection | NoConnection) {
    this.#host = host;
    this.#way = way;
  }

  /** Rooms that were refused, and are closed since: what was said of them holds until they are tried again. */
  get shut(): ReadonlyMap<RoomName, Refused> {
    return this.#shut;
  }

  /** Takes a room's line in; one that was refused before it was closed is refused still. */
  add(link: RoomLink): void {
    this.#links.add(link);
    const refused = this.#shut.get(link.room);
    this.#shut.delete(link.room);
    if (refused === undefined) this.open(link);
    else link.refuse(refused);
  }

  /** Opens a line over what there is now; without a connection it says why. */
  open(link: RoomLink): void {
    const way = this.#way();
    if (typeof way === 'string') link.end(way);
    else if ('refused' in way) this.#refuse(link, way.refused, way.said);
    else link.open(way.socket, way.access.token);
  }

  remove(link: RoomLink): void {
    this.#links.delete(link);
    const { status } = link;
    if (status.state === 'refused' && !link.closedToUs) this.#shut.set(link.room, status);
    link.end('none');
  }

  /** Some room that is in step with the hub, if one is. */
  get oneInStep(): RoomLink | undefined {
    return [...this.#links].find((link) => link.inStep);
  }

  /** A connection begins: all lines but the refused ones are opened over it, and those that strangers' steps kept out. */
  openAll({ socket, access }: Connection): void {
    for (const link of this.#links) if (!link.refused) link.open(socket, access.token);
    this.openWithStrangers();
  }

  /** Opens those that were refused for steps of somebody the hub did not know: it may know them by now. */
  openWithStrangers(): void {
    for (const link of this.#links) if (link.refusal === 'unknown-signer') this.open(link);
    this.#release((_name, { reason }) => reason === 'unknown-signer');
  }

  /** Opens those that were refused, or closed for now. */
  openRefused(): void {
    for (const link of this.#links) if (link.refused || link.parked) this.open(link);
    this.#release(() => true);
  }

  /** Opens those that were closed while their article is annotated independently, and now may be open. */
  openAgain(mayOpen: (room: Room) => boolean): void {
    for (const link of this.#links) {
      const room = link.refusal === 'blind' || link.parked ? parseRoom(link.room) : null;
      if (room !== null && mayOpen(room)) this.open(link);
    }
    this.#release((name, { reason }) => {
      const room = reason === 'blind' ? parseRoom(name) : null;
      return room !== null && mayOpen(room);
    });
  }

  /** One has another role now. @returns the rooms that it may allow: no longer refused, and not open yet */
  withAnotherRole(): readonly RoomLink[] {
    const again = [...this.#links].filter((link) => link.refusal === 'no-right');
    for (const link of again) link.end('connecting');
    this.#release((_name, { reason }) => reason === 'no-right');
    return again;
  }

  /** Ends all lines but the refused ones, for a reason that is not a refusal. */
  endAll(state: 'none' | 'offline' | 'connecting'): void {
    for (const link of this.#links) if (!link.refused) link.end(state);
  }

  refuseAll(reason: Refusal, said: string | null): void {
    for (const link of this.#links) this.#refuse(link, reason, said);
  }

  /** The hub takes nothing of this room: as it is, or at all. */
  refuse(link: RoomLink, reason: Refusal): void {
    // Closed for as long as its article is annotated independently, and nothing from here is missing in it.
    if (reason === 'blind' && link.barrier.unsent === 0) link.park();
    else this.#refuse(link, reason);
  }

  /** The hub cannot take this room's changes now, through no fault of theirs. */
  refuseForNow(link: RoomLink, reason: Refusal): void {
    link.refuse(refusal(reason, null));
    setTimeout(() => {
      if (this.#links.has(link) && link.refusal === reason) this.open(link);
    }, DISK_RETRY);
  }

  /** A room was closed without a known reason. Where the whole socket goes with it, that is a lost connection. */
  strike(link: RoomLink): void {
    const way = this.#way();
    const strikes = link.strikes + 1;
    link.end('connecting');
    setTimeout(() => {
      if (this.#way() !== way || !this.#links.has(link)) return;
      link.strikes = strikes;
      if (strikes >= STRIKES) this.#refuse(link, 'unknown');
      else this.open(link);
    }, STRIKE_RETRY);
  }

  #release(which: (name: RoomName, refused: Refused) => boolean): void {
    const names = [...this.#shut].flatMap(([name, refused]) => (which(name, refused) ? [name] : []));
    if (names.length === 0) return;
    for (const name of names) this.#shut.delete(name);
    this.released.emit(names);
  }

  #refuse(link: RoomLink, reason: Refusal | 'unknown', said: string | null = null): void {
    drop(refuseAndRescue(this.#host, link, reason, said));
  }
}
