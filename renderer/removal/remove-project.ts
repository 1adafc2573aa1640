import type { Result } from '../../shared/base/result.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { forgetCopies } from './forget-copies.ts';

/** Deleting one project, which can be tried again until it has worked. */
export class ProjectRemoval {
  readonly #host: Pick<Host, 'removeHere' | 'removeFromHub'>;
  readonly #pid: ProjectId;
  #isOffHub = false;

  constructor(host: Pick<Host, 'removeHere' | 'removeFromHub'>, pid: ProjectId) {
    this.#host = host;
    this.#pid = pid;
  }

  /** Deletes it on this computer; before that from its hub, if that is meant. A hub that has done so is not asked again. */
  async run(from: 'here' | 'hub'): Promise<Result<true>> {
    if (from === 'hub' && !this.#isOffHub) {
      const gone = await this.#host.removeFromHub(this.#pid, null);
      if (!gone.ok) return gone;
      // Where deleting fails half way, this computer may not know any more which hub it was.
      this.#isOffHub = true;
    }
    // First what counts least: interrupted here, the project is still whole on the disk.
    await forgetCopies({ pid: this.#pid, aid: null });
    return this.#host.removeHere(this.#pid, null);
  }
}
