import { rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { words } from '../../shared/words/words.ts';
import { readJsonFile, writeFileAtomic } from './atomic-file.ts';
import { diskMessage } from './disk-message.ts';
import type { Notice } from './notice.ts';

/** One value in one JSON file. Changes are made one after the other, each from the value the last one left. */
export class JsonStore<T> {
  readonly #path: string;
  #value: T;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(path: string, value: T) {
    this.#path = path;
    this.#value = value;
  }

  /**
   * Opens the file, or starts from `initial` when there is none. A corrupt file is kept beside under another name and
   * `notice` is told so in one sentence.
   */
  static async open<T>(
    path: string,
    initial: T,
    parse: (value: unknown) => T | null,
    notice: Notice,
  ): Promise<JsonStore<T>> {
    const read = await readJsonFile(path, parse);
    if (read.state === 'value') return new JsonStore(path, read.value);
    if (read.state === 'corrupt') {
      const aside = `${path}.corrupt-${Date.now()}`;
      await rename(path, aside);
      const { why } = read;
      notice(() => words.diskTrouble.fileUnreadable(basename(path), why(), basename(aside)));
    }
    return new JsonStore(path, initial);
  }

  get value(): T {
    return this.#value;
  }

  /**
   * Changes the value; resolves when it is on the disk. When the disk refuses, the value stays as it was and the rejection
   * says why in a sentence.
   */
  change(to: (value: T) => T): Promise<T> {
    const done = this.#last.then(async () => {
      const next = to(this.#value);
      try {
        await writeFileAtomic(this.#path, `${JSON.stringify(next, null, 2)}\n`);
      } catch (cause) {
        throw new Error(diskMessage(cause), { cause });
      }
      this.#value = next;
      return next;
    });
    // A failed change is its own caller's business; the next one starts from what is still there.
    this.#last = done.catch(() => undefined);
    return done;
  }
}
