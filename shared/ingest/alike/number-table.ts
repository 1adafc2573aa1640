import { KEPT } from './sketch.ts';

/** How many lists there is room for at first. */
const FIRST = 64;
const NONE = -1;
const EMPTY = new Uint32Array();

/**
 * Says which of many lists of at most `KEPT` numbers have a number in common with another one, without looking at each of them: a hash
 * table whose chains run through the lists' own places. A `Map` would take ten times its 2 kB a list. The numbers must be
 * evenly spread in their low bits.
 */
export class NumberTable {
  readonly #lists: Uint32Array[] = [];
  /** For each entry the next one of its chain; the first ones by the low bits of their numbers. */
  #next = new Int32Array(FIRST * KEPT);
  #heads = new Int32Array(FIRST * KEPT).fill(NONE);

  /**
   * Puts a list in a place that is free: places are counted from 0, and close together.
   * @throws RangeError for a list that is too long
   */
  put(place: number, numbers: Uint32Array): void {
    if (numbers.length > KEPT) throw new RangeError(`a list of ${numbers.length} numbers is too long`);
    this.#lists[place] = numbers;
    if ((place + 1) * KEPT > this.#next.length) this.#grow();
    else this.#link(place);
  }

  /** Takes the list out of a place. */
  take(place: number): void {
    for (const [at, number] of (this.#lists[place] ?? EMPTY).entries()) this.#unlink(number, place * KEPT + at);
    this.#lists[place] = EMPTY;
  }

  /** The places of the lists that have one of these numbers, in no order. */
  placesWith(numbers: Uint32Array): ReadonlySet<number> {
    const places = new Set<number>();
    for (const number of numbers)
      for (let entry = this.#heads[this.#slotOf(number)]!; entry !== NONE; entry = this.#next[entry]!) {
        const place = Math.floor(entry / KEPT);
        if (this.#lists[place]![entry % KEPT] === number) places.add(place);
      }
    return places;
  }

  #link(place: number): void {
    for (const [at, number] of this.#lists[place]!.entries()) {
      const [entry, slot] = [place * KEPT + at, this.#slotOf(number)];
      this.#next[entry] = this.#heads[slot]!;
      this.#heads[slot] = entry;
    }
  }

  #unlink(number: number, entry: number): void {
    const slot = this.#slotOf(number);
    if (this.#heads[slot] === entry) this.#heads[slot] = this.#next[entry]!;
    else {
      let before = this.#heads[slot]!;
      while (this.#next[before] !== entry) before = this.#next[before]!;
      this.#next[before] = this.#next[entry]!;
    }
  }

  /** Makes room for twice as many lists; all of them are linked anew. */
  #grow(): void {
    this.#next = new Int32Array(2 * this.#next.length);
    this.#heads = new Int32Array(this.#next.length).fill(NONE);
    for (const place of this.#lists.keys()) this.#link(place);
  }

  /** The sizes are powers of two. */
  #slotOf(number: number): number {
    return number & (this.#heads.length - 1);
  }
}
