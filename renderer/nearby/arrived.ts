import type { BundleOpened } from '../../shared/host/bundles.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { Watched } from '../session/watched.ts';
import { type Brought, joinNews } from './join-news.ts';

/** What `.postil` files brought, by project, until the person has put it away: it outlives the view that opened them. */
class Arrived extends Watched {
  readonly #news = new Map<ProjectId, Brought>();

  /** A file was opened: what it brought is added to what the ones before it did. One that brought nothing leaves that. */
  put(opened: BundleOpened): void {
    if (opened.added === 0 && opened.waiting === 0) return;
    const before = this.#news.get(opened.pid);
    this.#news.set(opened.pid, before === undefined ? { ...opened, files: 1 } : joinNews(before, opened));
    this.bump();
  }

  /** What came in; null when there is nothing to be shown. */
  of(pid: ProjectId): Brought | null {
    return this.#news.get(pid) ?? null;
  }

  /** The person has seen it. */
  putAway(pid: ProjectId): void {
    if (this.#news.delete(pid)) this.bump();
  }
}

/** Of this window. */
export const arrived = new Arrived();
