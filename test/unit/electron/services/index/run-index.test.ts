import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openIndexFile } from '../../../../../electron/services/index/index-file.ts';
import { keepIndex } from '../../../../../electron/services/index/keep-index.ts';
import { Emitter } from '../../../../../shared/base/emitter.ts';
import { drop, mark } from '../../../../../shared/steps/commands.ts';
import { writeSteps } from '../../../../../shared/steps/steps-map.ts';
import { genesisUpdate } from '../../../../../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../../../../../shared/wire/room.ts';
import { anchorAt } from '../../../../kit/people.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';
import { Desk, expected, TAGS, TEXTS } from './indexed-desk.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('index');
});
afterEach(() => dir.remove());

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
