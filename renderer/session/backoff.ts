/** The first pause and the longest, in milliseconds. */
const FIRST = 500;
const LONGEST = 10_000;

/** Pauses between tries: longer each time, with some chance in them so that a team does not come back in one moment. */
export class Backoff {
  readonly #go: () => void;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `go` is called when a pause is over. */
  constructor(go: () => void) {
    this.#go = go;
    // The network coming back is the best moment there is.
    if (typeof window !== 'undefined') window.addEventListener('online', this.#now);
  }

  /** Starts the next pause, if none is on. */
  next(): void {
    if (this.#timer !== undefined) return;
    const pause = Math.min(FIRST * 2 ** this.#tries++, LONGEST) * (0.75 + Math.random() / 2);
    this.#timer = setTimeout(this.#now, pause);
  }

  /** It worked: the next pause is short again. */
  reset(): void {
    this.#tries = 0;
    this.#cancel();
  }

  stop(): void {
    this.#cancel();
    if (typeof window !== 'undefined') window.removeEventListener('online', this.#now);
  }

  #now = (): void => {
    if (this.#timer === undefined) return;
    this.#cancel();
    this.#go();
  };

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
