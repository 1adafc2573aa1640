/** How many are named of what is counted: enough to look for the cause. */
const NAMED = 3;

/** Counts things by what they are, and names the first of each. */
export class Counter {
  readonly #found = new Map<string, { count: number; readonly names: string[] }>();

  /** Adds `n` more; `name` says which. */
  add(what: string, n = 1, name?: string): void {
    if (n === 0) return;
    const found = this.#found.get(what) ?? { count: 0, names: [] };
    found.count += n;
    if (name !== undefined && found.names.length < NAMED) found.names.push(name.trim());
    this.#found.set(what, found);
  }

  /** The counts by what was counted, with the names behind it in brackets. */
  counts(): { readonly [what: string]: number } {
    return Object.fromEntries(
      [...this.#found].map(([what, { count, names }]) => [
        names.length === 0 ? what : `${what} (${names.join(', ')}${names.length < count ? ', …' : ''})`,
        count,
      ]),
    );
  }
}
