/** The first pause and the longest, in milliseconds. */
const FIRST = 500;
const LONGEST = 10_000;
/** The longest pause once there were so many tries in vain: some five minutes. */
const AFTER_MANY = 30;
const LONGEST_AFTER_MANY = 60_000;

/** Pauses between tries: longer each time, with some chance in them so that a team does not come back in one moment. */
export class Backoff {
  readonly #go: () => void;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due: number | null = null;

  /** `go` is called when a pause is over. */
  constructor(go: () => void) {
    this.#go = go;
  }

  /** When the pause that is on is over, in milliseconds since 1970; null when none is on. */
  get due(): number | null {
    return this.#due;
  }

  /** Starts the next pause, if none is on. */
  next(): void {
    if (this.#timer !== undefined) return;
    const longest = this.#tries < AFTER_MANY ? LONGEST : LONGEST_AFTER_MANY;
    const pause = Math.min(FIRST * 2 ** this.#tries++, longest) * (0.75 + Math.random() / 2);
    this.#due = Date.now() + pause;
    this.#timer = setTimeout(() => this.#now(), pause);
  }

  /** Ends the pause that is on, and makes the next ones short again: there is a reason to think that it works now. */
  hurry(): void {
    this.#tries = 0;
    this.#now();
  }

  /** It worked: the next pause is short again. */
  reset(): void {
    this.#tries = 0;
    this.#cancel();
  }

  stop(): void {
    this.#cancel();
  }

  #now(): void {
    if (this.#timer === undefined) return;
    this.#cancel();
    this.#go();
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = null;
  }
}
