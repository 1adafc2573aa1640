import type { WebSocketLike } from '@hocuspocus/server';
import type { RawData, WebSocket } from 'ws';
import { framePieces } from '../shared/wire/frame-pieces.ts';
import { REFUSALS, type Refusal } from '../shared/wire/refusal.ts';
import { isHeard, sliced } from '../shared/wire/slices.ts';
import { Bucket } from './bucket.ts';
import { EndedLines } from './ended-lines.ts';
import type { HubLimits } from './limits.ts';

/** One client's socket with its limits around it: what Hocuspocus writes to, and what the hub's hooks can close. */
export class SocketLink implements WebSocketLike {
  /** When it was opened, in milliseconds since 1970. */
  readonly since = Date.now();
  readonly #socket: WebSocket;
  readonly #limits: HubLimits;
  readonly #isSliced: boolean;
  readonly #messages: Bucket;
  readonly #bytes: Bucket;
  readonly #handshake: NodeJS.Timeout;
  readonly #onWelcome: () => void;
  readonly #ended = new EndedLines();
  /** Runs while the socket is not read. */
  #slowed: NodeJS.Timeout | undefined;
  #rooms = 0;
  #isDeaf = false;

  /** `onWelcome` is called whenever the client has shown a good token; `isSliced`: whether long messages go in slices. */
  constructor(socket: WebSocket, limits: HubLimits, onWelcome: () => void, isSliced = false) {
    this.#socket = socket;
    this.#limits = limits;
    this.#isSliced = isSliced;
    this.#onWelcome = onWelcome;
    this.#messages = new Bucket(limits.messagesPerSecond, limits.messageBurst);
    this.#bytes = new Bucket(limits.bytesPerSecond, limits.byteBurst);
    this.#handshake = setTimeout(() => socket.terminate(), limits.handshake);
    socket.on('close', () => {
      clearTimeout(this.#handshake);
      clearTimeout(this.#slowed);
    });
    socket.on('error', () => socket.terminate()); // a message too large or broken framing: `ws` has said why to the client
  }

  get readyState(): number {
    return this.#socket.readyState;
  }

  /**
   * Gives the socket up when its client does not read what it is sent. A long update goes in pieces: a client on a slow
   * line that hears nothing for long takes the hub for lost, and some take no message above a size of their own.
   */
  send(data: Parameters<WebSocketLike['send']>[0]): void {
    const frame = data as Uint8Array; // Hocuspocus sends nothing else
    if (this.#socket.bufferedAmount > this.#limits.outgoingBytes) {
      this.#socket.terminate();
      return;
    }
    for (const piece of framePieces(frame)) {
      for (const part of this.#isSliced ? sliced(piece) : [piece]) this.#socket.send(part);
    }
  }

  close(code?: number, reason?: string): void {
    this.#socket.close(code, reason);
  }

  /** Closes with a refusal, after what is being sent in this turn. */
  refuse(refusal: Refusal): void {
    setImmediate(() => this.#socket.close(REFUSALS[refusal].code, refusal));
  }

  /** Passes messages on, as fast as the limits allow. A text is none of ours. */
  onMessage(listener: (message: Uint8Array) => void): void {
    this.#socket.on('message', (data: RawData, isBinary: boolean) => {
      if (!isBinary || !(data instanceof Uint8Array)) return this.#socket.close(1003, 'binary only');
      // Hocuspocus would put an address of megabytes before every change of anybody's that it passes on to this client.
      const address = addressBytes(data);
      if (address > this.#limits.addressBytes) return this.refuse('bad-room');
      const wait = Math.max(this.#messages.take(1), this.#bytes.take(data.length));
      if (this.#slowed === undefined && wait > 0) this.#slow(wait);
      if (!this.#isDeaf && !isHeard(data) && !this.#ended.isFor(data, address)) listener(data);
    });
  }

  /**
   * Reads no more of the socket for `wait` milliseconds, or longer. What was read before still comes in meanwhile and is
   * counted, so the measures are looked at again; a timer for each such message would let the first one end the pause.
   */
  #slow(wait: number): void {
    this.#socket.pause();
    this.#slowed = setTimeout(() => {
      this.#slowed = undefined;
      const more = Math.max(this.#messages.take(0), this.#bytes.take(0));
      if (more > 0) this.#slow(more);
      else this.#socket.resume();
    }, wait);
  }

  /** Takes no more messages: whoever sends some gets no acknowledgement, and sends them again when it has reconnected. */
  stopListening(): void {
    this.#isDeaf = true;
  }

  /** The client has shown a good token. @returns whether one more room may be opened on this socket */
  welcome(): boolean {
    clearTimeout(this.#handshake);
    this.#onWelcome();
    return this.#rooms < this.#limits.roomsPerSocket;
  }

  /** A room's line is over: whatever still comes for it is nobody's. `address` is what its messages begin with. */
  lineEnded(address: string): void {
    this.#ended.add(address);
  }

  roomOpened(): void {
    this.#rooms++;
  }

  roomClosed(): void {
    this.#rooms--;
  }
}

/** How long the text is that a message begins with: a number as lib0 writes it, of which two bytes tell enough. */
const addressBytes = (message: Uint8Array): number => {
  const [low = 0, high = 0] = message;
  if (low < 128) return low;
  return high < 128 ? (low & 127) + high * 128 : Number.POSITIVE_INFINITY;
};
