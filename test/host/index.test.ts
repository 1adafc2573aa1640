import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { foldTogether } from '../../electron/services/index/counted-rooms.ts';
import { openIndexFile } from '../../electron/services/index/index-file.ts';
import { readRooms } from '../../electron/services/index/run-index.ts';
import type { JobSpec } from '../../electron/services/jobs/job-spec.ts';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import type { JobEvent } from '../../shared/host/contract.ts';
import { type ArticleId, newStepKey, type ProjectId } from '../../shared/model/ids.ts';
import type { ArticleIndexPage, IndexedArticle } from '../../shared/model/indexed-article.ts';
import { newRoomDoc, writeSteps } from '../../shared/steps/steps-map.ts';
import { genesisUpdate } from '../../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../../shared/wire/room.ts';
import { speech } from '../../shared/words/words.ts';
import { type SeededProject, seedProject } from '../bench/project/corpus.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { memberNamed } from '../kit/people.ts';
import { tempDir } from '../kit/temp-dir.ts';

const JOB = join(import.meta.dirname, '..', '..', 'electron', 'services', 'jobs', 'job.ts');
const ARTICLES = 120;

let dir: ReturnType<typeof tempDir>;
let project: SeededProject;
let host: TestHost | null = null;
let job: ChildProcess | null = null;
beforeEach(async () => {
  dir = tempDir('index');
  const log = openSqliteLog(join(dir.path, 'log.sqlite'));
  project = await seedProject(log, ARTICLES, 10);
  await log.close();
});
afterEach(async () => {
  job?.kill('SIGKILL');
  await host?.kill();
  dir.remove();
});

/** What every row must be: the fold of its rooms, read from the log here. */
async function rightRows({ pid, articles }: SeededProject): Promise<Map<ArticleId, IndexedArticle>> {
  const log = openSqliteLog(join(dir.path, 'log.sqlite'));
  const rows = articles.map((aid) => [
    aid,
    readRooms(log.read(textRoom(pid, aid)), aid, {
      marks: foldTogether(log, [teamRoom(pid, aid)]),
      areTeams: true,
      ownTalk: [],
    }).row,
  ]);
  await log.close();
  return new Map(rows as [ArticleId, IndexedArticle][]); // pairs, as made above
}

const byId = (page: ArticleIndexPage) => new Map(page.rows.map((row) => [row.aid, row]));

/** Starts the job and resolves with the process once it has told that far. */
function startJob(pid: ProjectId, enough: (done: number, total: number) => boolean): Promise<ChildProcess> {
  const child = fork(JOB, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const spec: JobSpec = {
    job: 'j',
    kind: 'index',
    pid,
    logFile: join(dir.path, 'log.sqlite'),
    path: join(dir.path, 'index.sqlite'),
  };
  child.send({ ...spec, speech });
  return new Promise((resolve, reject) => {
    child.on('message', (event: JobEvent) => {
      if (event.state === 'running' && enough(event.done, event.total)) resolve(child);
    });
    child.once('exit', (code) => reject(new Error(`the job ended (${code})`)));
  });
}

const gone = (child: ChildProcess) => new Promise((done) => child.once('exit', done));

test('a job that is killed in the middle leaves right rows, and the next one makes up for the rest', async () => {
  job = await startJob(project.pid, (done, total) => done > 0 && done < total);
  const ended = gone(job);
  job.kill('SIGKILL');
  await ended;
  const right = await rightRows(project);
  const file = openIndexFile(join(dir.path, 'index.sqlite'));
  const some = byId(file.read(project.pid));
  expect(some.size).toBeGreaterThan(0);
  expect(some.size, 'the kill came in the middle').toBeLessThan(ARTICLES);
  for (const [aid, row] of some) expect(row).toEqual(right.get(aid));

  job = await startJob(project.pid, (done, total) => done === total);
  expect(byId(file.read(project.pid))).toEqual(right);
  file.close();
});

test('a host that is killed while it counts has all rows right after its next start, and tells what changes', async () => {
  host = await startHost(dir.path);
  const first = await host.connect('tab');
  const counting = new Promise((heard) => first.host.on('indexChanged', heard));
  expect((await first.host.articleIndex(project.pid)).rows).toEqual([]);
  await counting;
  await host.kill();
  first.close();

  host = await startHost(dir.path);
  const { host: calls, close } = await host.connect('tab');
  const rows = new Map<ArticleId, IndexedArticle>();
  let last = 0;
  const heard = new Promise<void>((all) => {
    const take = ({ rev, rows: some }: ArticleIndexPage) => {
      last = rev;
      for (const row of some) rows.set(row.aid, row);
      if (rows.size === ARTICLES) all();
    };
    calls.on('indexChanged', take);
    calls.articleIndex(project.pid).then(take, (error) => expect.fail(String(error)));
  });
  await heard;
  expect(rows).toEqual(await rightRows(project));

  const change = new Promise<ArticleIndexPage & { since: number }>((told) => calls.on('indexChanged', told));
  const [aid] = project.articles;
  await calls.appendUpdate(textRoom(project.pid, aid!), genesisUpdate('Another text under this name.'));
  const { rows: changed, since } = await change;
  expect(changed.map((row) => row.aid)).toEqual([aid]);
  expect(since).toBeLessThanOrEqual(last);

  // Somebody says that they are done with another article, which no page has open.
  const [, other] = project.articles;
  const told = new Promise<ArticleIndexPage>((page) => calls.on('indexChanged', page));
  const member = memberNamed('b');
  const doc = newRoomDoc();
  const step = {
    v: 1,
    by: member,
    at: 0,
    seq: 1_000,
    via: 'hand',
    acts: [{ kind: 'progress', state: 'done' }],
  } as const;
  writeSteps(doc, [[newStepKey(member), { ...step, sig: 'x'.repeat(86) }]], null);
  await calls.appendUpdate(teamRoom(project.pid, other!), Y.encodeStateAsUpdate(doc));
  const [row] = (await told).rows;
  expect([row?.aid, row?.progress.find(([who]) => who === member)]).toEqual([other, [member, 'done']]);
  expect(new Set(row?.progress.map(([, state]) => state)), 'whoever marked is under way').toContain('doing');
  close();
});
