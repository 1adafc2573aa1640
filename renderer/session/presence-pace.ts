/** So many messages of presence a second go out of one window, over all rooms together. */
const PER_SECOND = 5;
const SECOND = 1_000;
/** The shortest time between two messages of one room, in milliseconds: a caret that moves is seen to move evenly. */
const APART = 200;

/**
 * Lets messages of presence out in turn, never more than five in any one second. Whoever asks is called when it is their
 * turn, and tells what is so then: the last state always goes out.
 */
export class PresencePace {
  /** Who waits for their turn, in the order they asked; `send` answers whether there was anything to be sent. */
  readonly #asked = new Map<object, () => boolean>();
  readonly #last = new WeakMap<object, number>();
  /** When the latest messages went out, in milliseconds, ascending. */
  #sent: number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Calls `send` as soon as it may be: at once, if that is now. Asking again while one waits changes nothing. */
  ask(who: object, send: () => boolean): void {
    if (this.#asked.has(who)) return;
    this.#asked.set(who, send);
    if (this.#timer === undefined) this.#run();
  }

  /** Whoever waited has nothing to say any more. */
  forget(who: object): void {
    this.#asked.delete(who);
  }

  /** Lets out whoever may; the others have their turn later, also when one of these throws. */
  #run(): void {
    this.#timer = undefined;
    try {
      for (const [who, send] of [...this.#asked]) {
        if (this.#waitOf(who) > 0) continue;
        this.#asked.delete(who);
        if (!send()) continue;
        const now = performance.now();
        this.#last.set(who, now);
        this.#sent.push(now);
      }
    } finally {
      const waits = [...this.#asked.keys()].map((who) => this.#waitOf(who));
      if (waits.length > 0) this.#timer = setTimeout(() => this.#run(), Math.ceil(Math.min(...waits)));
    }
  }

  /** How long somebody has to wait, in milliseconds; 0 when it is their turn. */
  #waitOf(who: object): number {
    const now = performance.now();
    this.#sent = this.#sent.filter((at) => at > now - SECOND);
    const ofAll = this.#sent.length < PER_SECOND ? 0 : this.#sent[0]! + SECOND - now;
    return Math.max(0, ofAll, (this.#last.get(who) ?? Number.NEGATIVE_INFINITY) + APART - now);
  }
}
