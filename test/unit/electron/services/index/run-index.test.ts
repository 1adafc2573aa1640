import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type IndexFile, openIndexFile } from '../../../../../electron/services/index/index-file.ts';
import { keepIndex } from '../../../../../electron/services/index/keep-index.ts';
import { runIndex } from '../../../../../electron/services/index/run-index.ts';
import type { Log } from '../../../../../hub/log/log.ts';
import { type LogHeads, openLogHeads } from '../../../../../hub/log/sqlite-heads.ts';
import { openSqliteLog } from '../../../../../hub/log/sqlite-log.ts';
import { Emitter } from '../../../../../shared/base/emitter.ts';
import { type ArticleId, articleIdOf, newProjectId, type RoomName, signerOf } from '../../../../../shared/model/ids.ts';
import type { IndexedArticle } from '../../../../../shared/model/indexed-article.ts';
import type { Act } from '../../../../../shared/model/step.ts';
import { drop, mark } from '../../../../../shared/steps/commands.ts';
import { newRoomDoc, writeSteps } from '../../../../../shared/steps/steps-map.ts';
import { genesisUpdate } from '../../../../../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../../../../../shared/wire/room.ts';
import { ANA, anchorAt, BEN, Device } from '../../../../kit/people.ts';
import { referenceFold } from '../../../../kit/reference-fold.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

const TEXTS = ['ALVIK, 4 March (HP) – The bridge is closed.', 'Rain fell.', 'One, two, three words more.'];
const WORDS = [8, 2, 5];
const OPENINGS = ['The bridge is closed.', 'Rain fell.', 'One, two, three words more.'];
const TAGS = ['actor', 'claim', '__proto__'];

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('index');
});
afterEach(() => dir.remove());

/** A project of three articles in a log, where two people work who do not see each other's steps until they meet. */
class Desk {
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
function expected(desk: Desk, article: number): IndexedArticle | undefined {
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
  };
}

type Doing = (desk: Desk) => Promise<void>;

const article = fc.nat(TEXTS.length - 1);
const who = fc.nat(1);
const tag = fc.constantFrom(...TAGS);
const aMark = (desk: Desk, at: number, by: number, nth: number) => {
  const seen = [...desk.people[at]![by]!.fold.all('mark')];
  return seen[nth % Math.max(1, seen.length)];
};

const doing: fc.Arbitrary<Doing> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(article, who, tag).map(
      ([at, by, of]): Doing =>
        (desk) =>
          desk.act(at, by, mark(of, [anchorAt(0, TEXTS[at]!.slice(0, 4))])),
    ),
  },
  fc.tuple(article, who, fc.nat(20)).map(
    ([at, by, nth]): Doing =>
      async (desk) => {
        const record = aMark(desk, at, by, nth);
        if (record) await desk.act(at, by, drop(record));
      },
  ),
  fc.tuple(article, who, fc.nat(20), tag, fc.boolean()).map(
    ([at, by, nth, to, blind]): Doing =>
      async (desk) => {
        const record = aMark(desk, at, by, nth);
        const over = blind ? [] : (record?.fields.tag?.heads.map((head) => head.act) ?? []);
        if (record) await desk.act(at, by, { kind: 'edit', of: record.id, set: { tag: to }, over: { tag: over } });
      },
  ),
  article.map(
    (at): Doing =>
      async (desk) => {
        const [ana, ben] = desk.people[at]!;
        ana.receive(ben.entries);
        ben.receive(ana.entries);
      },
  ),
  article.map(
    (at): Doing =>
      async (desk) => {
        desk.hasText[at] = true;
        await desk.append(textRoom(desk.pid, desk.aids[at]!), (doc) => Y.applyUpdate(doc, genesisUpdate(TEXTS[at]!)));
      },
  ),
  article.map(
    (at): Doing =>
      async (desk) =>
        desk.log.compact(teamRoom(desk.pid, desk.aids[at]!), (rows) => Y.mergeUpdates(rows)),
  ),
  { weight: 3, arbitrary: fc.constant<Doing>((desk) => desk.run()) },
  fc.constant<Doing>((desk) => desk.run(0)),
  fc.constant<Doing>(async (desk) => desk.reopen()),
);

test('after any steps, compactions, restarts and runs cut short, each row is what the fold of its rooms says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 5, maxLength: 40 }), async (doings) => {
      const desk = new Desk(dir.path);
      try {
        for (const one of doings) await one(desk);
        await desk.run();
        const { rows } = desk;
        for (const [at, aid] of desk.aids.entries()) expect(rows.get(aid)).toEqual(expected(desk, at));
      } finally {
        await desk.close();
      }
    }),
    { seed: 11, numRuns: 40 },
  );
});

