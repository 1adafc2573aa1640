import { drop } from '../../shared/base/drop.ts';
import { asksFor, type FindLine, type FindPage, type FindQuery, MAX_LINES } from '../../shared/find/query.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { Watched } from '../session/watched.ts';
import type { Lines } from './lines.ts';

/** Lines are fetched by so many: a few screens. */
const PAGE = 100;
/** How long typing is waited for, in milliseconds. */
const PAUSE = 120;

type FindHost = Pick<Host, 'find' | 'on'>;

/**
 * What a project's index finds, kept up to date while it changes. What was found before stays in sight until the new
 * answer is there.
 */
export class ProjectLines extends Watched implements Lines {
  readonly #host: FindHost;
  readonly #pid: ProjectId;
  readonly #report: (error: unknown) => void;
  readonly #ends: readonly (() => void)[];
  #query: FindQuery | null = null;
  #page: FindPage | null = null;
  readonly #lines = new Map<number, FindLine>();
  readonly #asked = new Set<number>();
  /** Each search has one of its own: what comes for an older one is thrown away. */
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  /** Whether the index has changed since it was asked: the answer may be older than that. */
  #stale = false;
  /** The lines in view, `last` exclusive. */
  #view = { first: 0, last: 0 };

  /** @param report gets what kept the index from being searched */
  constructor(host: FindHost, pid: ProjectId, report: (error: unknown) => void) {
    super();
    this.#host = host;
    this.#pid = pid;
    this.#report = report;
    this.#ends = [
      host.on('indexChanged', (change) => change.pid === pid && this.#again()),
      host.on('eventsMissed', () => this.#again()),
    ];
  }

  get count(): number {
    return this.#page?.listed ?? 0;
  }
  get hits(): number {
    return this.#page?.hits ?? 0;
  }
  get found(): number {
    return this.#page?.found ?? 0;
  }
  get indexed(): number {
    return this.#page?.indexed ?? 0;
  }
  get asked(): number {
    return this.#query?.articles.length ?? 0;
  }
  get unsorted(): boolean {
    return this.#page?.unsorted ?? false;
  }
  get isAsking(): boolean {
    return this.#query !== null && asksFor(this.#query);
  }
  get isBusy(): boolean {
    return this.#busy;
  }

  /** Looks for something else, once the person has stopped typing; null: for nothing any more. */
  search(query: FindQuery | null): void {
    if (JSON.stringify(query) === JSON.stringify(this.#query)) return;
    this.#query = query;
    clearTimeout(this.#pause);
    this.#turn++;
    this.#busy = query !== null && asksFor(query);
    if (this.#busy) this.#pause = setTimeout(() => this.#begin(), PAUSE);
    else this.#show(null, new Map());
    this.bump();
  }

  at(index: number): FindLine | undefined {
    return this.#lines.get(index);
  }

  want(first: number, last: number): void {
    this.#view = { first, last };
    const query = this.#query;
    if (query === null || this.#busy || this.#page === null) return;
    for (let page = Math.floor(first / PAGE); page * PAGE < Math.min(last, this.count); page++) {
      if (this.#asked.has(page)) continue;
      this.#asked.add(page);
      drop(this.#fetch(query, page), this.#report);
    }
  }

  dispose(): void {
    clearTimeout(this.#pause);
    this.#turn++;
    for (const end of this.#ends) end();
  }

  /** The index has changed. */
  #again(): void {
    if (this.#query === null || !asksFor(this.#query)) return;
    if (this.#busy) this.#stale = true;
    else this.#begin();
  }

  #begin(): void {
    const query = this.#query;
    if (query === null) return;
    this.#busy = true;
    this.#stale = false;
    drop(this.#read(query, ++this.#turn), this.#report);
  }

  async #read(query: FindQuery, turn: number): Promise<void> {
    try {
      const page = await this.#host.find('find', this.#pid, query, { from: 0, count: PAGE });
      if (turn !== this.#turn) return;
      if (page !== null) this.#show(page, new Map(page.lines.map((line, at) => [at, line])));
    } finally {
      if (turn === this.#turn) this.#goOn();
    }
  }

  /** After a search: the next one, or the lines in view that did not come with it. */
  #goOn(): void {
    this.#busy = false;
    if (this.#stale) this.#begin();
    else this.want(this.#view.first, this.#view.last);
    this.bump();
  }

  async #fetch(query: FindQuery, page: number): Promise<void> {
    const turn = this.#turn;
    let found: FindPage | null = null;
    try {
      found = await this.#host.find('find', this.#pid, query, { from: page * PAGE, count: Math.min(PAGE, MAX_LINES) });
    } finally {
      // They are asked for again when they are next looked for.
      if (turn === this.#turn && found === null) this.#asked.delete(page);
    }
    if (turn !== this.#turn || found === null) return;
    // The index has moved on: the lines of one state must not stand among those of another.
    if (found.rev !== this.#page?.rev) return this.#begin();
    for (const [at, line] of found.lines.entries()) this.#lines.set(page * PAGE + at, line);
    this.bump();
  }

  #show(page: FindPage | null, lines: ReadonlyMap<number, FindLine>): void {
    this.#page = page;
    this.#lines.clear();
    for (const [at, line] of lines) this.#lines.set(at, line);
    this.#asked.clear();
    if (page !== null) this.#asked.add(0);
  }
}
