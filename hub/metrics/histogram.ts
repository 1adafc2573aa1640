/** How often something came out how large, in steps that are known before. */
export class Histogram {
  readonly #bounds: readonly number[];
  /** One for each bound; what is above all of them is in `#count` alone. */
  readonly #counts: number[];
  #sum = 0;
  #count = 0;

  /** `bounds` rise; each is the largest value that its step takes. */
  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
    this.#counts = bounds.map(() => 0);
  }

  add(value: number): void {
    this.#sum += value;
    this.#count++;
    const at = this.#bounds.findIndex((bound) => value <= bound);
    if (at >= 0) this.#counts[at] = (this.#counts[at] ?? 0) + 1;
  }

  get sum(): number {
    return this.#sum;
  }

  get count(): number {
    return this.#count;
  }

  /** For each bound, how many were no larger. */
  get upTo(): readonly (readonly [number, number])[] {
    let sofar = 0;
    return this.#bounds.map((bound, at) => {
      sofar += this.#counts[at] ?? 0;
      return [bound, sofar];
    });
  }
}
