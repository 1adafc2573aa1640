import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PARTIAL } from '../../../hub/log/copy-file.ts';
import { type LogReader, openLogReader } from '../../../hub/log/log-reader.ts';
import { NewerFileError } from '../../../hub/log/migrate.ts';
import { newSnapshotFile, parseSnapshotName, snapshotFile } from '../../../hub/log/snapshot-name.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { Snapshot, SnapshotCause } from '../../../shared/host/snapshot.ts';
import { words } from '../../../shared/words/words.ts';
import { hasCode } from '../atomic-file.ts';
import type { DataDir } from '../data-dir.ts';
import type { Shell } from '../shell.ts';
import { notedProjects } from './run-snapshot.ts';

/** How many snapshots of each cause are kept. */
const KEPT = 7;

/** What snapshots need of the host. */
interface SnapshotParts {
  readonly dir: Pick<DataDir, 'log' | 'snapshots'>;
  readonly shell: Pick<Shell, 'runJob'>;
}

/** The copies of the log on this computer. They are made in a process of their own, so that nobody waits for them. */
export class Snapshots {
  readonly #parts: SnapshotParts;

  constructor(parts: SnapshotParts) {
    this.#parts = parts;
  }

  /** The snapshots, the newest first. */
  async list(): Promise<readonly Snapshot[]> {
    const snapshots: Snapshot[] = [];
    for (const file of await readdir(this.#folder)) {
      const name = parseSnapshotName(file);
      if (name === null) continue;
      const bytes = await sizeOf(join(this.#folder, file));
      if (bytes !== null) snapshots.push({ ...name, bytes, ...this.#lookInto(name.id) });
    }
    return snapshots.sort((a, b) => b.madeAt - a.madeAt);
  }

  /** Makes a snapshot; then the oldest of its cause goes when there are too many, but for the one to be `spared`. */
  async make(cause: SnapshotCause, spared: string | null = null): Promise<Result<Snapshot>> {
    const path = newSnapshotFile(this.#folder, cause);
    const made = await this.#run(path);
    if (!made.ok) return made;
    const snapshots = await this.list();
    for (const { id } of snapshots.filter((one) => one.cause === cause).slice(KEPT)) {
      if (id !== spared) await rm(snapshotFile(this.#folder, id), { force: true });
    }
    const snapshot = snapshots.find(({ id }) => snapshotFile(this.#folder, id) === path);
    return snapshot === undefined ? fail('gone', words.diskTrouble.snapshotGoneAtOnce) : ok(snapshot);
  }

  /** Opens a snapshot for reading; whoever does closes it. */
  async open(id: string): Promise<Result<LogReader>> {
    const files = await readdir(this.#folder);
    if (!files.some((file) => parseSnapshotName(file)?.id === id)) {
      return fail('gone', words.diskTrouble.snapshotGone);
    }
    try {
      return ok(openLogReader(snapshotFile(this.#folder, id)));
    } catch (error) {
      return fail('unreadable', problemOf(error));
    }
  }

  /** Opens the newest snapshot that can be read; null when there is none. */
  async openNewest(): Promise<LogReader | null> {
    for (const { id, problem } of await this.list()) {
      const opened = problem === null ? await this.open(id) : null;
      if (opened?.ok) return opened.value;
    }
    return null;
  }

  /** Takes away what a killed process left half made. */
  async tidy(): Promise<void> {
    for (const file of await readdir(this.#folder)) {
      if (file.includes(PARTIAL)) await rm(join(this.#folder, file), { force: true });
    }
  }

  get #folder(): string {
    return this.#parts.dir.snapshots;
  }

  #lookInto(id: string): Pick<Snapshot, 'projects' | 'problem'> {
    try {
      const reader = openLogReader(snapshotFile(this.#folder, id));
      try {
        return { projects: notedProjects(reader), problem: null };
      } finally {
        reader.close();
      }
    } catch (error) {
      return { projects: null, problem: problemOf(error) };
    }
  }

  #run(path: string): Promise<Result<true>> {
    const { dir, shell } = this.#parts;
    return new Promise((resolve) => {
      shell.runJob({ job: randomUUID(), kind: 'snapshot', logFile: dir.log, path }, (event) => {
        // Nobody can cancel one.
        if (event.state === 'done') resolve(ok(true));
        if (event.state === 'failed') resolve(fail('failed', event.message));
      });
    });
  }
}

/** In bytes; null for a file that has gone meanwhile. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Why nothing can be brought back from a snapshot. */
const problemOf = (error: unknown): string =>
  error instanceof NewerFileError ? error.message : words.diskTrouble.snapshotDamaged;
