import { drop } from '../../shared/base/drop.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import type { GuideExample } from '../../shared/guide/page.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import { tagOf, wordsOf } from '../marking/spans.ts';
import type { ProjectSession } from '../session/session-types.ts';

/** An example's mark as it is now. `gone`: it was dropped, or is nowhere in its article. */
export type ExampleNow =
  | { readonly state: 'here'; readonly quote: string; readonly tag: string }
  | { readonly state: 'gone' }
  /** Its article is not here, or is not read yet. */
  | { readonly state: 'waiting' };

const WAITING: ExampleNow = { state: 'waiting' };
const GONE: ExampleNow = { state: 'gone' };

/** What the session gives for it. */
type Articles = Pick<ProjectSession, 'pid' | 'openArticle'>;

/**
 * The marks that the guidelines show as examples. An article is opened once for all its examples, one after the other,
 * and again when its marks were counted anew.
 */
export class Examples {
  readonly #articles: Articles;
  readonly #changes = new Emitter<void>();
  readonly #end: () => void;
  /** The marks that are asked for, by article. */
  readonly #asked = new Map<ArticleId, Map<ActId, ExampleNow>>();
  readonly #queue = new Set<ArticleId>();
  #reading = false;
  #version = 0;

  constructor(articles: Articles, host: Pick<Host, 'on'>) {
    this.#articles = articles;
    this.#end = host.on('indexChanged', ({ pid, rows }) => {
      if (pid === articles.pid) for (const { aid } of rows) if (this.#asked.has(aid)) this.#read(aid);
    });
  }

  get version(): number {
    return this.#version;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  /** A mark as it is now, as far as it is known; `want` has it looked up. */
  of({ aid, mark }: GuideExample): ExampleNow {
    return this.#asked.get(aid)?.get(mark) ?? WAITING;
  }

  /** Looks a mark up that somebody looks at. */
  want({ aid, mark }: GuideExample): void {
    const marks = this.#asked.get(aid) ?? new Map<ActId, ExampleNow>();
    this.#asked.set(aid, marks);
    if (marks.has(mark)) return;
    marks.set(mark, WAITING);
    this.#read(aid);
  }

  dispose(): void {
    this.#end();
    this.#queue.clear();
    this.#asked.clear();
  }

  #read(aid: ArticleId): void {
    this.#queue.add(aid);
    if (!this.#reading) drop(this.#readAll(), () => undefined);
  }

  async #readAll(): Promise<void> {
    this.#reading = true;
    try {
      for (const aid of this.#queue) {
        this.#queue.delete(aid);
        await this.#readOne(aid);
      }
    } finally {
      this.#reading = false;
    }
  }

  async #readOne(aid: ArticleId): Promise<void> {
    const article = await this.#articles.openArticle(aid, true);
    try {
      for (const [mark] of this.#asked.get(aid) ?? []) {
        const record = article.marks.fold.get(mark);
        const isThere = record !== undefined && !record.dropped && article.text.loaded;
        this.#asked
          .get(aid)
          ?.set(
            mark,
            isThere
              ? { state: 'here', quote: wordsOf(record, article.text), tag: tagOf(record) }
              : article.text.loaded
                ? GONE
                : WAITING,
          );
      }
    } finally {
      article.close();
    }
    this.#version++;
    this.#changes.emit();
  }
}
