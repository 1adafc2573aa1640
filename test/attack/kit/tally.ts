/** What came of a run of mutations, as its process sends it. */
export interface Outcome {
  /** How many ended how: codes of refusals, `taken in`, `nothing new`, `read`. */
  readonly counts: { readonly [end: string]: number };
  /** What went wrong, with the seed that shows it again. */
  readonly wrongs: readonly string[];
  /** The longest that one took, in milliseconds. */
  readonly slowest: number;
  /** The most memory the process ever held, in MiB. */
  readonly memory: number;
}

/** Counts what came of mutations, in the process that tries them. */
export class Tally {
  readonly #counts: Record<string, number> = {};
  readonly #wrongs: string[] = [];
  #slowest = 0;

  count(end: string): void {
    this.#counts[end] = (this.#counts[end] ?? 0) + 1;
  }

  wrong(seed: number, what: string): void {
    this.#wrongs.push(`seed ${seed}: ${what}`);
  }

  took(milliseconds: number): void {
    this.#slowest = Math.max(this.#slowest, milliseconds);
  }

  /** Hands it over. */
  send(): void {
    const memory = process.resourceUsage().maxRSS / 1024;
    const outcome: Outcome = { counts: this.#counts, wrongs: this.#wrongs, slowest: this.#slowest, memory };
    process.send?.(outcome);
  }
}
