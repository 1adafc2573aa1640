import { missingCase } from '../../shared/base/assert.ts';
import { drop } from '../../shared/base/drop.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { HubAccess } from '../../shared/host/hub.ts';
import type { ProjectId, RoomName } from '../../shared/model/ids.ts';
import type { Refusal } from '../../shared/wire/refusal.ts';
import type { Room } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import { Backoff } from './backoff.ts';
import { HubCopy } from './hub-copy.ts';
import { type Connection, LinkedRooms, type NoConnection } from './linked-rooms.ts';
import { PiecewiseSocket } from './piecewise-socket.ts';
import { verdictOn } from './refusals.ts';
import type { RoomLink } from './room-link.ts';
import type { HubAway } from './session-types.ts';
import { onWake } from './wake.ts';

/** How long the hub may take to say anything when it is asked whether the line still holds, in milliseconds. */
const PROBE = 5_000;

/** Said to whoever needs the hub at once. */
export const away = () => fail('away', words.sessionTrouble.hubAway);

/**
 * A project's link to its hub. Every connection is made from nothing with a fresh way in from the host, and taken down
 * whole when it is lost, so no half-dead line can linger. What becomes of single rooms meanwhile: `LinkedRooms`.
 */
export class HubLink {
  /** The role by the hub's table, each time the hub tells it. */
  readonly role = new Emitter<HubAccess['role']>();
  /** Told when an owner has removed this person from the project. */
  readonly revoked = new Emitter<void>();
  /** Told once for each connection, when the first room has come into step over it. */
  readonly connected = new Emitter<void>();
  /** Whether the first try to reach the hub is over, whatever came of it. */
  tried = false;
  readonly #host: Host;
  readonly #pid: ProjectId;
  readonly #rooms: LinkedRooms;
  readonly #backoff: Backoff;
  #connection: Connection | null = null;
  #state: NoConnection = 'none';
  /** The number of the latest question for a way in: an older answer no longer counts. */
  #question = 0;
  /** Whether the last connection ended because its token was not known: a second time in a row is a refusal. */
  #badToken = false;
  /** What was found since the hub could be used last. */
  #away: Omit<HubAway, 'nextTry'> | null = null;
  readonly #endWake: () => void;
  /** The role the hub told last; null before it told any. */
  #told: HubAccess['role'] | null = null;
  #closed = false;

  constructor(host: Host, pid: ProjectId) {
    this.#host = host;
    this.#pid = pid;
    this.#rooms = new LinkedRooms(host, () => this.#connection ?? this.#state);
    // Without saying “connecting” before there is a way in: a badge that blinks tells nobody anything.
    this.#backoff = new Backoff(() => drop(this.#findWayIn()));
    this.#endWake = onWake(host, () => this.#wake());
  }

  /** Why the hub cannot be used now; null while it can be, or has refused. */
  get away(): HubAway | null {
    return this.#away && { ...this.#away, nextTry: this.#backoff.due };
  }

  /** Whether the socket is up (or coming up) with a way in. */
  get up(): boolean {
    return this.#connection !== null;
  }

  /** When the connection that is up carried much last, in milliseconds since 1970; see `PiecewiseSocket`. */
  get carriedAt(): number {
    return this.#connection?.socket.carriedAt ?? 0;
  }

