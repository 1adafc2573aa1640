import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { Piece } from '../../../shared/formats/format.ts';
import type { WrittenPiece } from '../../../shared/formats/self-check.ts';
import { type Block, PendingFile } from './pending-file.ts';

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

  /** Gives everything its name; answers the paths of the files and folders that are there now. */
  async commit(): Promise<Result<readonly string[]>> {
    for (const folder of this.#folders) {
      const path = this.#base + folder;
      if (existsSync(path))
        return fail(
          'there-already',
          `A folder “${basename(path)}” is there already. Choose another place for the export.`,
        );
    }
    const paths: string[] = [];
    for (const [file, pending] of this.#open) {
      await pending.commit();
      if (!file.includes('/')) paths.push(pending.path);
    }
    for (const folder of this.#folders) {
      await rename(this.#partial(folder), this.#base + folder);
      paths.push(this.#base + folder);
    }
    return ok(paths);
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
