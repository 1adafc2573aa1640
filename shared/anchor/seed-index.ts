/** How many UTF-16 units a seed has: short enough to survive small edits, long enough to be rare. */
export const SEED = 8;

/** A seed that stands in more places than this says nothing about where a quote is. */
const MAX_PLACES = 256;

/** At most 2^20 chains: about five links each in the longest article. */
const MAX_CHAIN_BITS = 20;

/** Where each run of `SEED` units stands in a text. Building takes one pass; 4 bytes a unit plus 4 a chain. */
export class SeedIndex {
  readonly text: string;
  /** By hash: the last place with that hash, or -1. */
  readonly #heads: Int32Array;
  /** By place: the place before it with the same hash, or -1. */
  readonly #links: Int32Array;
  readonly #shift: number;

  constructor(text: string) {
    this.text = text;
    const bits = Math.min(MAX_CHAIN_BITS, Math.max(4, 32 - Math.clz32(text.length)));
    this.#shift = 32 - bits;
    this.#heads = new Int32Array(1 << bits).fill(-1);
    this.#links = new Int32Array(Math.max(0, text.length - SEED + 1));
    for (let at = 0; at < this.#links.length; at++) {
      const chain = this.#chainOf(text, at);
      this.#links[at] = this.#heads[chain]!;
      this.#heads[chain] = at;
    }
  }

  /** The places of the seed that begins at `at` of `source`, last first; empty when there are too many to tell anything. */
  places(source: string, at: number): number[] {
    const seed = source.slice(at, at + SEED);
    if (seed.length < SEED) return [];
    const found: number[] = [];
    for (let place = this.#heads[this.#chainOf(seed, 0)]!; place !== -1; place = this.#links[place]!) {
      if (this.text.startsWith(seed, place) && found.push(place) > MAX_PLACES) return [];
    }
    return found;
  }

  /** A multiplicative hash; its upper bits choose the chain. */
  #chainOf(text: string, at: number): number {
    let hash = 0;
    for (let i = at; i < at + SEED; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
    return hash >>> this.#shift;
  }
}
