import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { FRAME_HEADER, WAL_HEADER } from '../wal.ts';

/** The page size of every file that Postil made: SQLite's own choice. For files whose header does not say any more. */
const USUAL_PAGE = 4096;
const HEADER_TEXT = 'SQLite format 3\0';

/** One page as some time or other it lay in the file or in its write-ahead log. */
export interface Page {
  /** From 1. The first begins with the file's header. */
  readonly number: number;
  readonly bytes: Buffer;
}

/** The pages of a damaged database and of its write-ahead log, without asking whether they belong together. */
export class PageFile {
  readonly pageSize: number;
  readonly #main: number;
  readonly #mainSize: number;
  readonly #wal: number | null;
  /** Where the versions of a page lie in the write-ahead log, oldest first. */
  readonly #inWal = new Map<number, number[]>();

  constructor(path: string) {
    this.#main = openSync(path, 'r');
    this.#mainSize = fstatSync(this.#main).size;
    const header = this.#read(this.#main, 0, 100);
    const said = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    this.pageSize = header.toString('latin1', 0, 16) === HEADER_TEXT && said >= 512 ? said : USUAL_PAGE;
    this.#wal = existsSync(`${path}-wal`) ? openSync(`${path}-wal`, 'r') : null;
    if (this.#wal !== null) this.#listFrames(this.#wal);
  }

  /** All versions of all pages, the newest of each first. */
  *pages(): Generator<Page> {
    for (let number = 1; number * this.pageSize <= this.#mainSize; number++) {
      for (const bytes of this.versions(number)) yield { number, bytes };
    }
    const last = Math.floor(this.#mainSize / this.pageSize);
    for (const number of this.#inWal.keys()) {
      if (number > last) for (const bytes of this.versions(number)) yield { number, bytes };
    }
  }

  /** The versions of a page, the newest first; none for a page there is not. */
  versions(number: number): Buffer[] {
    const versions = (this.#inWal.get(number) ?? [])
      .toReversed()
      .map((at) => this.#read(this.#wal!, at, this.pageSize)); // listed from it
    const at = (number - 1) * this.pageSize;
    if (number >= 1 && at + this.pageSize <= this.#mainSize) versions.push(this.#read(this.#main, at, this.pageSize));
    return versions;
  }

  close(): void {
    closeSync(this.#main);
    if (this.#wal !== null) closeSync(this.#wal);
  }

  #listFrames(wal: number): void {
    const { size } = fstatSync(wal);
    const step = FRAME_HEADER + this.pageSize;
    for (let at = WAL_HEADER; at + step <= size; at += step) {
      const number = this.#read(wal, at, FRAME_HEADER).readUInt32BE(0);
      const known = this.#inWal.get(number);
      if (known === undefined) this.#inWal.set(number, [at + FRAME_HEADER]);
      else known.push(at + FRAME_HEADER);
    }
  }

  #read(file: number, at: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, at);
    return bytes;
  }
}
