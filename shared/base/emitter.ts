/** A list of listeners for one kind of event. Subscribing returns its undo. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Adds a listener; the returned function removes it. */
  on(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Calls every listener that is subscribed now, in the order they came. */
  emit(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }

  /** How many listeners are subscribed: tests use it to find leaks. */
  get size(): number {
    return this.#listeners.size;
  }
}
