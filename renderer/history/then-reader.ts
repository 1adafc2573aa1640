import { drop } from '../../shared/base/drop.ts';
import { errorWords } from '../../shared/base/error-words.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import type { PastArticle } from '../../shared/history/past-article.ts';
import { MarksView } from '../store/marks-view.ts';
import type { Moment } from './moments.ts';

/** An article as it stood, as the reader shows it. */
export interface Then {
  readonly article: PastArticle;
  readonly marks: MarksView;
  readonly moment: Moment;
}

interface ThenReaderParts {
  read(moment: Moment): Promise<Result<PastArticle>>;
  show(then: Then): void;
  /** The moment that was asked for last cannot be read, for this reason; what was shown last stands. */
  failed(message: string, last: Then | null): void;
  complain(error: unknown): void;
}

/**
 * Reads an article at the moments that are asked for, one question at a time: of those that were asked for meanwhile only
 * the last is read, however quickly a slider is moved.
 */
export class ThenReader {
  readonly #parts: ThenReaderParts;
  #then: Then | null = null;
  #wanted: Moment | null = null;
  #isReading = false;
  #isOver = false;

  constructor(parts: ThenReaderParts) {
    this.#parts = parts;
  }

  want(moment: Moment): void {
    this.#wanted = moment;
    if (!this.#isReading) drop(this.#readAll(), this.#parts.complain);
  }

  dispose(): void {
    this.#isOver = true;
    this.#close(this.#then);
  }

  async #readAll(): Promise<void> {
    this.#isReading = true;
    try {
      while (!this.#isOver && this.#wanted !== null && this.#wanted !== this.#then?.moment)
        await this.#readOne(this.#wanted);
    } finally {
      this.#isReading = false;
    }
  }

  async #readOne(moment: Moment): Promise<void> {
    const { read, show, failed } = this.#parts;
    const found = await read(moment).catch((error: unknown) => fail('unread', errorWords(error)));
    if (found.ok && this.#isOver) return found.value.dispose();
    if (found.ok) {
      const before = this.#then;
      this.#then = { article: found.value, marks: new MarksView(found.value.marks, found.value.text), moment };
      show(this.#then);
      this.#close(before);
    } else if (this.#wanted === moment && !this.#isOver) {
      this.#wanted = null;
      failed(found.message, this.#then);
    }
  }

  #close(then: Then | null): void {
    then?.marks.dispose();
    then?.article.dispose();
  }
}
