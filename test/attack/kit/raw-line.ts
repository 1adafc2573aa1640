import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { RoomName } from '../../../shared/model/ids.ts';
import { parseBarrier } from '../../../shared/wire/barrier.ts';

/** The numbers of the messages on the wire, as Hocuspocus and y-protocols have them. */
export const WIRE = { sync: 0, awareness: 1, auth: 2, stateless: 5, close: 7, status: 8 } as const;
const [STEP_2, UPDATE] = [1, 2];
const [DENIED, GRANTED] = [1, 2];

/** One message of the hub, as far as a test asks. `text` is the reason of a refusal, or a stateless message. */
interface Heard {
  readonly room: string;
  readonly kind: 'granted' | 'denied' | 'closed' | 'taken' | 'stateless' | 'other';
  readonly text: string;
}

/** A socket of our own to a hub, with every byte in our own hand. */
export class RawLine {
  readonly socket: WebSocket;
  readonly #heard: Heard[] = [];
  readonly #waiting: { matches(heard: Heard): boolean; resolve(heard: Heard): void }[] = [];
  #closed: string | null = null;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => this.#hear(heardIn(data)));
    socket.on('close', (code, reason) => {
      this.#closed = reason.toString() || String(code);
      for (const { resolve } of this.#waiting.splice(0)) resolve(this.#gone());
    });
    socket.on('error', () => socket.terminate());
  }

  /** Connects to the hub at this address (`http://…`). */
  static async open(url: string): Promise<RawLine> {
    const socket = new WebSocket(url.replace(/^http/, 'ws'));
    await once(socket, 'open');
    return new RawLine(socket);
  }

  /** Whether the socket itself is gone, and with which reason. */
  get closed(): string | null {
    return this.#closed;
  }

  /** Asks for a room; resolves with `granted`, or the reason why not. */
  async enter(room: string, token: string): Promise<string> {
    this.send(room, WIRE.auth, [0], text(token), text('4.0.0'));
    const { kind, text: reason } = await this.next(
      (heard) => heard.room === room && ['granted', 'denied', 'closed'].includes(heard.kind),
    );
    return kind === 'granted' ? 'granted' : reason;
  }

  /** Brings an update; resolves with `taken`, or the reason why not. `isAnswer`: as an answer to the hub's state vector. */
  async bring(room: string, update: Uint8Array, isAnswer = true): Promise<string> {
    this.send(room, WIRE.sync, [isAnswer ? STEP_2 : UPDATE], varint(update.length), update);
    const { kind, text: reason } = await this.next(
      (heard) => heard.room === room && (heard.kind === 'taken' || heard.kind === 'closed'),
    );
    return kind === 'taken' ? 'taken' : reason;
  }

  /** Asks with a stateless message, and resolves with the answer to it. */
  async ask(room: RoomName, question: string): Promise<string> {
    this.send(room, WIRE.stateless, text(question));
    return (await this.next((heard) => heard.room === room && heard.kind === 'stateless')).text;
  }

  /** Which of these steps the hub holds, by its own word. */
  async held(room: RoomName, keys: readonly string[]): Promise<readonly string[]> {
    const answer = parseBarrier(await this.ask(room, JSON.stringify({ t: 'held?', n: 1, keys })));
    return answer?.t === 'held' ? answer.keys : [];
  }

  /** Sends a message about a room: its number, and what follows. */
  send(room: string, kind: number, ...body: readonly (Uint8Array | readonly number[])[]): void {
    this.sendBytes(Buffer.concat([text(room), Uint8Array.of(kind), ...body.map((part) => Uint8Array.from(part))]));
  }

  sendBytes(bytes: Uint8Array): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(bytes);
  }

  /** The next message that matches; one that says `closed` when the socket goes before. */
  next(matches: (heard: Heard) => boolean): Promise<Heard> {
    const at = this.#heard.findIndex(matches);
    if (at >= 0) return Promise.resolve(this.#heard.splice(at, 1)[0]!); // it was found there
    if (this.#closed !== null) return Promise.resolve(this.#gone());
    return new Promise((resolve) => this.#waiting.push({ matches, resolve }));
  }

  end(): void {
    this.socket.terminate();
  }

  #gone(): Heard {
    return { room: '', kind: 'closed', text: this.#closed ?? '' };
  }

  #hear(heard: Heard): void {
    if (heard.kind === 'other') return;
    const at = this.#waiting.findIndex(({ matches }) => matches(heard));
    if (at >= 0)
      this.#waiting.splice(at, 1)[0]!.resolve(heard); // it was found there
    else this.#heard.push(heard);
  }
}

/** Numbers as lib0 writes them. */
export function varint(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...varint(Math.floor(number / 128))];
}

/** A text with its length before it, as lib0 writes one. */
export function text(value: string): Uint8Array {
  const bytes = Buffer.from(value);
  return Buffer.concat([Uint8Array.from(varint(bytes.length)), bytes]);
}

function heardIn(data: Buffer): Heard {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = data[at++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const word = (): string => {
    const length = number();
    at += length;
    return data.toString('utf8', at - length, at);
  };
  const room = word();
  switch (number()) {
    case WIRE.auth: {
      const kind = number();
      if (kind === DENIED) return { room, kind: 'denied', text: word() };
      return kind === GRANTED ? { room, kind: 'granted', text: '' } : { room, kind: 'other', text: '' };
    }
    case WIRE.close:
      return { room, kind: 'closed', text: word() };
    case WIRE.status:
      return { room, kind: number() === 1 ? 'taken' : 'other', text: '' };
    case WIRE.stateless:
      return { room, kind: 'stateless', text: word() };
    default:
      return { room, kind: 'other', text: '' };
  }
}
