import type { Range } from '../../model/anchor.ts';
import type { GrowingFile } from '../format.ts';
import { joinBytes } from '../join-bytes.ts';

/** How many bytes are read or written at once. */
const CHUNK = 1024 * 1024;

/** A file that is put together from stretches of others, in bytes; small ones are written together. */
export class Copy {
  readonly #file: GrowingFile;
  #waiting: Uint8Array[] = [];
  #size = 0;

  constructor(file: GrowingFile) {
    this.#file = file;
  }

  /** How many bytes it has, those that are not written yet too. */
  get length(): number {
    return this.#file.length + this.#size;
  }

  /** Puts a stretch of another file behind what is there. */
  async take(from: GrowingFile, { start, end }: Range): Promise<void> {
    for (let at = start; at < end; at += CHUNK) {
      const bytes = await from.read(at, Math.min(end, at + CHUNK));
      this.#waiting.push(bytes);
      this.#size += bytes.length;
      if (this.#size >= CHUNK) await this.end();
    }
  }

  /** Writes what waits. */
  async end(): Promise<void> {
    const bytes = joinBytes(this.#waiting);
    this.#waiting = [];
    this.#size = 0;
    await this.#file.append(bytes);
  }
}
