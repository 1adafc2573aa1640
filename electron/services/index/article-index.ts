import { randomUUID } from 'node:crypto';
import { missingCase } from '../../../shared/base/assert.ts';
import { drop } from '../../../shared/base/drop.ts';
import type { FindPage, FindQuery, LineWindow } from '../../../shared/find/query.ts';
import type { ContestedArticle } from '../../../shared/history/contests.ts';
import type { DroppedInArticle } from '../../../shared/history/dropped.ts';
import type { JobEvent } from '../../../shared/host/contract.ts';
import type { ActId, ProjectId, RoomName } from '../../../shared/model/ids.ts';
import type { ArticleIndexPage } from '../../../shared/model/indexed-article.ts';
import type { MentionCounts, Mentions } from '../../../shared/model/mention.ts';
import { parseRoom } from '../../../shared/wire/room.ts';
import type { DataDir } from '../data-dir.ts';
import type { RunningJob, Shell } from '../shell.ts';
import { Finder, type Searcher } from './finder.ts';
import { type IndexFile, openIndexFile } from './index-file.ts';

/** How long appends gather before their articles are counted, in milliseconds. */
const GATHER = 300;
/** How long the process that counts stays when there is nothing to count, in milliseconds. */
const IDLE = 30_000;
/**
 * The pause before what failed is tried again, in milliseconds, at first and at most: it doubles. A disk that is full takes
 * the last append, and the next one comes when somebody does something.
 */
const RETRY = 2_000;
const LONGEST_RETRY = 10_000;
/** A process that has counted so many articles has grown for it, and stays grown: the next one is small again. */
const MANY = 200;

/** What the index needs of its host. */
interface IndexParts {
  readonly dir: Pick<DataDir, 'log' | 'index'>;
  readonly shell: Pick<Shell, 'runJob' | 'emit'>;
  /** Milliseconds; other than the defaults only to test. */
  readonly times?: IndexTimes;
}

/** See the constants of the same names. */
interface IndexTimes {
  readonly gather: number;
  readonly idle: number;
  readonly retry: number;
}

/**
 * The derived index of articles (DESIGN §3), as the host offers it. A project that a page has asked for is kept up to
 * date by a job in a process of its own while it is worked on; what changes goes to all pages.
 */
export class ArticleIndex {
  readonly #parts: IndexParts;
  readonly #kept = new Map<ProjectId, KeptIndex>();
  #file: IndexFile | null = null;
  #finder: Finder | null = null;

  constructor(parts: IndexParts) {
    this.#parts = parts;
  }

