import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ArticleIndex } from '../../../../../electron/services/index/article-index.ts';
import { keepIndex } from '../../../../../electron/services/index/keep-index.ts';
import type { Shell } from '../../../../../electron/services/shell.ts';
import type { Log } from '../../../../../hub/log/log.ts';
import { openSqliteLog } from '../../../../../hub/log/sqlite-log.ts';
import { Emitter } from '../../../../../shared/base/emitter.ts';
import type { HostEvents } from '../../../../../shared/host/contract.ts';
import { articleIdOf, newProjectId, type ProjectId } from '../../../../../shared/model/ids.ts';
import { genesisUpdate } from '../../../../../shared/text/genesis.ts';
import { textRoom } from '../../../../../shared/wire/room.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';
import { until } from '../../../../kit/until.ts';

let dir: ReturnType<typeof tempDir>;
let log: Log;
let pid: ProjectId;
let index: ArticleIndex;
let told: HostEvents['indexChanged'][];
let jobs: { started: number; running: number };
/** While set, every job fails of it, as on a full disk. */
let trouble: Error | null = null;
const changes = new Emitter<void>();
const changed = { subscribe: (listener: () => void) => changes.on(listener) };

beforeEach(() => {
  dir = tempDir('article-index');
  log = openSqliteLog(join(dir.path, 'log.sqlite'));
  pid = newProjectId();
  told = [];
  jobs = { started: 0, running: 0 };
  trouble = null;
  index = open();
});
afterEach(async () => {
  index.close();
  await until(changed, () => jobs.running === 0, 'the job has ended');
  await log.close();
  dir.remove();
});

/** The index as a host has it, with its jobs in this process. */
function open(times = { gather: 1, idle: 60_000, retry: 5 }): ArticleIndex {
  const runJob: Shell['runJob'] = (spec, onEvent) => {
    if (spec.kind !== 'index') throw new Error(`no ${spec.kind} job is run here`);
    const again = new Emitter<void>();
    const end = new AbortController();
    const onProgress = (done: number, total: number) => {
      if (trouble !== null) throw trouble;
      onEvent({ job: spec.job, state: 'running', done, total });
      changes.emit();
    };
    jobs.started++;
    jobs.running++;
    // As a process does: it tells nothing before the caller has it.
    const kept = Promise.resolve().then(() => keepIndex(spec, { log, again, onProgress, signal: end.signal }));
    kept.then(
      () => ended(() => onEvent({ job: spec.job, state: 'cancelled' })),
      (error) => ended(() => onEvent({ job: spec.job, state: 'failed', message: String(error) })),
    );
    return { again: () => again.emit(), cancel: () => end.abort() };
  };
  const emit: Shell['emit'] = (event, payload) => {
    if (event === 'indexChanged') told.push(payload as HostEvents['indexChanged']); // of this event
    changes.emit();
  };
  const paths = { log: join(dir.path, 'log.sqlite'), index: join(dir.path, 'index.sqlite') };
  return new ArticleIndex({ dir: paths, shell: { runJob, emit }, times });
}

function ended(tell: () => void): void {
  jobs.running--;
  tell();
  changes.emit();
}

/** Brings an article in, as the host does when a page appends. */
async function add(text: string, into = index): Promise<void> {
  const room = textRoom(pid, articleIdOf(text));
  await log.append(room, genesisUpdate(text));
  into.touched(room);
}

const openings = () => new Set(told.flatMap(({ rows }) => rows.map(({ opening }) => opening)));

test('a page gets what was counted, then what is new, and later each append', async () => {
  await add('One.');
  expect(index.read(pid).rows).toEqual([]);
  await until(changed, () => openings().has('One.'), 'the first was counted');
  await add('Two.');
  await until(changed, () => openings().has('Two.'), 'the second was counted');
  expect(told.map(({ rows }) => rows.length)).toEqual([1, 1]);
  expect(told[1]!.since, 'no change lies between two events').toBe(told[0]!.rev);
  expect(new Set(index.read(pid).rows.map(({ opening }) => opening))).toEqual(openings());
  expect(jobs.started).toBe(1);
});

test('what was appended while nobody kept count is counted when a page asks', async () => {
  index.read(pid);
  await add('One.');
  await until(changed, () => openings().has('One.'), 'it was counted');
  index.close();
  const room = textRoom(pid, articleIdOf('Two.'));
  await log.append(room, genesisUpdate('Two.'));
  index = open();
  expect(index.read(pid).rows.map(({ opening }) => opening)).toEqual(['One.']);
  await until(changed, () => openings().has('Two.'), 'what was missed was counted');
});

test('the job rests when nothing is to be done, and the next append starts another', async () => {
  index.close();
  index = open({ gather: 1, idle: 5, retry: 5 });
  index.read(pid);
  await until(changed, () => jobs.started === 1 && jobs.running === 0, 'the job rests');
  await add('One.');
  await until(changed, () => openings().has('One.'), 'it was counted');
  expect(jobs.started).toBeGreaterThan(1);
});

test('a job that has counted very many articles gives way to a small one, unless there is more to count', async () => {
  const addMany = async (from: number) => {
    const texts = Array.from({ length: 200 }, (_, n) => `${from + n}.`);
    await Promise.all(texts.map((text) => log.append(textRoom(pid, articleIdOf(text)), genesisUpdate(text))));
  };
  await addMany(0);
  index.read(pid);
  await until(changed, () => openings().size === 200 && jobs.running === 0, 'the job rests at once');
  expect(jobs.started).toBe(1);

  await addMany(200);
  index.read(pid);
  index.read(pid);
  await until(changed, () => openings().size === 400, 'the others are counted');
  await add('One more.');
  await until(changed, () => openings().has('One more.'), 'and what came in later');
  expect(jobs.started, 'by the same job').toBe(2);
});

test('a project that no page has asked for is not counted', async () => {
  await add('One.');
  expect(jobs.started).toBe(0);
});

test('a project whose rooms leave the log leaves the index, also while it is being counted', async () => {
  await add('One.');
  await add('Two.');
  index.read(pid);
  await log.remove([textRoom(pid, articleIdOf('One.'))]);
  await index.forget(pid);
  await until(changed, () => openings().has('Two.'), 'what is still in the log was counted');
  expect(index.read(pid).rows.map(({ opening }) => opening)).toEqual(['Two.']);
  await add('Three.');
  await until(changed, () => openings().has('Three.'), 'and what comes is counted, too');
});

test('a damaged file is replaced', async () => {
  index.close();
  writeFileSync(
    join(dir.path, 'index.sqlite'),
    'this is no database, but longer than a header of one has to be '.repeat(40),
  );
  index = open();
  await add('One.');
  expect(index.read(pid).rows).toEqual([]);
  await until(changed, () => openings().has('One.'), 'it was counted');
});

test('what a full disk kept from being counted is counted by itself when there is room again, with no other append', async () => {
  await add('One.');
  index.read(pid);
  await until(changed, () => openings().has('One.'), 'the first was counted');
  trouble = new Error('database or disk is full');
  await add('Two.');
  await until(changed, () => jobs.started >= 4, 'it is tried again and again');
  expect(openings()).not.toContain('Two.');
  trouble = null;
  await until(changed, () => openings().has('Two.'), 'the second was counted');
  await add('Three.');
  await until(changed, () => openings().has('Three.'), 'and what comes is counted, too');
});
