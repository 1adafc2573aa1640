/** Joins what belongs together, directly or through others: a union-find over the numbers from 0 to `size` - 1. */
export class Groups {
  readonly #above: number[];

  constructor(size: number) {
    this.#above = Array.from({ length: size }, (_, at) => at);
  }

  /** Says that two belong together. */
  join(a: number, b: number): void {
    const [one, other] = [this.#top(a), this.#top(b)];
    this.#above[Math.max(one, other)] = Math.min(one, other);
  }

  /** Joins all that have the same key; `undefined` is none. */
  joinBy<Key>(keyOf: (at: number) => Key | undefined): void {
    const first = new Map<Key, number>();
    for (let at = 0; at < this.#above.length; at++) {
      const key = keyOf(at);
      if (key === undefined) continue;
      const known = first.get(key);
      if (known === undefined) first.set(key, at);
      else this.join(known, at);
    }
  }

  /** The groups, each in ascending order, by their first members. */
  all(): readonly (readonly number[])[] {
    return [...Map.groupBy(this.#above.keys(), (at) => this.#top(at)).values()];
  }

  #top(at: number): number {
    let top = at;
    while (this.#above[top] !== top) top = this.#above[top]!;
    // Whoever was asked about finds it at once the next time.
    for (let on = at; on !== top; ) [on, this.#above[on]] = [this.#above[on]!, top];
    return top;
  }
}
