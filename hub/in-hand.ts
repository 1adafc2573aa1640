/** Counts what a hub has in hand, so that it can end when that is done. */
export class InHand {
  #count = 0;
  #waiting: (() => void)[] = [];
  #isEnding = false;

  /** Does something that is not to be cut off. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#count++;
    try {
      return await work();
    } finally {
      if (--this.#count === 0) for (const go of this.#waiting.splice(0)) go();
    }
  }

  /** Whether the hub is about to end: what can be left for its next start is left. */
  get isEnding(): boolean {
    return this.#isEnding;
  }

  /** The hub is to end. Resolves when nothing is in hand. */
  end(): Promise<void> {
    this.#isEnding = true;
    return this.#count === 0 ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }
}
