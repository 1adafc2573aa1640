/** What is asked of a field: whether it is still on the page. */
interface Standing {
  readonly isConnected: boolean;
}

/**
 * Knows whether the field that somebody is typing into was taken away under their hands, as by another person’s act. What
 * they go on to type was meant for it, and must do nothing else until they take something else in hand themselves.
 */
export class LostField {
  #field: Standing | null = null;

  /** They type into this field now. */
  enter(field: Standing): void {
    this.#field = field;
  }

  /** The focus went from this field: that ends it unless the field itself is gone. */
  leave(field: Standing): void {
    if (this.#field === field && field.isConnected) this.#field = null;
  }

  /** They pressed the pointer, or went on by Tab or Escape. */
  moveOn(): void {
    this.#field = null;
  }

  get isLost(): boolean {
    return this.#field !== null && !this.#field.isConnected;
  }
}