async function deskWithMarks(): Promise<Desk> {
  const desk = new Desk(dir.path);
  for (const [at, text] of TEXTS.entries()) {
    await desk.append(textRoom(desk.pid, desk.aids[at]!), (doc) => Y.applyUpdate(doc, genesisUpdate(text)));
    await desk.act(at, 0, mark('claim', [anchorAt(0, text.slice(0, 4))]));
  }
  return desk;
}

test('only articles that were written to are counted again', async () => {
  const desk = await deskWithMarks();
  await desk.run();
  const { rev } = desk.index.read(desk.pid);
  await desk.act(1, 1, mark('actor', [anchorAt(0, 'Rain')]));
  await desk.run();
  expect(desk.index.read(desk.pid, rev).rows.map(({ aid }) => aid)).toEqual([desk.aids[1]]);
  const quiet = desk.index.read(desk.pid).rev;
  await desk.run();
  expect(desk.index.read(desk.pid).rev).toBe(quiet);
  await desk.close();
});

test.each([
  ['of another version', (file: string) => withDatabase(file, 'PRAGMA user_version = 99')],
  [
    'of another version with other tables',
    (file: string) => withDatabase(file, 'DROP TABLE articles; PRAGMA user_version = 99'),
  ],
])('an index %s is thrown away and counted anew', async (_, spoil) => {
  const desk = await deskWithMarks();
  await desk.run();
  const before = desk.index.read(desk.pid);
  desk.reopen(() => spoil(desk.file));
  expect(desk.index.read(desk.pid).rows).toEqual([]);
  await desk.run();
  const after = desk.index.read(desk.pid);
  expect(new Set(after.rows)).toEqual(new Set(before.rows));
  expect(after.rev, 'whoever read the old one sees that it is another').toBeGreaterThan(before.rev);
  await desk.close();
});

test('what is found in articles of very many marks is not held until a whole batch is counted', async () => {
  const desk = await deskWithMarks();
  const many = Array.from({ length: 2_000 }, () => mark('claim', [anchorAt(0, 'Rain')]));
  for (const at of [0, 1]) {
    for (let i = 0; i < 3; i++) {
      const device = desk.people[at]![0]!;
      const key = device.act(many);
      await desk.append(teamRoom(desk.pid, desk.aids[at]!), (doc) =>
        writeSteps(doc, [[key, device.entries.get(key)!]], null),
      );
    }
  }
  const told: number[] = [];
  await desk.run(Number.POSITIVE_INFINITY, (done) => told.push(done));
  expect(told.length, 'with fewer marks, all three would be told at once').toBeGreaterThan(2);
  expect(told.at(-1)).toBe(TEXTS.length);
  expect(desk.rows.get(desk.aids[1]!)?.marks).toBe(6_001);
  await desk.close();
});

test('all of the file is looked at when a host opens it, not at each start of a job', async () => {
  const desk = await deskWithMarks();
  await desk.run();
  const before = desk.index.read(desk.pid).rows;
  desk.index.close();
  // What only a look at all of it finds.
  withDatabase(
    desk.file,
    'PRAGMA ignore_check_constraints = ON; CREATE TABLE odd (n CHECK (n > 0)); INSERT INTO odd VALUES (-1)',
  );
  const spec = { pid: desk.pid, logFile: join(dir.path, `${desk.pid}.log`), path: desk.file };
  await keepIndex(spec, {
    log: desk.log,
    again: new Emitter(),
    onProgress: () => undefined,
    signal: AbortSignal.abort(),
  });
  desk.index = openIndexFile(desk.file, { checked: true });
  expect(new Set(desk.index.read(desk.pid).rows)).toEqual(new Set(before));
  desk.reopen();
  expect(desk.index.read(desk.pid).rows).toEqual([]);
  await desk.close();
});

test('an article whose rooms cannot be read holds up no other', async () => {
  const desk = await deskWithMarks();
  await desk.log.append(teamRoom(desk.pid, desk.aids[0]!), Uint8Array.of(255, 255, 255));
  await desk.run();
  expect(new Set(desk.rows.keys())).toEqual(new Set(desk.aids.slice(1)));
  await desk.close();
});

test('nothing of a project that is forgotten stays in the file', async () => {
  const desk = await deskWithMarks();
  await desk.run();
  desk.index.forget(desk.pid);
  expect(desk.index.read(desk.pid).rows).toEqual([]);
  await desk.run();
  expect(desk.rows.size, 'what is in the log again is counted again').toBe(3);
  await desk.close();
});

function withDatabase(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}
