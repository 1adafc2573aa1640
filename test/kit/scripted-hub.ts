import type { Socket } from 'node:net';
import { Server } from '@hocuspocus/server';
import { ok } from '../../shared/base/result.ts';
import type { HubAccess } from '../../shared/host/hub.ts';
import type { Role } from '../../shared/model/role.ts';
import { encodeBarrier, parseBarrier } from '../../shared/wire/barrier.ts';
import { REFUSALS, type Refusal } from '../../shared/wire/refusal.ts';

/**
 * A bare hub in this process that does as it is told: for what a real hub must never do (answer nothing, refuse without
 * reason) and cannot be made to do. Everything else is tested against the real one.
 */
export class ScriptedHub {
  /** Whether it answers the barrier. */
  answers = true;
  /** Refuses every change that brings anything, with this reason (any text). */
  refuse: Refusal | (string & {}) | null = null;
  /** Refuses every sign-in, with this reason. */
  deny: string | null = null;
  /** Cuts every socket right after it refused a sign-in on it, and counts these cuts. */
  drops = false;
  dropped = 0;
  /** How many changes were refused, and how many sign-ins were tried. */
  refused = 0;
  signIns = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor() {
    this.#server = new Server({
      quiet: true,
      address: '127.0.0.1',
      port: 0,
      stopOnSignals: false,
      onAuthenticate: async () => {
        this.signIns++;
        if (this.drops) setImmediate(() => this.#drop());
        if (this.deny !== null) throw refusal(this.deny);
      },
      beforeSync: async ({ type, payload }) => {
        if (type === 0 || this.refuse === null || payload.byteLength <= 2) return;
        this.refused++;
        throw refusal(this.refuse);
      },
      onStateless: async ({ connection, document, payload }) => {
        const message = parseBarrier(payload);
        if (!this.answers || message === null) return;
        const held = document.getMap('steps');
        if (message.t === 'held?') {
          const keys = message.keys.filter((key) => held.has(key));
          connection.sendStateless(encodeBarrier({ t: 'held', n: message.n, keys }));
        }
        if (message.t === 'covered?') {
          connection.sendStateless(encodeBarrier({ t: 'covered', n: message.n, yes: true }));
        }
      },
    });
    this.#server.httpServer.on('connection', (socket: Socket) => this.#sockets.add(socket));
  }

  static async start(): Promise<ScriptedHub> {
    const hub = new ScriptedHub();
    await hub.#server.listen();
    return hub;
  }

  /** Cuts every socket, as a network that is gone. */
  cut(): void {
    this.#drop();
  }

  /** Ends every socket once what was written to it is out. */
  #drop(): void {
    if (this.#sockets.size > 0) this.dropped++;
    for (const socket of this.#sockets) socket.destroySoon();
    this.#sockets.clear();
  }

  /** The way in, as a host would hand it out. */
  access = async (role: Role = 'owner'): Promise<{ ok: true; value: HubAccess }> =>
    ok({ url: `ws://127.0.0.1:${this.#server.address.port}`, token: 'any', role, owners: [] });

  async stop(): Promise<void> {
    this.#server.hocuspocus.closeConnections();
    await this.#server.destroy();
  }
}

/** What a hub throws to end a line with a reason. */
function refusal(reason: string): Error {
  const code = reason in REFUSALS ? REFUSALS[reason as Refusal].code : 4400; // just looked up
  return Object.assign(new Error(reason), { code, reason });
}
