import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from './scratch-folder.ts';

/** Where some bytes lie in a scratch file. */
export interface Place {
  readonly from: number;
  readonly length: number;
}

/** Bytes that wait on the disk while a command runs: in memory are their places alone. To be closed after use. */
export class ScratchFile {
  readonly #folder = scratchFolder();
  readonly #file = openSync(join(this.#folder.path, 'scratch'), 'wx+');
  #length = 0;

  append(bytes: Uint8Array): Place {
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#length + done);
    const place = { from: this.#length, length: bytes.length };
    this.#length += bytes.length;
    return place;
  }

  read({ from, length }: Place): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) done += readSync(this.#file, bytes, done, length - done, from + done);
    return bytes;
  }

  /** Forgets all of them. */
  clear(): void {
    ftruncateSync(this.#file);
    this.#length = 0;
  }

  close(): void {
    closeSync(this.#file);
    this.#folder.clear();
  }
}
