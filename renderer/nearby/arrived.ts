import type { BundleOpened } from '../../shared/host/bundles.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { Watched } from '../session/watched.ts';

/** What the last `.postil` files brought, by project, until the person has put it away: it outlives the view that opened them. */
class Arrived extends Watched {
  readonly #last = new Map<ProjectId, BundleOpened>();

  /** A file was opened. One that brought nothing leaves what there was. */
  put(opened: BundleOpened): void {
    if (opened.added === 0 && opened.waiting === 0) return;
    this.#last.set(opened.pid, opened);
    this.bump();
  }

  /** What came in last; null when there is nothing to be shown. */
  of(pid: ProjectId): BundleOpened | null {
    return this.#last.get(pid) ?? null;
  }

  /** The person has seen it. */
  putAway(pid: ProjectId): void {
    if (this.#last.delete(pid)) this.bump();
  }
}

/** Of this window. */
export const arrived = new Arrived();
