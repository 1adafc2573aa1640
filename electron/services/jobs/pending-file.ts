import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A stretch of a file, in bytes. */
export interface Block {
  readonly at: number;
  readonly length: number;
}

/**
 * A file that comes to be only when it is complete: until `commit` it lies under another name in the same folder, and
 * `discard` leaves nothing behind. What was written can be read back before it counts.
 */
export class PendingFile {
  readonly path: string;
  readonly #temporary: string;
  readonly #file: FileHandle;
  #length = 0;

  private constructor(path: string, temporary: string, file: FileHandle) {
    this.path = path;
    this.#temporary = temporary;
    this.#file = file;
  }

  /** Rejects when nothing can be written in that folder. */
  static async create(path: string): Promise<PendingFile> {
    const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.partial`);
    return new PendingFile(path, temporary, await open(temporary, 'wx+'));
  }

  /** Adds bytes at the end; answers where they lie. */
  async append(bytes: Uint8Array): Promise<Block> {
    const block = { at: this.#length, length: bytes.length };
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, block.at + done);
      done += bytesWritten;
    }
    this.#length += bytes.length;
    return block;
  }

  /** Waits until all that was written is on the disk. */
  async sync(): Promise<void> {
    await this.#file.sync();
  }

  /** The bytes of a block as the file holds them. */
  async read({ at, length }: Block): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await this.#file.read(bytes, 0, length, at);
    return bytes.subarray(0, bytesRead);
  }

  /** The bytes of a block of a file that has its name already. */
  static async readBack(path: string, { at, length }: Block): Promise<Uint8Array> {
    const file = await open(path, 'r');
    try {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, at);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** Gives the file its name. What had that name before is replaced. */
  async commit(): Promise<void> {
    await this.sync();
    await this.#file.close();
    await rename(this.#temporary, this.path);
  }

  /** Takes the file away; harmless after `commit`. */
  async discard(): Promise<void> {
    await this.#file.close();
    await rm(this.#temporary, { force: true });
  }
}
