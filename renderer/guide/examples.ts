import { drop } from '../../shared/base/drop.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import type { GuideExample } from '../../shared/guide/page.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import { articleEntry } from '../../shared/model/records.ts';
import { tagOf, wordsOf } from '../marking/spans.ts';
import type { OpenArticle, ProjectSession } from '../session/session-types.ts';

/** An example's mark as it is now. */
export type ExampleNow =
  | { readonly state: 'here'; readonly quote: string; readonly tag: string }
  /** It was dropped, or is certain to be nowhere in its article. */
  | { readonly state: 'gone' }
  /** Its article or the team's marks of it are not here yet, or not to be read by the person here. */
  | { readonly state: 'waiting' };

const WAITING: ExampleNow = { state: 'waiting' };
const GONE: ExampleNow = { state: 'gone' };

/** What the session gives for it. */
type Articles = Pick<ProjectSession, 'pid' | 'openArticle' | 'project' | 'sets'>;

/**
 * The marks that the guidelines show as examples: the team's. An article is opened once for all its examples, one after
 * the other, and again when its marks were counted anew; none that is not in the project, whatever the page says.
 */
export class Examples {
  readonly #articles: Articles;
  readonly #report: (error: unknown) => void;
  readonly #changes = new Emitter<void>();
  readonly #ends: (() => void)[];
  /** The marks that are asked for, by article. */
  readonly #asked = new Map<ArticleId, Map<ActId, ExampleNow>>();
  readonly #queue = new Set<ArticleId>();
  #reading = false;
  #ended = false;
  #version = 0;

  /** `report` is told of articles that cannot be read: their examples wait. */
  constructor(articles: Articles, host: Pick<Host, 'on'>, report: (error: unknown) => void) {
    this.#articles = articles;
    this.#report = report;
    this.#ends = [
      host.on('indexChanged', ({ pid, rows }) => {
        if (pid === articles.pid) for (const { aid } of rows) if (this.#asked.has(aid)) this.#read(aid);
      }),
      // An article may have come in, or the team's marks of it are to be seen again.
      articles.project.fold.onChange(() => {
        for (const [aid, marks] of this.#asked) if ([...marks.values()].includes(WAITING)) this.#read(aid);
      }),
    ];
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
    this.#ended = true;
    for (const end of this.#ends) end();
    this.#queue.clear();
    this.#asked.clear();
  }

  #read(aid: ArticleId): void {
    this.#queue.add(aid);
    if (!this.#reading) drop(this.#readAll());
  }

  async #readAll(): Promise<void> {
    this.#reading = true;
    for (const aid of this.#queue) {
      this.#queue.delete(aid);
      try {
        if (this.#isReadable(aid)) await this.#readOne(aid);
      } catch (error) {
        if (!this.#ended) this.#report(error);
      }
    }
    this.#reading = false;
  }

  #isReadable(aid: ArticleId): boolean {
    const { project, sets } = this.#articles;
    const entries = [...project.fold.all('make', 'article')];
    return entries.some((record) => articleEntry(record)?.aid === aid) && sets.visible(aid).includes('team');
  }

  async #readOne(aid: ArticleId): Promise<void> {
    const article = await this.#articles.openArticle(aid, true, 'team');
    try {
      const marks = this.#asked.get(aid);
      for (const mark of marks?.keys() ?? []) marks?.set(mark, this.#stateOf(article, mark));
    } finally {
      article.close();
    }
    this.#version++;
    this.#changes.emit();
  }

  #stateOf({ aid, marks, text }: OpenArticle, mark: ActId): ExampleNow {
    const record = marks.fold.get(mark);
    if (record === undefined) {
      const { state } = marks.status.hub;
      const isAllHere = (state === 'none' || state === 'saved') && text.loaded;
      return isAllHere && !this.#articles.sets.blind(aid) ? GONE : WAITING;
    }
    if (record.dropped) return GONE;
    return text.loaded ? { state: 'here', quote: wordsOf(record, text), tag: tagOf(record) } : WAITING;
  }
}
