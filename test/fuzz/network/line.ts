import * as Y from 'yjs';
import type { Room } from '../../../renderer/session/room.ts';
import type { Refusal } from '../../../shared/wire/refusal.ts';

/** What travels on a room's line, either way: what Hocuspocus carries, without its spelling. */
export type Message =
  /** What one has: the other answers with what is missing. */
  | { readonly t: 'have'; readonly vector: Uint8Array }
  | { readonly t: 'answer'; readonly update: Uint8Array }
  | { readonly t: 'update'; readonly update: Uint8Array }
  | { readonly t: 'stateless'; readonly text: string }
  /** The hub's last word on this line. `isShut`: one may not read here, whatever one brings. */
  | { readonly t: 'closed'; readonly reason: Refusal; readonly isShut: boolean };

/**
 * One room's line between a computer and the hub, as a pair of queues. Nothing travels by itself: the dice carry each
 * message, and may lose all of them at once (a cut), say one twice, or let one overtake another.
 */
export class Line {
  readonly room: Room;
  readonly up: Message[] = [];
  readonly down: Message[] = [];
  /** Whether the copies were compared: from then on the barrier asks. */
  inStep = false;
  /** Why the hub closed it, or null. */
  refused: Refusal | null = null;
  /** Whether that was because one may not read here. */
  isShut = false;
  #open = true;
  readonly #tellHub = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this) this.up.push({ t: 'update', update });
  };

  constructor(room: Room) {
    this.room = room;
    room.doc.on('update', this.#tellHub);
    this.#ask();
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Takes the next message from the hub. */
  receive(message: Message): void {
    if (!this.#open) return;
    const { doc, link } = this.room;
    switch (message.t) {
      case 'have':
        this.up.push({ t: 'answer', update: Y.encodeStateAsUpdate(doc, message.vector) });
        return;
      case 'answer':
        Y.applyUpdate(doc, message.update, this);
        if (!this.inStep) this.#comeIntoStep();
        return;
      case 'update':
        Y.applyUpdate(doc, message.update, this);
        return;
      case 'stateless':
        link.barrier.receive(message.text);
        return;
      case 'closed':
        this.refused = message.reason;
        this.isShut = message.isShut;
        this.cut();
    }
  }

  /** What was under way is lost. */
  cut(): void {
    if (!this.#open) return;
    this.#open = false;
    this.inStep = false;
    this.up.length = 0;
    this.down.length = 0;
    this.room.doc.off('update', this.#tellHub);
    this.room.link.barrier.shut();
  }

  #comeIntoStep(): void {
    this.inStep = true;
    this.room.link.barrier.open({
      send: (text) => this.up.push({ t: 'stateless', text }),
      resync: () => this.#ask(),
    });
  }

  #ask(): void {
    this.up.push({ t: 'have', vector: Y.encodeStateVector(this.room.doc) });
  }
}
