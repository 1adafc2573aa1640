import { drop } from '../../shared/base/drop.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import { readDateline } from '../../shared/ingest/dateline.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { ProjectSession, Watchable } from '../session/session-types.ts';
import { shorten } from '../ui/text.ts';

/** How much of a text stands for its title, in UTF-16 units. */
const LENGTH = 90;

/** What a text begins with, after its dateline. */
function firstWords(text: string): string {
  const words = shorten(text.slice(0, 4 * LENGTH), 4 * LENGTH);
  return shorten(words.slice(readDateline(words)?.length ?? 0), LENGTH);
}

/** The first words of articles that have no title. Their texts are looked at one after the other, each once. */
export class FirstWords implements Watchable {
  readonly #session: Pick<ProjectSession, 'openArticle'>;
  readonly #report: (error: unknown) => void;
  readonly #words = new Map<ArticleId, string>();
  readonly #asked = new Set<ArticleId>();
  readonly #changes = new Emitter<void>();
  #queue: Promise<void> = Promise.resolve();
  #disposed = false;
  #version = 0;

  /** @param report gets what kept an article from being read */
  constructor(session: Pick<ProjectSession, 'openArticle'>, report: (error: unknown) => void) {
    this.#session = session;
    this.#report = report;
  }

  get version(): number {
    return this.#version;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  /** The first words of an article; empty until its text was looked at, or while it is not here. */
  of(aid: ArticleId): string {
    return this.#words.get(aid) ?? '';
  }

  /** Asks for an article's first words. */
  ask(aid: ArticleId): void {
    if (this.#asked.has(aid)) return;
    this.#asked.add(aid);
    const read = this.#queue.then(() => this.#read(aid));
    // One that cannot be read holds up no other, and may be asked for again.
    this.#queue = read.catch(() => void this.#asked.delete(aid));
    drop(read, this.#report);
  }

  dispose(): void {
    this.#disposed = true;
  }

  async #read(aid: ArticleId): Promise<void> {
    if (this.#disposed) return;
    const article = await this.#session.openArticle(aid);
    const words = firstWords(article.text.text);
    article.close();
    // A text that has not come in yet is asked for again.
    if (words === '') this.#asked.delete(aid);
    else this.#words.set(aid, words);
    this.#version++;
    if (words !== '') this.#changes.emit();
  }
}
