import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { HubClient } from '../../electron/services/hub-client.ts';
import { type KeyPair, newKeyPair } from '../../electron/services/key-pair.ts';
import type { Result } from '../../shared/base/result.ts';
import {
  type MemberId,
  newProjectId,
  newStepKey,
  type ProjectId,
  type RoomName,
  type StepKey,
} from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import type { Act, Step, UnsignedStep } from '../../shared/model/step.ts';
import { signedBytes } from '../../shared/steps/signing.ts';
import { newRoomDoc, stepsMap, writeSteps } from '../../shared/steps/steps-map.ts';
import { BARRIER_KEYS, encodeBarrier, parseBarrier } from '../../shared/wire/barrier.ts';
import { type Refusal, refusalOf } from '../../shared/wire/refusal.ts';

/** What a test needs to know of a hub. */
interface HubAt {
  readonly url: string;
}

/** A person with a real key pair, who talks to a real hub the way the app's host does. */
export class TestMember {
  readonly keys: KeyPair = newKeyPair();
  readonly pid: ProjectId;
  readonly #hub: HubAt;
  #token = '';

  constructor(hub: HubAt, pid: ProjectId) {
    this.#hub = hub;
    this.pid = pid;
  }

  get id(): MemberId {
    return this.keys.member;
  }

  get token(): string {
    return this.#token;
  }

  /** Puts a new project on the hub with the invitation the hub printed. */
  static async founder(hub: HubAt & { readonly invitation: string }): Promise<TestMember> {
    const owner = new TestMember(hub, newProjectId());
    take(await owner.join(hub.invitation, owner.pid));
    return owner;
  }

  /** Brings somebody new into this member's project. */
  async invite(role: Role = 'annotator'): Promise<TestMember> {
    const client = new HubClient(this.#hub.url, this.keys);
    const { invitation } = take(await client.invite(this.#token, this.pid, role));
    const joiner = new TestMember(this.#hub, this.pid);
    take(await joiner.join(invitation, null));
    return joiner;
  }

  async join(invitation: string, pid: ProjectId | null): Promise<Result<{ role: Role }>> {
    const joined = await new HubClient(this.#hub.url, this.keys).join(invitation, pid);
    if (joined.ok) this.#token = joined.value.token;
    return joined;
  }

  /** A step of this member's, signed for a room. */
  sign(room: RoomName, acts: readonly Act[], seq: number, key = newStepKey(this.id)): readonly [StepKey, Step] {
    const step: UnsignedStep = { v: 1, by: this.id, at: Date.now(), seq, via: 'hand', acts };
    return [key, { ...step, sig: this.keys.sign(signedBytes(room, key, step)) }];
  }

  /** Opens a room; it closes with the test. `doc` is a copy that was there before, `token` another than one's own. */
  open(room: RoomName, { doc = newRoomDoc(), token = this.#token }: { doc?: Y.Doc; token?: string } = {}): MemberRoom {
    return new MemberRoom(this, this.#hub.url.replace(/^http/, 'ws'), room, doc, token);
  }
}

/** A room open at a member's, over a socket of its own. */
export class MemberRoom {
  readonly name: RoomName;
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** Resolves with the hub's reason when it refuses what came from here, or the room, or the token. */
  readonly refused: Promise<Refusal>;
  readonly #member: TestMember;
  readonly #socket: HocuspocusProviderWebsocket;
  #questions = 0;
  #seq = 0;

  constructor(member: TestMember, url: string, name: RoomName, doc: Y.Doc, token: string) {
    this.#member = member;
    this.name = name;
    this.doc = doc;
    this.#socket = new HocuspocusProviderWebsocket({
      url,
      WebSocketPolyfill: QuietWebSocket,
      delay: 20,
      minDelay: 20,
      maxDelay: 200,
    });
    this.provider = new HocuspocusProvider({ websocketProvider: this.#socket, name, document: doc, token });
    this.refused = new Promise((resolve) => {
      const look = (reason: string | undefined): void => {
        const refusal = refusalOf(reason ?? '');
        if (refusal === null) return;
        this.provider.detach(); // or the provider goes on sending what was refused
        resolve(refusal);
      };
      this.provider.on('close', ({ event }: { event: { reason?: string } }) => look(event.reason));
      this.provider.on('authenticationFailed', ({ reason }: { reason: string }) => look(reason));
    });
    this.provider.attach();
    onTestFinished(() => this.close());
  }

  /** Resolves when the first exchange with the hub is over. */
  synced(): Promise<void> {
    return this.until(() => this.provider.synced, 'the room is synced');
  }

  /** Does something: signs a step and writes it into the document here. */
  act(...acts: readonly Act[]): StepKey {
    const entry = this.#member.sign(this.name, acts.length > 0 ? acts : [A_COMMENT], this.nextSeq());
    writeSteps(this.doc, [entry], 'test');
    return entry[0];
  }

  nextSeq(): number {
    return ++this.#seq;
  }

  /** Asks the hub once which of these steps are on its disk. Never resolves when the connection goes before the answer. */
  held(keys: readonly StepKey[]): Promise<readonly StepKey[]> {
    const n = ++this.#questions;
    return new Promise((resolve) => {
      const listen = ({ payload }: { payload: string }): void => {
        const answer = parseBarrier(payload);
        if (answer?.t !== 'held' || answer.n !== n) return;
        this.provider.off('stateless', listen);
        resolve(answer.keys);
      };
      this.provider.on('stateless', listen);
      this.provider.sendStateless(encodeBarrier({ t: 'held?', n, keys: keys.slice(0, BARRIER_KEYS) }));
    });
  }

  /** Resolves when this many steps are here. */
  hasSteps(count: number): Promise<void> {
    return this.until(() => stepsMap(this.doc).size >= count, `${count} steps are here`);
  }

  /** Resolves when `holds`; it is asked after every change of the document and of the connection. */
  until(holds: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        if (!holds()) return;
        end();
        resolve();
      };
      const end = (): void => {
        clearTimeout(timer);
        this.doc.off('update', check);
        this.provider.off('synced', check);
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(`waited 20 s in vain until ${what}`));
      }, 20_000);
      this.doc.on('update', check);
      this.provider.on('synced', check);
      check();
    });
  }

  /** Sends an update past the document here, as an attacker would. */
  sendRaw(update: Uint8Array): void {
    const name = new TextEncoder().encode(this.name);
    const frame = [...varint(name.length), ...name, SYNC, UPDATE, ...varint(update.length)];
    this.#socket.send(Buffer.concat([Uint8Array.from(frame), update]));
  }

  /** The socket is gone without a goodbye, and nothing is tried again. */
  cut(): void {
    this.#socket.disconnect();
  }

  close(): void {
    this.provider.destroy();
    this.#socket.destroy();
  }
}

/** Closed while it still connects, a `ws` socket emits an error when the provider has stopped listening already. */
class QuietWebSocket extends WebSocket {
  constructor(url: string) {
    super(url);
    this.on('error', () => this.terminate());
  }
}

/** The numbers of y-protocols for a sync message that is a single update. */
const SYNC = 0;
const UPDATE = 2;
const A_COMMENT: Act = { kind: 'comment', of: null, text: 'Is this so?' };

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
}

/** The value of a result that has to be one. */
function take<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
