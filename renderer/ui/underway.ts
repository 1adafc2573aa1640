/** What is being written: that takes a moment, in which the same key or button may come a second time. */
export class Underway {
  readonly #sent = new Set<string>();

  /** How to send `what`, which counts as under way from now until that is done; null while it is. */
  once<T>(what: string, send: () => Promise<T>): (() => Promise<T>) | null {
    if (this.#sent.has(what)) return null;
    this.#sent.add(what);
    return () => send().finally(() => this.#sent.delete(what));
  }
}
