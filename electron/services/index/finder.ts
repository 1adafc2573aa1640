import { setImmediate as nextTurn } from 'node:timers/promises';
import { asksFor, type FindAsker, type FindPage, type FindQuery, type LineWindow } from '../../../shared/find/query.ts';
import type { ProjectId } from '../../../shared/model/ids.ts';
import type { PageId } from '../shell.ts';
import { findHits, type Hits, linesOf } from './find-hits.ts';
import type { IndexFile } from './index-file.ts';
import { MAX_SORTED, sortByContext } from './sort-hits.ts';

/** How long a search keeps the host from everything else, in milliseconds. */
const SLICE = 8;

/** For how many it is remembered what was found: those that searched last. */
const KEPT = 4;

/** Who searches: each asker of each page has one search at a time. */
export interface Searcher {
  readonly page: PageId;
  readonly asker: FindAsker;
}

/** What was last found for somebody: the lines further down are asked for one window after the other. */
interface Kept {
  readonly pid: ProjectId;
  readonly query: string;
  readonly rev: number;
  readonly hits: Hits;
  readonly unsorted: boolean;
}

/** Searches the derived index for pages: one search for each that asks, in slices, so that the host does not stand still meanwhile. */
export class Finder {
  readonly #index: Pick<IndexFile, 'read' | 'rev' | 'words'>;
  readonly #kept = new Map<string, Kept>();
  /** The latest search of each: one before it gives up. */
  readonly #latest = new Map<string, number>();
  #count = 0;

  constructor(index: Pick<IndexFile, 'read' | 'rev' | 'words'>) {
    this.#index = index;
  }

  /** See `find` of the contract. */
  async find(
    { page, asker }: Searcher,
    pid: ProjectId,
    query: FindQuery,
    window: LineWindow,
  ): Promise<FindPage | null> {
    const who = `${asker} ${page}`;
    const turn = ++this.#count;
    this.#latest.set(who, turn);
    const { rev } = this.#index;
    const asked = JSON.stringify(query);
    const kept = this.#kept.get(who);
    if (kept?.pid === pid && kept.rev === rev && kept.query === asked) return this.#page(kept, window);
    this.#kept.delete(who);
    const hits = await this.#search(pid, query, () => this.#latest.get(who) === turn);
    if (hits === null) return null;
    this.#latest.delete(who);
    const unsorted = query.sort !== 'article' && hits.list.length > MAX_SORTED;
    const found = { pid, query: asked, rev, hits, unsorted };
    this.#kept.set(who, found);
    for (const older of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(older);
    return this.#page(found, window);
  }

  /** Null: given up. */
  async #search(pid: ProjectId, query: FindQuery, goesOn: () => boolean): Promise<Hits | null> {
    if (!asksFor(query)) return { list: [], count: 0, found: 0, indexed: this.#indexed(pid, query) };
    const search = findHits(this.#index.words, pid, query);
    let until = performance.now() + SLICE;
    for (;;) {
      const step = search.next();
      if (step.done) return sorted(this.#index, query, step.value);
      if (performance.now() < until) continue;
      await nextTurn();
      if (!goesOn()) return null;
      until = performance.now() + SLICE;
    }
  }

  #indexed(pid: ProjectId, { articles }: FindQuery): number {
    const texts = this.#index.words.texts(pid);
    return articles.reduce((count, aid) => (texts.has(aid) ? count + 1 : count), 0);
  }

  #page({ rev, hits, unsorted }: Kept, { from, count }: LineWindow): FindPage {
    const { list, found, indexed } = hits;
    return {
      rev,
      lines: linesOf(this.#index.words, list.slice(from, from + count)),
      hits: hits.count,
      found,
      indexed,
      listed: list.length,
      unsorted,
    };
  }
}

const sorted = ({ words }: Pick<IndexFile, 'words'>, { sort }: FindQuery, hits: Hits): Hits =>
  sort === 'article' || hits.list.length > MAX_SORTED ? hits : { ...hits, list: sortByContext(words, hits.list, sort) };
