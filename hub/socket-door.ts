import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { asksForSlices } from '../shared/wire/slices.ts';
import { BeforeSignIn } from './before-sign-in.ts';
import type { ClientAddress } from './client-address.ts';
import type { HubLimits } from './limits.ts';
import { SocketLink } from './socket-link.ts';

/** Milliseconds that clients get to answer a goodbye. */
const GOODBYE = 500;

/** Called for every socket that is let in; `bytes` is what lies below its messages. */
type OnSocket = (link: SocketLink, socket: WebSocket, bytes: Duplex) => void;

/** What the door needs to know. */
interface DoorParts {
  readonly limits: HubLimits;
  readonly addressOf: ClientAddress;
  readonly onSocket: OnSocket;
  /** Told of each socket that is not let in. */
  readonly onTurnedAway: () => void;
}

/** Lets WebSockets in, within the limits on their number, and sees them all out when the hub closes. */
export class SocketDoor {
  readonly #parts: DoorParts;
  readonly #server: WebSocketServer;
  readonly #perAddress = new Map<string, number>();
  readonly #beforeSignIn: BeforeSignIn;
  readonly #links = new Set<SocketLink>();

  constructor(http: Server, parts: DoorParts) {
    this.#parts = parts;
    this.#beforeSignIn = new BeforeSignIn(parts.limits);
    const maxPayload = parts.limits.messageBytes;
    this.#server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
    http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /** How many sockets are open. */
  get sockets(): number {
    return this.#server.clients.size;
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const { limits, addressOf, onSocket, onTurnedAway } = this.#parts;
    const address = addressOf(request);
    const open = this.#perAddress.get(address) ?? 0;
    if (open >= limits.connectionsPerAddress || this.sockets >= limits.connections) {
      onTurnedAway();
      // Whoever never ends their own half would keep it, beside every limit on the number of sockets.
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n', () => socket.destroy());
      return;
    }
    this.#perAddress.set(address, open + 1);
    socket.on('close', () => {
      const left = (this.#perAddress.get(address) ?? 1) - 1;
      if (left > 0) this.#perAddress.set(address, left);
      else this.#perAddress.delete(address);
    });
    this.#server.handleUpgrade(request, socket, head, (upgraded) => {
      const isSliced = asksForSlices(request.url);
      const link = new SocketLink(upgraded, limits, this.#beforeSignIn.watch(socket, head.length), isSliced);
      this.#links.add(link);
      upgraded.on('close', () => this.#links.delete(link));
      onSocket(link, upgraded, socket);
    });
  }

  /** Takes no more messages from anybody. */
  stopListening(): void {
    for (const link of this.#links) link.stopListening();
  }

  /** Says goodbye to every client and waits until all are gone. */
  async close(): Promise<void> {
    const sockets = [...this.#server.clients];
    const gone = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of sockets) socket.close(1001, 'the hub is closing');
    const late = setTimeout(() => {
      for (const socket of sockets) socket.terminate();
    }, GOODBYE);
    await Promise.all(gone);
    clearTimeout(late);
    this.#server.close();
  }
}
