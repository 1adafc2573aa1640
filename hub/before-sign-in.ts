import type { Duplex } from 'node:stream';
import type { HubLimits } from './limits.ts';

/**
 * Bounds what sockets make the hub hold before they have shown a good token: nothing says yet whose they are. A message is
 * kept until all of it is there, so what a socket has sent is what it may hold.
 */
export class BeforeSignIn {
  readonly #limits: HubLimits;
  /** Bytes by socket. */
  readonly #held = new Map<Duplex, number>();
  #total = 0;

  constructor(limits: HubLimits) {
    this.#limits = limits;
  }

  /** Counts from now on; `already` came with the request. Answers what ends it: the token was good, or the socket is gone. */
  watch(socket: Duplex, already: number): () => void {
    const count = (data: Uint8Array): void => this.#add(socket, data.length);
    const end = (): void => {
      socket.off('data', count);
      this.#forget(socket);
    };
    socket.on('data', count);
    socket.once('close', end);
    this.#add(socket, already);
    return end;
  }

  #add(socket: Duplex, bytes: number): void {
    const held = (this.#held.get(socket) ?? 0) + bytes;
    this.#held.set(socket, held);
    this.#total += bytes;
    if (held > this.#limits.strangerBytes) this.#cut(socket);
    // Whoever holds most goes, so that a flood makes no room at the cost of members who only sign in.
    else if (this.#total > this.#limits.strangersBytes) this.#cut(this.#largest());
  }

  #cut(socket: Duplex): void {
    socket.destroy();
    this.#forget(socket);
  }

  #forget(socket: Duplex): void {
    this.#total -= this.#held.get(socket) ?? 0;
    this.#held.delete(socket);
  }

  #largest(): Duplex {
    const [first, ...others] = this.#held;
    if (first === undefined) throw new Error('Bug: nobody holds anything, and together it is too much');
    return others.reduce((most, one) => (one[1] > most[1] ? one : most), first)[0];
  }
}
