import { join } from 'node:path';
import * as Y from 'yjs';
import { type IndexFile, openIndexFile } from '../../../../../electron/services/index/index-file.ts';
import { runIndex } from '../../../../../electron/services/index/run-index.ts';
import type { Log } from '../../../../../hub/log/log.ts';
import { type LogHeads, openLogHeads } from '../../../../../hub/log/sqlite-heads.ts';
import { openSqliteLog } from '../../../../../hub/log/sqlite-log.ts';
import { type ArticleId, articleIdOf, newProjectId, type RoomName, signerOf } from '../../../../../shared/model/ids.ts';
import type { IndexedArticle } from '../../../../../shared/model/indexed-article.ts';
import type { Act } from '../../../../../shared/model/step.ts';
import { newRoomDoc, writeSteps } from '../../../../../shared/steps/steps-map.ts';
import { teamRoom } from '../../../../../shared/wire/room.ts';
import { ANA, BEN, Device } from '../../../../kit/people.ts';
import { referenceFold } from '../../../../kit/reference-fold.ts';

/** The articles’ texts. */
export const TEXTS = ['ALVIK, 4 March (HP) – The bridge is closed.', 'Rain fell.', 'One, two, three words more.'];
const WORDS = [8, 2, 5];
const OPENINGS = ['The bridge is closed.', 'Rain fell.', 'One, two, three words more.'];
/** Tags that marks get, one of them a name that objects have anyway. */
export const TAGS = ['actor', 'claim', '__proto__'];

/** A project of three articles in a log, where two people work who do not see each other's steps until they meet. */
export class Desk {
  readonly pid = newProjectId();
  readonly aids = TEXTS.map(articleIdOf);
  readonly file: string;
  readonly log: Log;
  readonly heads: LogHeads;
  readonly people = TEXTS.map(() => [new Device(ANA), new Device(BEN)] as const);
  readonly hasText = TEXTS.map(() => false);
  index: IndexFile;
  readonly #docs = new Map<RoomName, Y.Doc>();

  constructor(folder: string) {
    const logFile = join(folder, `${this.pid}.log`);
    this.file = join(folder, `${this.pid}.index`);
    this.log = openSqliteLog(logFile);
    this.heads = openLogHeads(logFile);
    this.index = openIndexFile(this.file);
  }

  async append(room: RoomName, change: (doc: Y.Doc) => void): Promise<void> {
    const doc = this.#docs.get(room) ?? newRoomDoc();
    this.#docs.set(room, doc);
    const before = Y.encodeStateVector(doc);
    change(doc);
    await this.log.append(room, Y.encodeStateAsUpdate(doc, before));
  }

  /** Somebody does something in an article; it is on the disk at once, but the other has not seen it. */
  async act(article: number, who: number, act: Act): Promise<void> {
    const device = this.people[article]![who]!;
    const key = device.act([act]);
    await this.append(teamRoom(this.pid, this.aids[article]!), (doc) =>
      writeSteps(doc, [[key, device.entries.get(key)!]], null),
    );
  }

  /** Counts what is out of date; `batches` ends it early, as a kill would. */
  async run(batches = Number.POSITIVE_INFINITY, told: (done: number) => void = () => undefined): Promise<void> {
    const end = new AbortController();
    let left = batches;
    const { log, heads, index, pid } = this;
    const onProgress = (done: number) => {
      told(done);
      left--;
      if (left < 0) end.abort();
    };
    await runIndex({ log, heads, index, pid, signal: end.signal, onProgress });
  }

  reopen(between: () => void = () => undefined): void {
    this.index.close();
    between();
    this.index = openIndexFile(this.file);
  }

  get rows(): ReadonlyMap<ArticleId, IndexedArticle> {
    return new Map(this.index.read(this.pid).rows.map((row) => [row.aid, row]));
  }

  async close(): Promise<void> {
    this.index.close();
    this.heads.close();
    await this.log.close();
  }
}

/** What an article's row must be, by the slow and plain fold of the specification. */
export function expected(desk: Desk, article: number): IndexedArticle | undefined {
  const entries = new Map(desk.people[article]!.flatMap((device) => [...device.entries]));
  const text = desk.hasText[article]!;
  if (entries.size === 0 && !text) return undefined;
  const records = [...referenceFold([...entries]).values()].filter(({ fate }) => fate !== 'dropped');
  const tagOf = (heads: readonly string[]): string => {
    const shown = heads.map((id) => ({ id, ...entries.get(id.slice(0, 53) as never)! })); // a key of these entries
    const top = shown.sort((a, b) => b.seq - a.seq || (a.id < b.id ? 1 : -1))[0]!;
    const act = top.acts[Number(top.id.slice(54))]!;
    return act.kind === 'mark' ? act.tag : act.kind === 'edit' ? String(act.set.tag) : '';
  };
  const tags = new Map<string, number>();
  if (text) for (const { heads } of records) tags.set(tagOf(heads.tag!), (tags.get(tagOf(heads.tag!)) ?? 0) + 1);
  return {
    aid: desk.aids[article]!,
    marks: text ? records.length : 0,
    tags: [...tags].sort(([a], [b]) => (a < b ? -1 : 1)),
    contested: text ? records.filter(({ contested, fate }) => contested.length > 0 || fate === 'contested').length : 0,
    waiting: text ? 0 : records.length,
    words: text ? WORDS[article]! : 0,
    opening: text ? OPENINGS[article]! : '',
    talk: [],
    progress: [...new Set(records.map(({ id }) => signerOf(id)))].sort().map((member) => [member, 'doing']),
    steps: [...Map.groupBy([...entries.values()], ({ by }) => by)]
      .map(([by, steps]) => [by, steps.length] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    textSteps: [],
  };
}
