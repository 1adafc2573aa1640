import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import { HubClient } from '../../../electron/services/hub-client.ts';
import { type KeyPair, newKeyPair } from '../../../electron/services/key-pair.ts';
import { articleIdOf, newProjectId, newStepKey, type RoomName, type StepKey } from '../../../shared/model/ids.ts';
import type { Step, UnsignedStep } from '../../../shared/model/step.ts';
import { mark } from '../../../shared/steps/commands.ts';
import { signedBytes } from '../../../shared/steps/signing.ts';
import { newRoomDoc, writeSteps } from '../../../shared/steps/steps-map.ts';
import { encodeBarrier, parseBarrier } from '../../../shared/wire/barrier.ts';
import { teamRoom } from '../../../shared/wire/room.ts';
import { anchorAt } from '../../kit/people.ts';
import { idleMachine } from '../kit/idle.ts';
import type { HubAt } from './roads.ts';

const ROUNDS = 4;
/** Updates that each device sends. */
const UPDATES = 100;

/**
 * The updates a second that each hub takes in, checks and confirms as held, in the quietest of some rounds that all hubs
 * share. Every device writes in an article of its own; a hub takes one device's updates one after another.
 */
export async function updatesPerSecond(hubs: readonly HubAt[], devices: number): Promise<number[]> {
  const keys = newKeyPair();
  const pid = newProjectId();
  const tokens = await Promise.all(hubs.map((hub) => found(hub, keys, pid)));
  const rates = hubs.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    const loads = Array.from({ length: devices }, (_, device) =>
      makeLoad(keys, teamRoom(pid, articleIdOf(`article ${round} ${device}`))),
    );
    const inTurn = [...hubs.entries()];
    for (const [at, hub] of round % 2 === 0 ? inTurn : inTurn.reverse()) {
      await idleMachine(2_000); // the one before compacts what it took in
      const seconds = await send(hub, tokens[at]!, loads);
      if (round > 0) rates[at]!.push((devices * UPDATES) / seconds); // the first one warms up
    }
  }
  return rates.map((of) => Math.max(...of));
}

/** What one device sends: each update brings one signed step. */
interface Load {
  readonly room: RoomName;
  readonly keys: readonly StepKey[];
  readonly updates: readonly Uint8Array[];
}

function makeLoad(by: KeyPair, room: RoomName): Load {
  const doc = newRoomDoc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const keys = Array.from({ length: UPDATES }, (_, i) => {
    const key = newStepKey(by.member);
    const acts = [mark('figure', [anchorAt(i, '2 metres')])];
    const step: UnsignedStep = { v: 1, by: by.member, at: Date.now(), seq: i + 1, via: 'hand', acts };
    const signed: Step = { ...step, sig: by.sign(signedBytes(room, key, step)) };
    writeSteps(doc, [[key, signed]], null);
    return key;
  });
  doc.destroy();
  return { room, keys, updates };
}

/** Puts a project on a hub; answers the token that opens its rooms. */
async function found({ url, invitation }: HubAt, keys: KeyPair, pid: ReturnType<typeof newProjectId>): Promise<string> {
  const joined = await new HubClient(url, keys).join(invitation, pid);
  if (!joined.ok) throw new Error(joined.message);
  return joined.value.token;
}

/** Sends everything at once; resolves with the seconds until the hub has confirmed to hold all of it. */
async function send({ url }: HubAt, token: string, loads: readonly Load[]): Promise<number> {
  const lines = loads.map(({ room }) => new Line(url, token, room));
  await Promise.all(lines.map((line) => line.open));
  const start = performance.now();
  const held = await Promise.all(lines.map((line, at) => line.send(loads[at]!)));
  const seconds = (performance.now() - start) / 1000;
  for (const line of lines) line.close();
  if (held.some((count) => count !== UPDATES)) throw new Error(`the hub holds ${held} of ${UPDATES} steps each`);
  return seconds;
}

/** A device's connection to one room, over a socket of its own. */
class Line {
  readonly open: Promise<void>;
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #provider: HocuspocusProvider;

  constructor(url: string, token: string, name: RoomName) {
    this.#socket = new HocuspocusProviderWebsocket({ url: url.replace(/^http/, 'ws'), WebSocketPolyfill: WebSocket });
    const provider = new HocuspocusProvider({ websocketProvider: this.#socket, name, document: newRoomDoc(), token });
    this.#provider = provider;
    this.open = new Promise((resolve) => provider.on('synced', () => resolve()));
    provider.attach();
  }

  /** Resolves with how many of the steps the hub says it holds; it answers when it is through with all before. */
  send({ keys, updates }: Load): Promise<number> {
    const held = new Promise<number>((resolve) => {
      this.#provider.on('stateless', ({ payload }: { payload: string }) => {
        const answer = parseBarrier(payload);
        if (answer?.t === 'held') resolve(answer.keys.length);
      });
    });
    for (const update of updates) this.#provider.documentUpdateHandler(update, null);
    this.#provider.sendStateless(encodeBarrier({ t: 'held?', n: 1, keys }));
    return held;
  }

  close(): void {
    this.#provider.destroy();
    this.#socket.destroy();
  }
}
