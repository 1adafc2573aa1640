import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { Piece } from '../../../shared/formats/format.ts';
import type { WrittenPiece } from '../../../shared/formats/self-check.ts';
import { words } from '../../../shared/words/words.ts';
import { type Block, PendingFile } from './pending-file.ts';
import { type Arrival, putInPlace } from './put-in-place.ts';

/** Where a piece lies. */
export interface Place {
  readonly file: string;
  readonly block: Block;
}

/**
 * The files of a dataset, all of which come to be together and only when they are complete: until `commit` they lie under
 * other names beside their places, and `discard` leaves nothing behind. Files are named by what follows the dataset's own
 * name; `.brat/a.txt` lies in a folder of that name.
 */
export class PendingDataset {
  readonly #base: string;
  /** What temporary folders are told apart by. */
  readonly #mark = `${randomBytes(4).toString('hex')}.partial`;
  readonly #open = new Map<string, PendingFile>();
  readonly #folders = new Set<string>();
  readonly #utf8 = new TextEncoder();

  /** `base` is the path of the dataset without any ending; its folder must be there. */
  constructor(base: string) {
    this.#base = base;
  }

  /**
   * Whether everything that will be written may be: a folder is never replaced, a file when `mayReplace` says so. `files`
   * are their names as in pieces.
   */
  check(files: readonly string[], mayReplace: (path: string) => Result<true>): Result<true> {
    for (const name of new Set(files.map((file) => file.split('/')[0] ?? file))) {
      const path = this.#base + name;
      if (!existsSync(path)) continue;
      const may = files.includes(name) && !statSync(path).isDirectory() ? mayReplace(path) : noFolder(path);
      if (!may.ok) return may;
    }
    return ok(true);
  }

  /** Begins the files that stay open: pieces for them are put one after the other. */
  async begin(pieces: readonly Piece[]): Promise<void> {
    for (const { file, text } of pieces) {
      const pending = await PendingFile.create(await this.#temporary(file));
      this.#open.set(file, pending);
      await pending.append(this.#utf8.encode(text));
    }
  }

  /** Adds pieces: to the open files, or each as a file of its own, in a folder as many as there are articles. */
  async add(pieces: readonly Piece[]): Promise<readonly Place[]> {
    const places: Place[] = [];
    for (const { file, text } of pieces) {
      if (!this.#open.has(file) && !file.includes('/')) await this.begin([{ file, text: '' }]);
      const bytes = this.#utf8.encode(text);
      places.push({ file, block: (await this.#open.get(file)?.append(bytes)) ?? (await this.#whole(file, bytes)) });
    }
    return places;
  }

  /** Waits until the open files are on the disk; the others are already. */
  async sync(): Promise<void> {
    for (const file of this.#open.values()) await file.sync();
  }

  /** The bytes of a piece, read back from the disk. */
  async read({ file, block }: Place): Promise<WrittenPiece> {
    const open = this.#open.get(file);
    const bytes = open ? await open.read(block) : await PendingFile.readBack(await this.#temporary(file), block);
    return { file, bytes };
  }

  /**
   * Gives everything its name, or nothing; answers the paths of the files and folders that are there now. What `files`
   * names of an earlier time and is not written any more goes.
   */
  async commit(files: readonly string[]): Promise<readonly string[]> {
    const { within = [], beside = [] } = Object.groupBy(this.#open, ([file]) =>
      file.includes('/') ? 'within' : 'beside',
    );
    for (const [, pending] of within) await pending.commit();
    const arrivals: readonly Arrival[] = [
      ...beside.map(([, pending]) => ({ path: pending.path, put: () => pending.commit() })),
      ...[...this.#folders].map((folder) => ({
        path: this.#base + folder,
        put: () => rename(this.#partial(folder), this.#base + folder),
      })),
    ];
    const gone = files.filter((file) => !file.includes('/') && !this.#open.has(file)).map((file) => this.#base + file);
    await putInPlace(arrivals, gone, this.#mark);
    return arrivals.map(({ path }) => path);
  }

  /** Takes everything away that has no name yet; harmless after `commit`. */
  async discard(): Promise<void> {
    for (const pending of this.#open.values()) await pending.discard();
    for (const folder of this.#folders) await rm(this.#partial(folder), { recursive: true, force: true });
  }

  async #whole(file: string, bytes: Uint8Array): Promise<Block> {
    const pending = await PendingFile.create(await this.#temporary(file));
    try {
      // The folder has its own name only at `commit`.
      const block = await pending.append(bytes);
      await pending.commit();
      return block;
    } catch (error) {
      await pending.discard();
      throw error;
    }
  }

  /** Where a file lies until `commit`: one in a folder lies in the folder under its temporary name. */
  async #temporary(file: string): Promise<string> {
    const [folder = '', name] = file.split('/');
    if (name === undefined) return this.#base + file;
    if (!this.#folders.has(folder)) {
      await mkdir(this.#partial(folder));
      this.#folders.add(folder);
    }
    return join(this.#partial(folder), name);
  }

  #partial = (folder: string): string => join(dirname(this.#base), `.${basename(this.#base)}${folder}.${this.#mark}`);
}

const noFolder = (path: string): Result<true> => fail('there-already', words.fileTrouble.folderThere(basename(path)));
