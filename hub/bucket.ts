/** A measure that refills at a steady rate: how much of something may still come. */
export class Bucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #level: number;
  #at = performance.now();

  /** Full at first: `burst` may come at once, then `perSecond`. */
  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#level = burst;
  }

  /** Takes `amount` out, below empty if need be. @returns the milliseconds until it is no longer below empty, 0 mostly */
  take(amount: number): number {
    const now = performance.now();
    this.#level = Math.min(this.#burst, this.#level + ((now - this.#at) / 1000) * this.#perSecond) - amount;
    this.#at = now;
    return this.#level >= 0 ? 0 : (-this.#level / this.#perSecond) * 1000;
  }
}
