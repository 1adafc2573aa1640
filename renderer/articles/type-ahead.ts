/** How long after a letter the next one still belongs to the same word, in milliseconds. */
const PAUSE = 800;

/** Finds a line of a list by the letters it begins with, as they are typed one after the other. */
export class TypeAhead {
  #typed = '';
  #last = 0;

  /** Whether letters were typed just now: a space belongs to them then. */
  isTyping(now: number): boolean {
    return this.#typed !== '' && now - this.#last < PAUSE;
  }

  /** The next letter begins a word of its own. */
  end(): void {
    this.#typed = '';
  }

  /**
   * The line to go to after one more character, or -1. One letter goes on to the next line that begins with it, and the
   * same letter again to the one after; more letters stay where they still fit.
   */
  find(character: string, now: number, lines: readonly string[], at: number): number {
    this.#typed = (this.isTyping(now) ? this.#typed : '') + character.toLocaleLowerCase();
    this.#last = now;
    const repeated = this.#typed === character.toLocaleLowerCase().repeat(this.#typed.length);
    const wanted = repeated ? this.#typed.slice(0, character.length) : this.#typed;
    const first = repeated ? at + 1 : at;
    for (let i = 0; i < lines.length; i++) {
      const line = (first + i) % lines.length;
      if (lines[line]!.toLocaleLowerCase().startsWith(wanted)) return line;
    }
    return -1;
  }
}
