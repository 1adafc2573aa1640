import { drop } from '../../shared/base/drop.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { HubAccess } from '../../shared/host/hub.ts';
import type { Refusal } from '../../shared/wire/refusal.ts';
import { parseRoom, type Room } from '../../shared/wire/room.ts';
import type { PiecewiseSocket } from './piecewise-socket.ts';
import { refusal } from './refusals.ts';
import { refuseAndRescue } from './refuse-and-rescue.ts';
import type { RoomLink } from './room-link.ts';

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

  /** `way` answers what lines are opened over now, or why there is nothing. */
  constructor(host: Host, way: () => Connection | NoConnection) {
    this.#host = host;
    this.#way = way;
  }

  add(link: RoomLink): void {
    this.#links.add(link);
    this.open(link);
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
    link.end('none');
  }

  /** Some room that is in step with the hub, if one is. */
  get oneInStep(): RoomLink | undefined {
    return [...this.#links].find((link) => link.inStep);
  }

  /** A connection begins: all lines but the refused ones are opened over it. */
  openAll({ socket, access }: Connection): void {
    for (const link of this.#links) if (!link.refused) link.open(socket, access.token);
  }

  /** Opens those that were refused, or closed for now. */
  openRefused(): void {
    for (const link of this.#links) if (link.refused || link.parked) this.open(link);
  }

  /** Opens those that were closed while their article is annotated independently, and now may be open. */
  openAgain(mayOpen: (room: Room) => boolean): void {
    for (const link of this.#links) {
      const room = link.refusal === 'blind' || link.parked ? parseRoom(link.room) : null;
      if (room !== null && mayOpen(room)) this.open(link);
    }
  }

  /** One has another role now. @returns the rooms that it may allow: no longer refused, and not open yet */
  withAnotherRole(): readonly RoomLink[] {
    const again = [...this.#links].filter((link) => link.refusal === 'no-right');
    for (const link of again) link.end('connecting');
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
      if (this.#links.has(link) && link.refused) this.open(link);
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

  #refuse(link: RoomLink, reason: Refusal | 'unknown', said: string | null = null): void {
    drop(refuseAndRescue(this.#host, link, reason, said));
  }
}
