import { randomBytes } from 'node:crypto';
import { chmodSync, renameSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../../../hub/log/copy-file.ts';
import { hasCode } from '../atomic-file.ts';
import { DiskFile } from './disk-file.ts';

/**
 * A file of the person's own that comes to be only when it is complete: until `commit` it lies under another name in the
 * same folder, and `discard` leaves nothing behind. Who may read it is as with what it replaces; a new one is as the
 * system makes files.
 */
export class PendingFile {
  readonly path: string;
  readonly #file: DiskFile;
  /** Of what it replaces; undefined where there is nothing. */
  readonly #mode: number | undefined;

  private constructor(path: string, file: DiskFile, mode: number | undefined) {
    this.path = path;
    this.#file = file;
    this.#mode = mode;
  }

  /** Rejects when nothing can be written in that folder. */
  static async create(path: string): Promise<PendingFile> {
    const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.partial`);
    const mode = modeOf(path);
    return new PendingFile(path, await DiskFile.create(temporary, mode), mode);
  }

  /** Adds bytes at the end. */
  append(bytes: Uint8Array): Promise<void> {
    return this.#file.append(bytes);
  }

  /**
   * Gives the file its name: after a crash there is either what had that name before or this. `mayPut` is asked
   * right before; when it says no, nothing is replaced. Answers what it said.
   */
  async commit(mayPut: () => boolean = () => true): Promise<boolean> {
    await this.#file.close();
    // The system took away from the mode that it was made with, as its umask says.
    if (this.#mode !== undefined && modeOf(this.#file.path) !== this.#mode) chmodSync(this.#file.path, this.#mode);
    if (!mayPut()) return false;
    renameSync(this.#file.path, this.path); // in the same turn: whatever comes between the two is lost
    keepName(dirname(this.path));
    return true;
  }

  /** Takes the file away; harmless after `commit`. */
  async discard(): Promise<void> {
    await this.#file.drop();
    await rm(this.#file.path, { force: true });
  }
}

/** Of systems that let nobody wait for a folder: a network's, say, or one of a folder that may be written to but not read. */
const NO_WAITING = ['EACCES', 'EPERM', 'EINVAL', 'ENOTSUP', 'EBADF'];

/** Makes the names in a folder last, where the system can promise it. */
function keepName(folder: string): void {
  try {
    syncFolder(folder);
  } catch (error) {
    if (!NO_WAITING.some((code) => hasCode(error, code))) throw error;
  }
}

/** Writes a file of the person's own as a whole. Rejects (ENOSPC, EACCES, ...) with what lay there untouched. */
export async function writePersonsFile(path: string, bytes: Uint8Array): Promise<void> {
  const file = await PendingFile.create(path);
  try {
    await file.append(bytes);
    await file.commit();
  } finally {
    await file.discard();
  }
}

/** Who may use a file that is there; undefined where there is none. */
const modeOf = (path: string): number | undefined => {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  return mode === undefined ? undefined : mode & 0o777;
};
