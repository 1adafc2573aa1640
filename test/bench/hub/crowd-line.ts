import { once } from 'node:events';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { RoomName, StepKey } from '../../../shared/model/ids.ts';
import { encodeBarrier, parseBarrier } from '../../../shared/wire/barrier.ts';
import { text, varint, WIRE } from '../../attack/kit/raw-line.ts';

/** The numbers of y-protocols for a question, the answer to it and a single update, and of Hocuspocus for a token that is asked for and one that is good. */
const [ASK, STATE, UPDATE, TOKEN, GRANTED] = [0, 1, 2, 0, 2];
/** The state vector of whoever has nothing. */
const NOTHING = Y.encodeStateVector(new Y.Doc());

/** From so many addresses do the sockets of a crowd come, in turn: a hub gives each address a share. */
const ADDRESSES = 10;

/** One of very many people in a room: a socket that holds no document, so that the crowd costs less than what it measures. */
export class CrowdLine {
  /** Called with the bytes of whatever comes in that is no answer of the hub's to this line. */
  onOthers: ((bytes: Buffer) => void) | null = null;
  /** Called with each step that the hub says is on its disk. */
  onHeld: ((key: StepKey) => void) | null = null;
  readonly #socket: WebSocket;
  readonly #head: Buffer;
  #questions = 0;

  private constructor(socket: WebSocket, room: RoomName) {
    this.#socket = socket;
    this.#head = Buffer.from(text(room));
  }

  /** Opens a room of a hub (`http://…`) with this token. @throws when the hub does not let it in */
  static async atHub(url: string, room: RoomName, token: string, number: number): Promise<CrowdLine> {
    const line = new CrowdLine(await connected(url.replace(/^http/, 'ws'), number), room);
    const granted = once(line.#socket, 'message');
    line.#send(WIRE.auth, [TOKEN], text(token), text('4.0.0'));
    const [answer] = (await granted) as [Buffer]; // binary messages come as this
    const at = line.#head.length;
    if (answer[at] !== WIRE.auth || answer[at + 1] !== GRANTED) throw new Error(`no way in: ${answer.toString()}`);
    line.#socket.on('message', (data: Buffer) => line.#hear(data));
    return line;
  }

  /** Opens a room of a relay (`ws://…`). */
  static async atRelay(url: string, room: RoomName, number: number): Promise<CrowdLine> {
    const line = new CrowdLine(await connected(`${url}/${room}`, number), room);
    line.#socket.on('message', (data: Buffer) => line.onOthers?.(data));
    return line;
  }

  /** Sends an update, as the relay and the hub both take it. */
  send(update: Uint8Array): void {
    this.#send(WIRE.sync, [UPDATE], varint(update.length), update);
  }

  /** Asks for everything that is in the room; resolves when it is here. */
  everything(): Promise<void> {
    return new Promise((resolve) => {
      const listen = (data: Buffer): void => {
        const at = this.#head.length;
        if (data[at] !== WIRE.sync || data[at + 1] !== STATE) return;
        this.#socket.off('message', listen);
        resolve();
      };
      this.#socket.on('message', listen);
      this.#send(WIRE.sync, [ASK, ...varint(NOTHING.length)], NOTHING);
    });
  }

  /** Asks whether a step is on the hub's disk. */
  ask(key: StepKey): void {
    this.#send(WIRE.stateless, text(encodeBarrier({ t: 'held?', n: ++this.#questions, keys: [key] })));
  }

  close(): void {
    this.#socket.terminate();
  }

  #send(kind: number, ...body: readonly (Uint8Array | readonly number[])[]): void {
    const parts = body.map((part) => (part instanceof Uint8Array ? part : Uint8Array.from(part)));
    this.#socket.send(Buffer.concat([this.#head, Uint8Array.of(kind), ...parts]));
  }

  #hear(data: Buffer): void {
    const kind = data[this.#head.length];
    if (kind === WIRE.sync) this.onOthers?.(data);
    if (kind !== WIRE.stateless || this.onHeld === null) return;
    const answer = parseBarrier(data.toString('utf8', data.indexOf('{')));
    if (answer?.t === 'held') for (const key of answer.keys) this.onHeld(key);
  }
}

async function connected(url: string, number: number): Promise<WebSocket> {
  const socket = new WebSocket(url, { localAddress: `127.0.0.${2 + (number % ADDRESSES)}`, perMessageDeflate: false });
  await once(socket, 'open');
  return socket;
}
