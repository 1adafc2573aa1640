import { BUILT_IN_TAGS, CUE } from '../../model/tagset.ts';

/** The tags of a dataset as numbers: those that come built in always have the same, others follow as they are met. */
export class Labels {
  readonly #numbers = new Map([...BUILT_IN_TAGS.map(({ key }) => key), CUE].map((tag, at) => [tag, at]));

  /** A tag's number, for a column of 64-bit integers. */
  of(tag: string): bigint {
    const known = this.#numbers.get(tag) ?? this.#numbers.size;
    this.#numbers.set(tag, known);
    return BigInt(known);
  }

  /** The tags so far, each at its number. */
  get names(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}
