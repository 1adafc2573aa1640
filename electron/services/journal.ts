import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../hub/log/make-folder.ts';

/** A journal that has grown beyond this, in bytes, is put aside, and the one put aside before it is forgotten. */
const LARGE = 1024 * 1024;
/** Nothing that is worth noting is longer, in UTF-16 units. */
const MAX_WORDS = 4_000;

/**
 * What happened to this host, a line each with its moment (UTC): starts, crashes, errors nobody expected. It is what a
 * person sends with a report, so it holds no article's words and no keys. Written at once, since the next thing to happen
 * may be the end.
 */
export class Journal {
  /** The folder it lies in. */
  readonly folder: string;
  readonly #file: string;

  constructor(folder: string) {
    makeFolder(folder, 0o700);
    this.folder = folder;
    this.#file = join(folder, 'postil.log');
  }

  /** Adds a line. A disk that refuses it is no reason to fail: what went wrong there is said where it matters. */
  note(what: string): void {
    const words = what
      .slice(0, MAX_WORDS)
      .trim()
      .replaceAll(/\s*\n\s*/g, ' | ');
    try {
      this.#turnOver();
      appendFileSync(this.#file, `${new Date().toISOString()} ${words}\n`, { mode: 0o600 });
    } catch (error) {
      console.error(words, error);
    }
  }

  #turnOver(): void {
    if (existsSync(this.#file) && statSync(this.#file).size > LARGE) {
      renameSync(this.#file, join(this.folder, 'postil.before.log'));
    }
  }
}
