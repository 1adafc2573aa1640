import { Inflate, Zip, ZipDeflate } from 'fflate';
import type { GrowingFile } from '../format.ts';

/** How many bytes are read, inflated or deflated in one go. */
const PIECE = 64 * 1024;
/** How many entries a zip of the usual kind can name. */
const MAX_ENTRIES = 65_535;
/** What stands in front of every entry, without its name; and behind one whose sizes were not known in front of it. */
const HEADER = 30;
const DESCRIPTOR = 16;

/** Where an entry lies in the file, in bytes, with its header and its descriptor. */
export interface EntryPlace {
  readonly start: number;
  readonly end: number;
}

/** A zip that grows entry by entry and can be read before it is whole. Memory holds a piece, and the names of entries. */
export class GrowingZip {
  readonly #file: GrowingFile;
  readonly #zip: Zip;
  readonly #time: Date;
  #entries = 0;
  /** What is made and not in the file yet. */
  #chunks: Uint8Array[] = [];

  /** `day` (`YYYY-MM-DD`) is when its entries were made; they are of 1980 where nobody says. */
  constructor(file: GrowingFile, day: string) {
    this.#file = file;
    // A zip knows local times only: in every time zone it is the same one.
    this.#time = /^20\d\d-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00`) : new Date('1980-01-01T00:00');
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#chunks.push(chunk);
    });
  }

  /** Adds an entry of these pieces. @throws RangeError when there are more entries than a zip can name */
  async add(name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<EntryPlace> {
    if (++this.#entries > MAX_ENTRIES) throw new RangeError(`a zip holds ${MAX_ENTRIES} files at most`);
    const start = this.#file.length;
    const entry = new ZipDeflate(name);
    entry.mtime = this.#time;
    this.#zip.add(entry);
    for await (const piece of pieces) {
      entry.push(piece);
      await this.#flush();
    }
    entry.push(new Uint8Array(), true);
    await this.#flush();
    return { start, end: this.#file.length };
  }

  /** Writes the list of entries; nothing comes after it. */
  async end(): Promise<void> {
    this.#zip.end();
    await this.#flush();
  }

  /** The content of an entry as the file has it, piece by piece. @throws Error when it is no deflated data any more */
  async *read({ start, end }: EntryPlace): AsyncGenerator<Uint8Array> {
    const header = view(await this.#file.read(start, start + HEADER));
    let made: Uint8Array[] = [];
    const stream = new Inflate((piece) => made.push(piece));
    const last = end - DESCRIPTOR;
    for (let at = start + HEADER + header.getUint16(26, true) + header.getUint16(28, true); at < last; at += PIECE) {
      const to = Math.min(last, at + PIECE);
      stream.push(await this.#file.read(at, to), to === last);
      yield* made;
      made = [];
    }
  }

  async #flush(): Promise<void> {
    const chunks = this.#chunks;
    this.#chunks = [];
    for (const chunk of chunks) await this.#file.append(chunk);
  }
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
