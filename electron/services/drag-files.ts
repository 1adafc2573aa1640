import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { missingCase } from '../../shared/base/assert.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { fileName } from '../../shared/formats/file-name.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { DataDir } from './data-dir.ts';
import type { Projects } from './projects.ts';
import type { PageId, Shell } from './shell.ts';
import type { ViewerIn } from './viewer-in.ts';

/** The file of a project as it was when it was last asked for. */
interface DragFile {
  readonly folder: string;
  /** Null while it is being made. */
  path: string | null;
}

/**
 * The `.postil` files that are dragged out of a window. Dragging cannot wait for a file to be written, so it is made as
 * soon as the pointer goes down; each has a folder of its own, gone when the next one is made or the host starts anew.
 */
export class DragFiles {
  readonly #dir: Pick<DataDir, 'drag' | 'log'>;
  readonly #shell: Shell;
  readonly #projects: Projects;
  readonly #viewerIn: ViewerIn;
  readonly #files = new Map<ProjectId, DragFile>();
  readonly #making = new Map<ProjectId, Promise<Result<true>>>();

  /** `viewerIn` says as whom the person sees a project. */
  constructor(dir: Pick<DataDir, 'drag' | 'log'>, shell: Shell, projects: Projects, viewerIn: ViewerIn) {
    this.#dir = dir;
    this.#shell = shell;
    this.#projects = projects;
    this.#viewerIn = viewerIn;
  }

  /** Takes away what an earlier start left. */
  async clear(): Promise<void> {
    await rm(this.#dir.drag, { recursive: true, force: true });
  }

  /** Makes a project's file; resolves when it is there. Whoever asks while it is made gets that one. */
  prepare(pid: ProjectId): Promise<Result<true>> {
    const made = this.#making.get(pid) ?? this.#make(pid).finally(() => this.#making.delete(pid));
    this.#making.set(pid, made);
    return made;
  }

  /** Hands the file that was prepared to the system, which drags it from here on. */
  async drag(page: PageId, pid: ProjectId): Promise<Result<true>> {
    const path = this.#files.get(pid)?.path ?? null;
    if (path === null) return notReady();
    await this.#shell.dragFile?.(page, path);
    return ok(true);
  }

  async #make(pid: ProjectId): Promise<Result<true>> {
    const before = this.#files.get(pid);
    const folder = join(this.#dir.drag, randomUUID());
    const file: DragFile = { folder, path: null };
    this.#files.set(pid, file); // first of all: what goes now is dragged no more
    if (before) await rm(before.folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${fileName(this.#projects.get(pid)?.name ?? '')}.postil`);
    const viewer = await this.#viewerIn(pid);
    return new Promise((settle) => {
      this.#shell.runJob({ job: randomUUID(), kind: 'bundle', pid, logFile: this.#dir.log, path, viewer }, (event) => {
        switch (event.state) {
          case 'running':
            return;
          case 'done':
            file.path = path;
            return settle(ok(true));
          case 'failed':
            return settle(fail('io', event.message));
          case 'cancelled': // nobody does, but for an end of the host
            return settle(notReady());
          default:
            return missingCase(event);
        }
      });
    });
  }
}

const notReady = () => fail('not-ready', words.fileTrouble.stillMade);
