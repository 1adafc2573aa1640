import { statSync } from 'node:fs';
import type { RoomSource } from '../../electron/services/jobs/room-source.ts';
import { runBundle } from '../../electron/services/jobs/run-bundle.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { cancelled } from '../interrupt.ts';

/** How often a file is written anew because somebody else saved there meanwhile. */
const TRIES = 10;

/** What is to lie in a file. */
interface Content {
  readonly pid: ProjectId;
  /** The project's rooms, as they are by now. */
  source(): RoomSource;
  /** Adds what lies in the file by now to these rooms. */
  takeIn(): Promise<Result<unknown>>;
  readonly signal: AbortSignal;
}

/** A `.postil` file that a command reads, adds to and puts in its own place, while others may do the same. */
export class TargetFile {
  readonly path: string;
  #seen: string | null;

  /** To be made before the file is read. */
  constructor(path: string) {
    this.path = path;
    this.#seen = stateOf(path);
  }

  /** Writes it. What somebody else has saved there since it was read is taken in first, so that nobody's work is lost. */
  async save({ pid, source, takeIn, signal }: Content): Promise<Result<true>> {
    for (let tries = 0; tries < TRIES; tries++) {
      const written = await runBundle({
        ...{ source: source(), pid, path: this.path, since: null, heads: new Map(), signal },
        onProgress: () => undefined,
        mayPut: () => this.#isAsSeen(),
      });
      if (!written.ok) return written;
      if (written.value !== null) return ok(true);
      if (signal.aborted) return cancelled();
      this.#seen = stateOf(this.path);
      const taken = await takeIn();
      if (!taken.ok) return taken;
    }
    return fail('busy', 'Others keep saving there. Start it again when they are through.');
  }

  /** With a file that is gone nothing can be lost. */
  #isAsSeen(): boolean {
    const now = stateOf(this.path);
    return now === null || now === this.#seen;
  }
}

/** What tells a file from the one that takes its place, or from itself after a change; null where there is none. */
function stateOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ');
}
