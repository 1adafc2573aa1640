import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { assert } from '../../../shared/base/assert.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { ListedFile } from '../../../shared/export/file-list.ts';
import type { DatasetFiles, GrowingFile } from '../../../shared/formats/format.ts';
import { DiskFile } from './disk-file.ts';
import type { MayReplace } from './may-replace.ts';
import { type Arrival, putInPlace } from './put-in-place.ts';
import type { Proved } from './settle-leftovers.ts';
import { newMark, partialOf, provedOf } from './temporary-names.ts';

/**
 * The files of a dataset on the disk, all of which come to be together and only when they are complete: until `commit`
 * they lie under other names beside their places, and `discard` leaves nothing behind. What is left when the process dies
 * in between is settled by `settleLeftovers`.
 */
export class PendingDataset implements DatasetFiles {
  readonly #base: string;
  readonly #mark = newMark();
  /** By their names in the dataset. */
  readonly #files = new Map<string, DiskFile>();
  /** The folders that some of them lie in, as their names begin. */
  readonly #folders = new Set<string>();
  readonly #scratch: DiskFile[] = [];

  /** `base` is the path of the dataset without any ending; its folder must be there. */
  constructor(base: string) {
    this.#base = base;
  }

  /**
   * Whether what is to be written may take the place of what is there: `mayReplace` says so. `targets` are as in
   * `DatasetFormat`.
   */
  check(targets: readonly string[], mayReplace: MayReplace): Result<true> {
    for (const target of this.#there(targets)) {
      const path = this.#base + target;
      const may = mayReplace(path, statSync(path).isDirectory());
      if (!may.ok) return may;
    }
    return ok(true);
  }

  async create(file: string): Promise<GrowingFile> {
    const made = await DiskFile.create(await this.#temporary(file));
    this.#files.set(file, made);
    return made;
  }

  async scratch(): Promise<GrowingFile> {
    const made = await DiskFile.create(partialOf(`${this.#base}.scratch-${this.#scratch.length}`, this.#mark));
    this.#scratch.push(made);
    return made;
  }

  async rename(file: string, to: string): Promise<void> {
    const made = this.#files.get(file);
    assert(made !== undefined && !this.#files.has(to), 'a file is renamed that is not there, or to one that is');
    const path = await this.#temporary(to);
    await rename(made.path, path);
    made.path = path;
    this.#files.delete(file);
    this.#files.set(to, made);
  }

  /** The files and folders so far, by what they are to be called. */
  get written(): readonly ListedFile[] {
    const files = [...this.#files].filter(([name]) => !name.includes('/'));
    return [
      ...files.map(([name, { length }]) => ({ name, bytes: length })),
      ...[...this.#folders].map((name) => ({ name, bytes: null })),
    ];
  }

  /** Waits until everything is on the disk. */
  async sync(): Promise<void> {
    for (const file of this.#files.values()) await file.sync();
  }

  /**
   * Gives everything its name, or nothing; answers the paths of the files and folders that are there now. What `targets`
   * names of an earlier time and is not written any more goes.
   */
  async commit(targets: readonly string[]): Promise<readonly string[]> {
    for (const file of this.#files.values()) await file.close();
    await this.#dropScratch();
    const written = this.written.map(({ name }) => name);
    const paths = written.map((name) => this.#base + name);
    const gone = this.#there(targets)
      .filter((name) => !written.includes(name))
      .map((name) => this.#base + name);
    const proved = provedOf(dirname(this.#base), this.#mark);
    try {
      await this.#writeProved(proved, {
        base: basename(this.#base),
        arrivals: paths.map((path) => basename(path)),
        gone: gone.map((path) => basename(path)),
      });
      const arrivals = paths.map((path): Arrival => ({ path, put: () => rename(partialOf(path, this.#mark), path) }));
      await putInPlace(arrivals, gone, this.#mark);
    } finally {
      await rm(proved, { force: true });
    }
    return paths;
  }

  /** Takes everything away that has no name yet; harmless after `commit`. */
  async discard(): Promise<void> {
    await this.#dropScratch();
    for (const file of this.#files.values()) await file.drop();
    for (const { name } of this.written)
      await rm(partialOf(this.#base + name, this.#mark), { recursive: true, force: true });
  }

  /** Which of these are there, without the strokes behind folders. */
  #there(targets: readonly string[]): readonly string[] {
    const [folder, base] = [dirname(this.#base), basename(this.#base)];
    return targets.flatMap((target) => {
      const name = target.replace(/\/$/, '');
      // The system itself knows which names it takes for the same.
      if (!name.includes('*')) return existsSync(this.#base + name) ? [name] : [];
      const names = existsSync(folder) ? readdirSync(folder) : [];
      return names.filter((there) => standsFor(base + name, there)).map((there) => there.slice(base.length));
    });
  }

  async #dropScratch(): Promise<void> {
    for (const file of this.#scratch.splice(0)) {
      await file.drop();
      await rm(file.path, { force: true });
    }
  }

  /** From this file on, a crash does not undo the dataset any more: it is there as a whole, or not at all. */
  async #writeProved(path: string, proved: Proved): Promise<void> {
    const file = await DiskFile.create(partialOf(path, this.#mark));
    await file.append(new TextEncoder().encode(JSON.stringify(proved)));
    await file.close();
    await rename(file.path, path);
  }

  /** Where a file lies until `commit`: one in a folder lies in the folder under its temporary name. */
  async #temporary(file: string): Promise<string> {
    const [folder = '', ...within] = file.split('/');
    const top = partialOf(this.#base + folder, this.#mark);
    if (within.length === 0) return top;
    this.#folders.add(folder);
    const path = join(top, ...within);
    await mkdir(dirname(path), { recursive: true });
    return path;
  }
}

/** Whether a name is one that a target with a `*` stands for. */
function standsFor(target: string, name: string): boolean {
  const [before = '', behind = ''] = target.split('*');
  const open = name.slice(before.length, name.length - behind.length);
  return name === before + open + behind && open !== '' && !open.includes('.');
}
