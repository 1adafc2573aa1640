import { setImmediate as nextTurn } from 'node:timers/promises';
import * as Y from 'yjs';
import { ok, type Result } from '../shared/base/result.ts';
import type { ArticleId, MemberId, ProjectId, RoomName } from '../shared/model/ids.ts';
import { roomState } from '../shared/steps/room-state.ts';
import { newRoomDoc, stepsMap } from '../shared/steps/steps-map.ts';
import type { HubApi, RevealedRoom } from '../shared/wire/hub-api.ts';
import { curates, isOwnRoom } from '../shared/wire/rights.ts';
import { parseRoom } from '../shared/wire/room.ts';
import type { Log } from './log/log.ts';
import type { Members } from './members.ts';
import type { Modes } from './modes.ts';
import { refuse } from './refuse.ts';
import type { Tokens } from './tokens.ts';

/** What deciding about modes needs of the hub. */
interface ModeOffice {
  readonly modes: Modes;
  readonly members: Members;
  readonly tokens: Tokens;
  readonly log: Pick<Log, 'rooms' | 'read'>;
  /** Resolves when everything that was on its way into these rooms has been taken in or refused. */
  settled(rooms: (name: RoomName) => boolean): Promise<void>;
  /** Told when rights have changed: who is connected hears of it at once. */
  onChanged(): void;
}

/** Where owners and curators say how a project or its articles are annotated, and reveal what was made independently. */
export class ModeDesk {
  readonly #office: ModeOffice;

  constructor(office: ModeOffice) {
    this.#office = office;
  }

  /** `token` is the one that came with the call, or null. */
  setMode(token: string | null, { pid, aids, mode }: HubApi['set-mode']['ask']): Result<HubApi['set-mode']['answer']> {
    const by = this.#mustCurate(token, pid);
    if (!by.ok) return by;
    const { modes, onChanged } = this.#office;
    modes.atOnce(() => {
      for (const aid of aids ?? [null]) modes.set(pid, aid, mode, by.value);
    });
    onChanged();
    return ok({ set: true });
  }

  /** `token` as above. */
  modes(token: string | null, { pid }: HubApi['modes']['ask']): Result<HubApi['modes']['answer']> {
    const by = this.#mustCurate(token, pid);
    return by.ok ? ok(this.#office.modes.list(pid)) : by;
  }

  /**
   * Freezes every member's own marks in these articles, opens them to everyone, and answers what each holds from now on.
   * First it is noted, from when on nothing is taken; a second time nothing changes and the answer is the same, so
   * whoever could not write it down, or got no answer in time, asks once more: what was worked out by then is kept.
   */
  async reveal(
    token: string | null,
    { pid, aids }: HubApi['reveal']['ask'],
  ): Promise<Result<HubApi['reveal']['answer']>> {
    const by = this.#mustCurate(token, pid);
    if (!by.ok) return by;
    const { modes, settled, onChanged } = this.#office;
    modes.atOnce(() => {
      for (const aid of aids) modes.reveal(pid, aid, by.value);
    });
    try {
      const named = new Set(aids);
      await settled((name) => {
        const own = ownRoom(name);
        return own?.pid === pid && named.has(own.aid);
      });
    } finally {
      // It is noted, whatever a disk says of what was on its way.
      onChanged();
    }
    const rooms: RevealedRoom[] = [];
    for (const aid of aids) rooms.push(...(modes.rooms(pid, aid) ?? (await this.#lookInto(pid, aid))));
    return ok({ rooms });
  }

  /** What each member's own room of a revealed article holds. Others have their turn between one room and the next. */
  async #lookInto(pid: ProjectId, aid: ArticleId): Promise<readonly RevealedRoom[]> {
    const { modes, log } = this.#office;
    const rooms: RevealedRoom[] = [];
    for (const name of log.rooms(`marks/${pid}/${aid}/`)) {
      const own = ownRoom(name);
      if (own === null) continue;
      rooms.push({ aid, member: own.member, ...stateOf(log.read(name)) });
      await nextTurn();
    }
    modes.keepRooms(pid, aid, rooms);
    return rooms;
  }

  /** Who holds the token, when they are an owner or a curator of the project. */
  #mustCurate(token: string | null, pid: ProjectId): Result<MemberId> {
    const { members, tokens } = this.#office;
    const holder = token === null ? null : tokens.holder(token);
    if (holder === null) return refuse('bad-token');
    const role = holder.pid === pid ? members.roleOf(pid, holder.member) : null;
    if (role !== null && curates(role)) return ok(holder.member);
    return refuse('no-right-mode');
  }
}

/** Whose own marks of which article a room holds; null for every other room. */
function ownRoom(
  name: RoomName,
): { readonly pid: ProjectId; readonly aid: ArticleId; readonly member: MemberId } | null {
  const room = parseRoom(name);
  if (room?.kind !== 'marks' || !isOwnRoom(room)) return null;
  return { pid: room.pid, aid: room.aid, member: room.set as MemberId }; // `isOwnRoom` leaves no other set
}

function stateOf(updates: readonly Uint8Array[]): ReturnType<typeof roomState> {
  const doc = newRoomDoc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const state = roomState(stepsMap(doc).entries());
  doc.destroy();
  return state;
}
