import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { hubSocketUrl } from '../../electron/services/hub-address.ts';
import { HubClient } from '../../electron/services/hub-client.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { MemberId, RoomName } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import { newRoomDoc } from '../../shared/steps/steps-map.ts';
import { encodeBarrier, parseBarrier } from '../../shared/wire/barrier.ts';
import { framePieces } from '../../shared/wire/frame-pieces.ts';
import { type Refusal, refusalOf } from '../../shared/wire/refusal.ts';
import { HEARD, Slices, slicedSocketUrl } from '../../shared/wire/slices.ts';
import { snapshotParts } from '../../shared/wire/snapshot-parts.ts';
import { words } from '../../shared/words/words.ts';
import type { Author } from '../author.ts';
import { cancelled } from '../interrupt.ts';
import type { HubPlace } from './hub-place.ts';

/** The longest that not a byte comes of the hub, in milliseconds: a long text is one message, however slow the line is. */
const PATIENCE = 30_000;
/** How long after one question whether all is on the hub's disk the next is asked, in milliseconds. */
const ASK_AGAIN = 100;

/**
 * A member's line to a project at its hub, for a command: rooms are read and brought there one by one, and nothing counts
 * as brought before the hub says that it is on its disk. To be closed after use.
 */
export class HubLine {
  readonly place: HubPlace;
  /** The member's role, by the hub's table. */
  readonly role: Role;
  readonly member: MemberId;
  readonly #token: string;
  readonly #signal: AbortSignal;
  readonly #patience: number;
  readonly #socket: PiecewiseSocket;
  readonly #heard = new Emitter<void>();

  private constructor(
    place: HubPlace,
    author: Author,
    { token, role }: Session,
    signal: AbortSignal,
    patience: number,
  ) {
    this.place = place;
    this.role = role;
    this.member = author.keys.member;
    this.#token = token;
    this.#signal = signal;
    this.#patience = patience;
    this.#socket = new PiecewiseSocket({
      url: hubSocketUrl(place.address),
      WebSocketPolyfill: quietWebSocket(() => {
        this.#socket.lastMessageReceived = Date.now(); // else the library gives up on a line whose messages take long
        this.#heard.emit();
      }),
    });
  }

  /**
   * Opens it with the author's key. Somebody who is no member is refused by the hub. Once `signal` is aborted nothing is
   * waited for any more. `patience` is the longest that nothing may come of the hub, in milliseconds.
   */
  static async open(
    place: HubPlace,
    author: Author,
    signal: AbortSignal,
    patience = PATIENCE,
  ): Promise<Result<HubLine>> {
    const session = await new HubClient(place.address, author.keys).session(place.pid);
    if (signal.aborted) return cancelled();
    if (!session.ok) return session;
    return ok(new HubLine(place, author, session.value, signal, patience));
  }

  /** A room's whole state at the hub as one update; null where there is nothing. What is closed to this member is refused (`no-right`, `blind`). */
  async read(room: RoomName): Promise<Result<Uint8Array | null>> {
    const doc = newRoomDoc();
    const read = await this.#inRoom(room, doc, async () => ok(true as const));
    try {
      if (!read.ok) return read;
      return ok(doc.store.clients.size === 0 ? null : Y.encodeStateAsUpdate(doc));
    } finally {
      doc.destroy();
    }
  }

  /** Brings all that is in a document into a room, and waits until the hub has it on its disk. */
  bring(room: RoomName, doc: Y.Doc): Promise<Result<true>> {
    const parts = snapshotParts(doc);
    return this.#inRoom(room, doc, (provider) => {
      const { promise, resolve } = Promise.withResolvers<Result<true>>();
      let n = 0;
      /** How many parts the hub has on its disk: each is asked for once all before it are there. */
      let covered = 0;
      /** Since when the hub says that it has not the next of them. */
      let missing: number | null = null;
      let next: NodeJS.Timeout | undefined;
      const ask = (): void => {
        const snapshot = parts[covered];
        if (snapshot === undefined) resolve(ok(true));
        else provider.sendStateless(encodeBarrier({ t: 'covered?', n: ++n, snapshot }));
      };
      provider.on('stateless', ({ payload }: { payload: string }) => {
        const answer = parseBarrier(payload);
        if (answer?.t !== 'covered' || answer.n !== n) return;
        if (answer.yes) {
          covered++;
          missing = null;
          return ask();
        }
        missing ??= performance.now();
        if (performance.now() - missing > this.#patience) resolve(noAnswer());
        else next = setTimeout(ask, ASK_AGAIN);
      });
      ask();
      return promise.finally(() => clearTimeout(next));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Does something in a room once it has come into step; a failure when the hub refuses, goes, or says nothing. */
  async #inRoom<T>(
    name: RoomName,
    document: Y.Doc,
    use: (provider: HocuspocusProvider) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const { promise, resolve } = Promise.withResolvers<Result<T>>();
    const provider = new HocuspocusProvider({
      ...{ websocketProvider: this.#socket, name, document, token: this.#token },
      ...{ awareness: null, sessionAwareness: true },
    });
    const silent = setTimeout(() => resolve(noAnswer()), this.#patience);
    const offHeard = this.#heard.on(() => silent.refresh());
    const stop = (): void => resolve(cancelled());
    this.#signal.addEventListener('abort', stop);
    if (this.#signal.aborted) stop();
    const refused = (reason: string | number): void => {
      const refusal = refusalOf(reason);
      resolve(refusal === null ? noAnswer() : refusedFor(refusal));
    };
    provider.on('authenticationFailed', ({ reason }: { reason: string }) => refused(reason));
    provider.on('close', ({ event }: { event: { code: number; reason: string } }) => refused(event.reason));
    provider.on('disconnect', () => resolve(noAnswer()));
    provider.on('synced', () => {
      use(provider).then(resolve, (error: unknown) => {
        throw error; // a bug, which ends the command
      });
    });
    provider.attach();
    try {
      return await promise;
    } finally {
      clearTimeout(silent);
      offHeard();
      this.#signal.removeEventListener('abort', stop);
      provider.destroy();
    }
  }
}

/** What a hub says of a member's session that a line needs. */
interface Session {
  readonly token: string;
  readonly role: Role;
}

const noAnswer = () => fail('no-answer', words.sessionTrouble.hubSilent);
const refusedFor = (refusal: Refusal) => fail(refusal, words.refusals[refusal]);

/**
 * A long update goes in pieces: Hocuspocus itself would send it as one message, which no hub takes. What is long comes in
 * slices, each of which is answered: a command says nothing else while it reads, and the hub would give it up.
 */
class PiecewiseSocket extends HocuspocusProviderWebsocket {
  readonly #slices = new Slices();

  override get url(): string {
    return slicedSocketUrl(this.serverUrl);
  }

  override onMessage(event: MessageEvent): void {
    const message = this.#slices.take(event.data as ArrayBuffer); // the library asks for buffers
    if (message === null) this.send(HEARD);
    else super.onMessage(new MessageEvent('message', { data: message }));
  }

  override send(message: Uint8Array): void {
    for (const piece of framePieces(message)) super.send(piece);
  }
}

/**
 * A kind of `ws` socket that says whenever bytes come, and is quiet when it is closed while it still connects: then it
 * emits an error when the provider has stopped listening already.
 */
const quietWebSocket = (onBytes: () => void) =>
  class extends WebSocket {
    constructor(url: string) {
      super(url);
      this.on('error', () => this.terminate());
      this.on('upgrade', ({ socket }) => socket.on('data', onBytes));
    }
  };
