import { HocuspocusProvider } from '@hocuspocus/provider';
import type * as Y from 'yjs';
import { missingCase } from '../../shared/base/assert.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import { encodeBarrier } from '../../shared/wire/barrier.ts';
import { parseRole } from '../../shared/wire/role-message.ts';
import { SIGNERS_CHANGED } from '../../shared/wire/signers-message.ts';
import type { Barrier } from './barrier.ts';
import type { PiecewiseSocket } from './piecewise-socket.ts';
import type { Presence } from './presence.ts';
import type { SyncStatus } from './session-types.ts';

/** A state of the hub's truth that says the room was refused. */
export type Refused = Extract<SyncStatus['hub'], { state: 'refused' }>;

/**
 * Where a room's line stands. `open`: the documents were compared, changes flow. `parked`: the hub has closed the room for
 * as long as its article is annotated independently, and nothing from here is missing in it.
 */
type LineState = 'none' | 'offline' | 'connecting' | 'open' | 'parked' | Refused;

/** Refusals of whoever asks, whatever is in the room. */
const CLOSED_TO_US: ReadonlySet<Refused['reason']> = new Set(['revoked', 'blind']);

/**
 * One room's line to the hub: at most one provider at a time, made anew for every connection, so that nothing of a
 * lost or refused line can linger. It decides nothing: the hub's closing words go to `onClosed` (see `hub-link.ts`).
 */
export class RoomLink {
  readonly changed = new Emitter<void>();
  readonly room: RoomName;
  readonly doc: Y.Doc;
  readonly barrier: Barrier;
  readonly presence: Presence;
  /** Told when the hub ends this one room's line, with the reason it gave. */
  onClosed: (reason: string) => void = () => undefined;
  /** Told when the hub says on this line what one may do from now on. */
  onRole: (role: Role) => void = () => undefined;
  /** Told when the hub says on this line that other people's steps count there than before. */
  onSigners: () => void = () => undefined;
  /** Told each time the line comes into step. */
  onInStep: () => void = () => undefined;
  /** Times in a row that the line was ended without a reason before it came into step, the socket staying up. */
  strikes = 0;
  /** Whether what is refused is being put aside just now. */
  rescuing = false;
  #state: LineState = 'none';
  #provider: HocuspocusProvider | null = null;

  constructor(room: RoomName, doc: Y.Doc, barrier: Barrier, presence: Presence) {
    this.room = room;
    this.doc = doc;
    this.barrier = barrier;
    this.presence = presence;
    // What is made now would be missing there, so that it is closed is trouble from now on.
    barrier.changed.on(() => {
      if (this.parked && barrier.unsent > 0) this.onClosed('blind');
    });
  }

  /** Whether a change came over this line: then the hub has it on its disk. */
  brought(origin: unknown): boolean {
    return origin !== null && origin === this.#provider;
  }

  /** Opens the line on a connected or connecting socket. */
  open(socket: PiecewiseSocket, token: string): void {
    this.#drop();
    this.#become('connecting');
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: this.room,
      document: this.doc,
      token,
      // A name of its own for every line: a room closed and opened again at once would else be taken for the old line.
      sessionAwareness: true,
    });
    // Nothing is told of who is here until `presence` does.
    provider.awareness?.setLocalState(null);
    this.#provider = provider;
    provider.on('synced', () => this.#inStep(provider));
    provider.on('stateless', ({ payload }: { payload: string }) => {
      const role = parseRole(payload);
      if (role !== null) this.onRole(role);
      else if (payload === SIGNERS_CHANGED) this.onSigners();
      else this.barrier.receive(payload);
    });
    const ended = (reason: string | undefined): void => {
      socket.ended(provider);
      this.onClosed(reason ?? '');
    };
    provider.on('authenticationFailed', ({ reason }: { reason: string }) => ended(reason));
    provider.on('close', ({ event }: { event: { reason?: string } }) => ended(event.reason));
    provider.attach();
  }

  /** Ends the line, for a reason that is not a refusal. */
  end(state: 'none' | 'offline' | 'connecting'): void {
    this.#drop();
    this.#become(state);
  }

  /** Ends the line for good, until it is opened again on purpose. */
  refuse(refused: Refused): void {
    this.strikes = 0;
    this.#drop();
    this.#become(refused);
  }

  /** The hub has closed the room for now, which is no trouble for as long as nothing from here is missing there. */
  park(): void {
    this.#drop();
    this.#become('parked');
  }

  get parked(): boolean {
    return this.#state === 'parked';
  }

  /** Has the hub say something, if the line holds. */
  probe(): void {
    this.#provider?.sendStateless(encodeBarrier({ t: 'held?', n: 0, keys: [] }));
  }

  get refused(): boolean {
    return this.refusal !== null;
  }

  /** Why it was refused, or null. */
  get refusal(): Refused['reason'] | null {
    return typeof this.#state === 'object' ? this.#state.reason : null;
  }

  /** Whether the hub has closed the room to this person, who has nothing for it: that is no trouble. */
  get closedToUs(): boolean {
    const why = this.refusal;
    return why !== null && CLOSED_TO_US.has(why) && this.barrier.unsent === 0;
  }

  /** Whether the line has come into step with the hub. */
  get inStep(): boolean {
    return this.#state === 'open';
  }

  get status(): SyncStatus['hub'] {
    const state = this.#state;
    if (typeof state === 'object') return state;
    const { waiting, unsent } = this.barrier;
    switch (state) {
      case 'none':
      case 'parked':
        return { state: 'none' };
      case 'offline':
      case 'connecting':
        return { state, waiting: unsent };
      case 'open':
        // What an earlier session knew to be there is asked for all the same, but is not being sent.
        return { state: waiting > 0 ? 'sending' : 'saved', waiting: unsent };
      default:
        return missingCase(state);
    }
  }

  #inStep(provider: HocuspocusProvider): void {
    // The library also says `synced` when its own counters run out; they say nothing about this (sync-spike §1).
    if (this.#provider !== provider || this.#state === 'open') return;
    this.strikes = 0;
    this.barrier.open({
      send: (message) => provider.sendStateless(message),
      resync: () => provider.forceSync(),
    });
    if (provider.awareness !== null) this.presence.open(provider.awareness);
    this.#become('open');
    this.onInStep();
  }

  #drop(): void {
    this.barrier.shut();
    this.presence.shut();
    this.#provider?.destroy();
    this.#provider = null;
  }

  #become(state: LineState): void {
    this.#state = state;
    this.changed.emit();
  }
}
