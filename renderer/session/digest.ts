/**
 * A fingerprint of a set of strings that does not depend on their order: 64 bits, kept up to date one string at a time.
 * Two copies with the same fingerprint and count hold the same steps (keys are random; nobody gains by forging one: it
 * would only make a teammate's badge count a copy that says of itself that it is complete).
 */
export class SetDigest {
  #high = 0;
  #low = 0;
  #count = 0;

  add(text: string): void {
    // FNV-1a twice, from two bases: fast, and good enough over keys that are random already.
    this.#high ^= fnv(text, 0x811c9dc5);
    this.#low ^= fnv(text, 0x01000193);
    this.#count++;
  }

  /** The fingerprint and how many strings went in. */
  toString(): string {
    return `${hex(this.#high)}${hex(this.#low)}.${this.#count}`;
  }
}

/** FNV-1a over UTF-16 units, with a final mix so that XOR of many stays spread. */
export function fnv(text: string, basis: number): number {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

const hex = (bits: number): string => (bits >>> 0).toString(16).padStart(8, '0');
