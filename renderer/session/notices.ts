import { Watched } from './watched.ts';

/** What went wrong and lost nothing: one sentence for each cause, until the cause is gone or the person has read it. */
export class Notices extends Watched {
  readonly #sentences = new Map<string, string>();

  /** The sentence that came last, or null when there is nothing to tell. */
  get latest(): string | null {
    return [...this.#sentences.values()].at(-1) ?? null;
  }

  raise(cause: string, sentence: string): void {
    this.#sentences.delete(cause);
    this.#sentences.set(cause, sentence);
    this.bump();
  }

  /** The cause is gone. */
  over(cause: string): void {
    if (this.#sentences.delete(cause)) this.bump();
  }

  /** The person has read the latest one: every cause that says the very same is done with. */
  dismiss(): void {
    const read = this.latest;
    for (const [cause, sentence] of this.#sentences) if (sentence === read) this.#sentences.delete(cause);
    this.bump();
  }
}
