import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { HubLimits } from './limits.ts';
import { SocketLink } from './socket-link.ts';

/** Milliseconds that clients get to answer a goodbye. */
const GOODBYE = 500;

/** Called for every socket that is let in. */
type OnSocket = (link: SocketLink, socket: WebSocket, request: IncomingMessage) => void;

/** Lets WebSockets in, within the limits on their number, and sees them all out when the hub closes. */
export class SocketDoor {
  readonly #limits: HubLimits;
  readonly #server: WebSocketServer;
  readonly #perAddress = new Map<string, number>();
  readonly #onSocket: OnSocket;

  constructor(http: Server, limits: HubLimits, onSocket: OnSocket) {
    this.#limits = limits;
    this.#onSocket = onSocket;
    this.#server = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes, perMessageDeflate: false });
    http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const address = request.socket.remoteAddress ?? '';
    const open = this.#perAddress.get(address) ?? 0;
    if (open >= this.#limits.connectionsPerAddress || this.#server.clients.size >= this.#limits.connections) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#perAddress.set(address, open + 1);
    socket.on('close', () => {
      const left = (this.#perAddress.get(address) ?? 1) - 1;
      if (left > 0) this.#perAddress.set(address, left);
      else this.#perAddress.delete(address);
    });
    this.#server.handleUpgrade(request, socket, head, (upgraded) => {
      this.#onSocket(new SocketLink(upgraded, this.#limits), upgraded, request);
    });
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