  /** What the index holds of a project now. What is missing or out of date comes as `indexChanged`. */
  read(pid: ProjectId): ArticleIndexPage {
    const file = this.#open();
    let kept = this.#kept.get(pid);
    if (kept === undefined) {
      kept = new KeptIndex(pid, file, this.#parts);
      this.#kept.set(pid, kept);
    }
    kept.count();
    return file.read(pid);
  }

  /** The first so many places where an entry of the register is mentioned, as far as was counted; `refs` are the ids of its members. */
  mentions(pid: ProjectId, refs: readonly ActId[], most: number): Mentions {
    return this.#open().mentions.of(pid, refs, most);
  }

  /** How often each id is referred to in a project, as far as was counted. */
  mentionCounts(pid: ProjectId): MentionCounts {
    return this.#open().mentions.counts(pid);
  }

  /** Who made marks in a project, as far as was counted: ids of members, and pseudonyms. */
  markAuthors(pid: ProjectId): readonly string[] {
    return this.#open().words.authors(pid);
  }

  /** What people do not agree on in a project's marks, as far as was counted. */
  contests(pid: ProjectId): readonly ContestedArticle[] {
    return this.#open().records.of(pid, 'contested');
  }

  /** What was dropped of a project's marks and links, as far as was counted. */
  dropped(pid: ProjectId): readonly DroppedInArticle[] {
    return this.#open().records.of(pid, 'dropped');
  }

  /** Looks for words and marks in what the index holds now; see `find` of the contract. */
  find(asker: Searcher, pid: ProjectId, query: FindQuery, window: LineWindow): Promise<FindPage | null> {
    if (!this.#kept.has(pid)) this.read(pid);
    this.#file ??= openIndexFile(this.#parts.dir.index);
    this.#finder ??= new Finder(this.#file);
    return this.#finder.find(asker, pid, query, window);
  }

  /** Something was appended to a room. */
  touched(name: RoomName): void {
    const room = parseRoom(name);
    if (room !== null && (room.kind === 'project' || 'aid' in room)) this.#kept.get(room.pid)?.touched();
  }

  /**
   * Takes a project out of the index, for good where its rooms have left the log; resolves when nothing of it is left in
   * the file. What the log still holds is counted anew while pages are at it.
   */
  async forget(pid: ProjectId): Promise<void> {
    const kept = this.#kept.get(pid);
    // What is being counted was read before the rooms left.
    await kept?.rest();
    this.#open().forget(pid);
    kept?.count();
  }

  close(): void {
    for (const kept of this.#kept.values()) drop(kept.close());
    this.#kept.clear();
    this.#file?.close();
  }

  #open(): IndexFile {
    this.#file ??= openIndexFile(this.#parts.dir.index);
    return this.#file;
  }
}

/** The index of one project, and the job that counts while there is something to count. */
class KeptIndex {
  readonly #pid: ProjectId;
  readonly #file: IndexFile;
  readonly #parts: IndexParts;
  readonly #times: IndexTimes;
  /** Up to where the pages were told. */
  #told: number;
  #job: RunningJob | null = null;
  /** Whether that job was told of more to count than there was when it started. */
  #toldMore = false;
  /** Resolves when all jobs so far have ended. */
  #ended: Promise<unknown> = Promise.resolve();
  #gathering: ReturnType<typeof setTimeout> | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #retrying: ReturnType<typeof setTimeout> | undefined;
  /** How many jobs failed in a row. */
  #failures = 0;

  constructor(pid: ProjectId, file: IndexFile, parts: IndexParts) {
    this.#pid = pid;
    this.#file = file;
    this.#parts = parts;
    this.#times = parts.times ?? { gather: GATHER, idle: IDLE, retry: RETRY };
    this.#told = file.rev;
  }

  touched(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null;
      this.count();
    }, this.#times.gather);
  }

  /** Counts what is out of date. */
  count(): void {
    clearTimeout(this.#retrying);
    if (this.#job === null) this.#start();
    else {
      this.#toldMore = true;
      this.#job.again();
    }
    this.#restAfter();
  }

  /** Ends the job, and resolves when it writes no more; the next thing to count starts another. */
  async rest(): Promise<void> {
    clearTimeout(this.#idle);
    clearTimeout(this.#retrying);
    this.#job?.cancel();
    this.#job = null;
    await this.#ended;
  }

  /** Ends it for good; resolves when the job writes no more. */
  async close(): Promise<void> {
    if (this.#gathering !== null) clearTimeout(this.#gathering);
    await this.rest();
  }

  #start(): void {
    const { dir, shell } = this.#parts;
    const spec = { job: randomUUID(), kind: 'index', pid: this.#pid, logFile: dir.log, path: dir.index } as const;
    const { promise, resolve } = Promise.withResolvers<void>();
    const job = shell.runJob(spec, (event) => {
      if (event.state !== 'running') resolve();
      // One that was sent to rest may still be telling how it ended.
      if (this.#job === job) this.#follow(event);
    });
    this.#job = job;
    this.#toldMore = false;
    this.#ended = Promise.all([this.#ended, promise]);
  }

  #follow(event: JobEvent): void {
    switch (event.state) {
      case 'running':
        this.#tell();
        if (event.done === event.total) this.#failures = 0;
        if (event.total >= MANY && event.done === event.total && !this.#toldMore) drop(this.rest());
        else this.#restAfter();
        return;
      case 'failed':
        // What it was told to count, too, may be left: until that is tried again lists show what was counted.
        console.error(`The index is not up to date: ${event.message}`);
        this.#job = null;
        this.#retryLater();
        return;
      case 'done':
      case 'cancelled':
        this.#job = null;
        return;
      default:
        missingCase(event);
    }
  }

  #retryLater(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#retrying);
    const pause = Math.min(this.#times.retry * 2 ** this.#failures++, LONGEST_RETRY);
    this.#retrying = setTimeout(() => this.count(), pause).unref();
  }

  #tell(): void {
    const since = this.#told;
    const { rev, rows } = this.#file.read(this.#pid, since);
    if (rows.length === 0) return;
    this.#told = rev;
    this.#parts.shell.emit('indexChanged', { pid: this.#pid, since, rev, rows });
  }

  #restAfter(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => drop(this.rest()), this.#times.idle);
  }
}