  /** Starts. Does nothing while a connection is up; what was refused stays refused (see `retry`). */
  start(): void {
    if (this.#connection !== null || this.#closed) return;
    this.#badToken = false;
    this.#backoff.reset();
    this.#connect();
  }

  /**
   * Starts now, and tries everything again that was refused: the person asked for it, or was let in anew. A connection
   * over which nothing has come yet is begun anew.
   */
  retry(): void {
    if (this.#connection?.inStep === false) this.#takeDown('offline');
    if (typeof this.#state === 'object') this.#state = 'connecting';
    this.#rooms.openRefused();
    this.start();
  }

  /** The project is at another address from now on: whatever there was with the old one is over. */
  moved(): void {
    this.#away = null;
    this.#takeDown('offline');
    this.retry();
  }

  /** Tries rooms again that were closed while their article is annotated independently, and now are open. */
  reopen(mayOpen: (room: Room) => boolean): void {
    this.#rooms.openAgain(mayOpen);
  }

  /** Somebody is at the hub who was not: rooms are tried again that were refused for steps of a stranger. */
  somebodyCame(): void {
    if (this.up) this.#rooms.openWithStrangers();
  }

  /** Rooms that were refused and closed since may be tried again: whoever listens opens them. */
  get released(): LinkedRooms['released'] {
    return this.#rooms.released;
  }

  /** Rooms that are closed, and were refused before: what was said of them. */
  get shut(): LinkedRooms['shut'] {
    return this.#rooms.shut;
  }

  /** What the hub holds of a room, over the connection that is up. */
  async read(room: RoomName): Promise<Result<HubCopy>> {
    const connection = this.#connection;
    if (connection === null) return away();
    return HubCopy.read(connection.socket, connection.access.token, room);
  }

  add(link: RoomLink): void {
    link.onClosed = (reason) => this.#closedByHub(link, reason);
    link.onInStep = () => this.#inStep();
    link.onSigners = () => this.#rooms.openWithStrangers();
    link.onRole = (role) => {
      for (const again of this.#roleIs(role)) this.#rooms.open(again);
    };
    this.#rooms.add(link);
  }

  remove(link: RoomLink): void {
    this.#rooms.remove(link);
  }

  close(): void {
    this.#closed = true;
    this.#endWake();
    this.#backoff.stop();
    this.#takeDown('none');
  }

  /** The hub has said what one's role is. @returns the rooms that another role may open, no longer refused */
  #roleIs(role: HubAccess['role']): readonly RoomLink[] {
    const changed = this.#told !== role;
    this.#told = role;
    this.role.emit(role);
    return changed ? this.#rooms.withAnotherRole() : [];
  }

  #connect(): void {
    this.#setAll('connecting');
    drop(this.#findWayIn());
  }

  async #findWayIn(): Promise<void> {
    const question = ++this.#question;
    const access = await this.#access();
    if (this.#closed || question !== this.#question) return;
    this.tried = true;
    if (access === null) this.#setAll('none');
    else if (access.ok) this.#open(access.value);
    else if (access.code === 'revoked') this.#refuseAll('revoked', access.message);
    else if (access.code === 'refused') this.#refuseAll('not-a-member', access.message);
    else this.#offline(access.code, access.message);
  }

  /** The host's answer; a host that cannot be asked right now is like a hub that cannot be reached. */
  async #access(): ReturnType<Host['hubAccess']> {
    try {
      return await this.#host.hubAccess(this.#pid);
    } catch (error) {
      return { ok: false, code: 'unreachable', message: String(error) };
    }
  }

  #open(access: HubAccess): void {
    this.#roleIs(access.role);
    const socket = new PiecewiseSocket({
      url: access.url,
      // Trying again is this class's own affair: each try needs a fresh way in.
      maxAttempts: 1,
      // A window that is hidden for long may get its timers once a minute only: a quiet minute is no lost hub.
      messageReconnectTimeout: 90_000,
    });
    const connection: Connection = { socket, access, inStep: false };
    this.#connection = connection;
    const lost = (reason: string | number) => {
      if (this.#connection === connection) this.#lost(reason);
    };
    socket.on('disconnect', ({ event }: { event: { code?: number; reason?: string } }) =>
      lost(event.reason || event.code || ''),
    );
    socket.on('maxAttemptsFailed', () => lost(''));
    this.#rooms.openAll(connection);
  }

  /** A room was let in and compared: this connection works. */
  #inStep(): void {
    this.#badToken = false;
    this.#backoff.reset();
    this.#away = null;
    if (this.#connection === null || this.#connection.inStep) return;
    this.#connection.inStep = true;
    this.connected.emit();
  }

  /** The socket is gone: for a reason the hub named, or because there is no way through. */
  #lost(reason: string | number): void {
    const verdict = verdictOn(reason);
    if (verdict.kind === 'project') this.#refuseAll(verdict.reason);
    else if (verdict.kind === 'sign-in') this.#signInAgain();
    else this.#offline('unreachable', this.#connection?.inStep ? words.sync.lineLost : words.syncTrouble.noLine);
  }

  /** The line may be dead without anybody having said so: it is asked, and given up when it stays silent. */
  #wake(): void {
    this.#backoff.hurry();
    const connection = this.#connection;
    const link = this.#rooms.oneInStep;
    if (connection === null || link === undefined) return;
    const before = connection.socket.lastMessageReceived;
    link.probe();
    setTimeout(() => {
      if (this.#connection === connection && connection.socket.lastMessageReceived === before) this.#lost('');
    }, PROBE);
  }

  /** The hub closed one room's line. */
  #closedByHub(link: RoomLink, reason: string): void {
    const verdict = verdictOn(reason);
    switch (verdict.kind) {
      case 'sign-in':
        this.#signInAgain();
        break;
      case 'project':
        this.#refuseAll(verdict.reason);
        break;
      case 'room':
        this.#rooms.refuse(link, verdict.reason);
        break;
      case 'later':
        this.#rooms.refuseForNow(link, verdict.reason);
        break;
      case 'reconnect':
        this.#rooms.strike(link);
        break;
      default:
        missingCase(verdict);
    }
  }

  #signInAgain(): void {
    if (this.#badToken) {
      this.#refuseAll('bad-token');
    } else {
      this.#badToken = true;
      this.#offline('unreachable', words.sync.lineLost);
    }
  }

  /** Lost for now: all rooms say so, and a new connection is tried after a pause. */
  #offline(code: HubAway['code'], message: string): void {
    this.#away = { since: this.#away?.since ?? Date.now(), code, message };
    this.#backoff.next();
    this.#takeDown('offline');
  }

  /** Nothing of this project is let in any more. What the hub did not confirm is put aside. */
  #refuseAll(reason: Refusal, said: string | null = null): void {
    this.#away = null;
    this.#takeDown('offline');
    this.#state = { refused: reason, said };
    this.#rooms.refuseAll(reason, said);
    if (reason === 'revoked') this.revoked.emit();
  }

  #takeDown(state: 'none' | 'offline'): void {
    const connection = this.#connection;
    this.#connection = null;
    this.#setAll(state);
    connection?.socket.destroy();
  }

  #setAll(state: 'none' | 'offline' | 'connecting'): void {
    this.#state = state;
    this.#rooms.endAll(state);
  }
}
