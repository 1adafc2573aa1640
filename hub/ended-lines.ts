/** So many lines of a socket are known to have ended: what was on its way when they did has come in long before. */
const KNOWN = 1_000;

/** What divides a room's name, at the head of a message, from the name that a line of ours has of its own. */
const LINE = '\0';

/**
 * The lines of one socket that have ended. What still comes for one was on its way when it ended. The library would take
 * it for the beginning of another line, keep it for as long as the socket is open, and end the socket when it has
 * enough of that: all rooms of somebody would be lost for a moment because one of them was refused.
 */
export class EndedLines {
  readonly #addresses = new Set<string>();

  /** A line has ended. One without a name of its own (of other clients than ours) may be opened again, so it is not noted. */
  add(address: string): void {
    if (!address.includes(LINE)) return;
    this.#addresses.add(address);
    for (const first of this.#addresses) {
      if (this.#addresses.size <= KNOWN) break;
      this.#addresses.delete(first);
    }
  }

  /** Whether a message is for a line that has ended. `length`: of its address, in bytes. */
  isFor(message: Uint8Array, length: number): boolean {
    if (this.#addresses.size === 0) return false;
    const from = length < 128 ? 1 : 2; // as lib0 writes the length
    // A message that says so may be shorter than its address.
    return this.#addresses.has(Buffer.from(message.subarray(from, from + length)).toString());
  }
}
