import { type FileHandle, open } from 'node:fs/promises';
import { assert } from '../../../shared/base/assert.ts';
import type { GrowingFile } from '../../../shared/formats/format.ts';

/**
 * How many bytes are written or read in one go, at least: smaller pieces wait for their neighbours, since each call of the
 * system costs as much as some thousands of bytes. Larger ones are not copied: the system hands out memory for buffers of
 * more than twice this anew each time, page by page.
 */
const BLOCK = 64 * 1024;

/** Bytes of a file, and where they lie in it. */
interface Window {
  readonly start: number;
  readonly bytes: Uint8Array;
}

const NOTHING: Window = { start: 0, bytes: new Uint8Array() };

/** A growing file on the disk, under whatever name it lies at the moment. A failed write may be told by a later call. */
export class DiskFile implements GrowingFile {
  /** Where it lies; whoever renames it says so here. */
  path: string;
  /** Null once it is closed. */
  #file: FileHandle | null;
  #length = 0;
  /** What is added and not written yet. */
  #waiting: Uint8Array[] = [];
  /** Where that begins. */
  #written = 0;
  /** The last bytes that were read, and where they lie. */
  #window: Window = NOTHING;

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  /**
   * Rejects when nothing can be written there, or when there is such a file. `mode` says who may use it, at most; untold, it
   * is as the system makes files.
   */
  static async create(path: string, mode?: number): Promise<DiskFile> {
    return new DiskFile(path, await open(path, 'wx+', mode));
  }

  get length(): number {
    return this.#length;
  }

  async append(bytes: Uint8Array): Promise<void> {
    assert(this.#file !== null, 'a closed file takes nothing more');
    if (bytes.length < BLOCK / 2) {
      this.#length += bytes.length;
      // Whoever hands them over may use their place again.
      this.#waiting.push(bytes.slice());
      if (this.#length - this.#written >= BLOCK) await this.#write();
      return;
    }
    const before = this.#write();
    const from = this.#length;
    this.#length += bytes.length;
    this.#written = this.#length;
    await before;
    await this.#put(bytes, from);
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    if (this.#file === null) {
      const file = await open(this.path, 'r');
      try {
        return await readFrom(file, start, end);
      } finally {
        await file.close();
      }
    }
    await this.#write();
    const { start: first, bytes } = this.#window;
    if (start >= first && end <= first + bytes.length) return bytes.subarray(start - first, end - first);
    const more = await readFrom(this.#file, start, Math.max(end, Math.min(start + BLOCK, this.#length)));
    this.#window = { start, bytes: more };
    return more.subarray(0, end - start);
  }

  /** Waits until all that was added is on the disk; what is read from then on is read from there. */
  async sync(): Promise<void> {
    await this.#write();
    this.#window = NOTHING;
    await this.#file?.sync();
  }

  async close(): Promise<void> {
    await this.sync();
    await this.drop();
  }

  /** Lets go of the file without waiting for the disk: it is to be taken away. */
  async drop(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    this.#waiting = [];
    this.#window = NOTHING;
    await file?.close();
  }

  /** Writes what waits. */
  async #write(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const [bytes, from] = [Buffer.concat(this.#waiting), this.#written];
    // Counted at once: two writes that overlap in time must not overlap in place.
    this.#written = this.#length;
    this.#waiting = [];
    await this.#put(bytes, from);
  }

  async #put(bytes: Uint8Array, from: number): Promise<void> {
    for (let done = 0; this.#file !== null && done < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, from + done);
      done += bytesWritten;
    }
  }
}

async function readFrom(file: FileHandle, start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start);
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}
