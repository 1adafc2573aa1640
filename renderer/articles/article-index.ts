import { drop } from '../../shared/base/drop.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import type { Host, HostEvents } from '../../shared/host/contract.ts';
import type { ArticleId, ProjectId, RoomName } from '../../shared/model/ids.ts';
import type { IndexedArticle } from '../../shared/model/indexed-article.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import type { Watchable } from '../session/session-types.ts';

/** What the host's derived index tells of a project's articles, kept up to date: no article has to be opened for it. */
export class ArticleIndex implements Watchable {
  readonly #host: Pick<Host, 'articleIndex'>;
  readonly #pid: ProjectId;
  readonly #report: (error: unknown) => void;
  readonly #rows = new Map<ArticleId, IndexedArticle>();
  readonly #changes = new Emitter<void>();
  readonly #ends: readonly (() => void)[];
  /** Up to where the rows here are; null until they were read. */
  #rev: number | null = null;
  /** The latest that was heard of, be it here or not. */
  #heard = 0;
  #reading = false;
  #version = 0;

  /** @param report gets what kept the index from being read */
  constructor(host: Pick<Host, 'articleIndex' | 'on'>, pid: ProjectId, report: (error: unknown) => void) {
    this.#host = host;
    this.#pid = pid;
    this.#report = report;
    // Listened to from before the first read: what changes meanwhile must not fall between.
    this.#ends = [
      host.on('indexChanged', (change) => this.#hear(change)),
      host.on('eventsMissed', () => this.#read()),
      host.on('roomReplaced', ({ room }) => this.#replaced(room)),
    ];
    this.#read();
  }

  get version(): number {
    return this.#version;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  /** Whether the index was read: from then on what comes is news. */
  get isRead(): boolean {
    return this.#rev !== null;
  }

  /** What is known of an article; undefined until it was counted. */
  of(aid: ArticleId): IndexedArticle | undefined {
    return this.#rows.get(aid);
  }

  dispose(): void {
    for (const end of this.#ends) end();
  }

  #hear({ pid, since, rev, rows }: HostEvents['indexChanged']): void {
    if (pid !== this.#pid) return;
    this.#heard = rev;
    // Something was told that did not come here.
    if (this.#rev === null || since > this.#rev) this.#read();
    else this.#put(rev, rows);
  }

  /** Another window deleted the article, of which nothing is ever told again; or it only set something of it aside. */
  #replaced(name: RoomName): void {
    const room = parseRoom(name);
    if (room?.kind !== 'text' || room.pid !== this.#pid || !this.#rows.delete(room.aid)) return;
    this.#version++;
    this.#changes.emit();
    this.#read();
  }

  #read(): void {
    if (this.#reading) return;
    this.#reading = true;
    const read = async (): Promise<void> => {
      try {
        do {
          const { rev, rows } = await this.#host.articleIndex(this.#pid);
          this.#put(rev, rows);
        } while (this.#rev !== null && this.#rev < this.#heard);
      } finally {
        this.#reading = false;
      }
    };
    drop(read(), this.#report);
  }

  #put(rev: number, rows: readonly IndexedArticle[]): void {
    const first = this.#rev === null;
    this.#rev = rev;
    if (rows.length === 0 && !first) return;
    for (const row of rows) this.#rows.set(row.aid, row);
    this.#version++;
    this.#changes.emit();
  }
}
