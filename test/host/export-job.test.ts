import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { JobSpec, StartMessage } from '../../electron/services/jobs/job-spec.ts';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import { liveText } from '../../shared/anchor/live-text.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { readJsonl } from '../../shared/formats/jsonl.ts';
import type { JobEvent } from '../../shared/host/contract.ts';
import { newProjectId } from '../../shared/model/ids.ts';
import { mark } from '../../shared/steps/commands.ts';
import { bodyOf } from '../../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../../shared/wire/room.ts';
import { speech } from '../../shared/words/words.ts';
import { newPerson, SignedProject } from '../kit/signed-project.ts';
import { canMount, smallDisk } from '../kit/small-disk.ts';
import { tempDir } from '../kit/temp-dir.ts';

const JOB = join(import.meta.dirname, '..', '..', 'electron', 'services', 'jobs', 'job.ts');

const ana = newPerson();
let dir: ReturnType<typeof tempDir>;
let running: ChildProcess | null;

beforeEach(() => {
  dir = tempDir('export');
  running = null;
});

afterEach(() => {
  running?.kill('SIGKILL');
  dir.remove();
});

/** A project of articles, each with a mark on its first and on its last word, in a log of its own. */
async function projectInLog(texts: readonly string[]): Promise<{ project: SignedProject; logFile: string }> {
  const project = SignedProject.founded(ana, 'Sea / news');
  for (const [at, text] of texts.entries()) {
    const aid = project.addArticle(ana, text, `Article ${at}`);
    const live = liveText(bodyOf(project.doc(textRoom(project.pid, aid))));
    const last = text.lastIndexOf(' ') + 1;
    const marks = [
      mark('actor', [live.describe({ start: 0, end: text.indexOf(' ') })]),
      mark('figure', [live.describe({ start: last, end: text.length })]),
    ];
    project.act(ana, teamRoom(project.pid, aid), marks);
  }
  const logFile = join(dir.path, 'log.sqlite');
  const log = openSqliteLog(logFile);
  await Promise.all([...project.docs].map(([room, doc]) => log.append(room, Y.encodeStateAsUpdate(doc))));
  await log.close();
  return { project, logFile };
}

/** Runs a job in a real process; answers its events once it is gone. */
function run(spec: JobSpec, onEvent: (event: JobEvent) => void = () => undefined, execArgv: string[] = []) {
  return new Promise<JobEvent[]>((resolve) => {
    const events: JobEvent[] = [];
    running = fork(JOB, [], { execArgv });
    running.on('message', (message) => {
      const event = message as JobEvent; // the job sends nothing else
      events.push(event);
      onEvent(event);
    });
    running.once('exit', () => resolve(events));
    running.send({ ...spec, speech } satisfies StartMessage);
  });
}

const exportSpec = (pid: SignedProject['pid'], logFile: string, format: 'jsonl' | 'csv'): JobSpec => ({
  job: 'j',
  kind: 'export',
  pid,
  logFile,
  path: join(dir.path, 'out', 'deep'),
  options: { format, inexact: 'leave-out' },
});

describe('the export job', () => {
  it('writes JSONL beside a host that has the log open, and tells how far it is', async () => {
    const { project, logFile } = await projectInLog(['🙂Nine were missing', 'Ten were found 🙂']);
    const host = openSqliteLog(logFile);
    const spec = exportSpec(project.pid, logFile, 'jsonl');
    const events = await run(spec);
    await host.close();
    expect(events.at(-1)).toEqual({
      job: 'j',
      state: 'done',
      path: spec.path,
      summary: '2 articles and 4 marks exported.',
    });
    expect(events.filter((event) => event.state === 'running')).toMatchObject([
      { done: 0, total: 2 },
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ]);
    expect(readdirSync(spec.path)).toEqual([
      'Sea news.jsonl',
      'Sea news.jsonl.DATASHEET.md',
      'Sea news.jsonl.tags-per-outlet.svg',
    ]);
    const rows = [...readJsonl(readFileSync(join(spec.path, 'Sea news.jsonl'), 'utf8'))];
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      if (!row.ok) throw new Error(row.message);
      const points = [...row.value.text];
      const quotes = row.value.marks.map(({ spans }) => points.slice(spans[0]!.start!, spans[0]!.end!).join(''));
      expect(quotes).toEqual(row.value.marks.map(({ spans }) => spans[0]!.quote));
      expect(row.value.marks[0]!.author).toEqual({ id: ana.member, name: 'Founder', for: null });
    }
  });

  it('writes CSV as four files', async () => {
    const { project, logFile } = await projectInLog(['Nine were missing']);
    const spec = exportSpec(project.pid, logFile, 'csv');
    expect((await run(spec)).at(-1)).toMatchObject({ state: 'done' });
    expect(readdirSync(spec.path).filter((name) => name.endsWith('.csv'))).toEqual(
      ['articles', 'marks', 'registers', 'relations'].map((table) => `Sea news.${table}.csv`),
    );
    expect(readFileSync(join(spec.path, 'Sea news.marks.csv'), 'utf8').split('\r\n')).toHaveLength(4);
  });

  it('stops when it is cancelled and leaves nothing behind', async () => {
    const { project, logFile } = await projectInLog(
      Array.from({ length: 60 }, (_, at) => `Nine of ${at} words, `.repeat(40).trim()),
    );
    const spec = exportSpec(project.pid, logFile, 'jsonl');
    const events = await run(spec, ({ state }) => {
      if (state === 'running') running?.send('cancel');
    });
    expect(events.at(-1)).toEqual({ job: 'j', state: 'cancelled' });
    expect(readdirSync(spec.path)).toEqual([]);
  });

  it('says in a sentence why it cannot write, and for an empty project', async () => {
    const { project, logFile } = await projectInLog([]);
    const spec = exportSpec(project.pid, logFile, 'jsonl');
    expect((await run(spec)).at(-1)).toMatchObject({
      state: 'failed',
      message: 'There is no article to export yet. Add one, then export.',
    });
    expect(readdirSync(spec.path)).toEqual([]);
    writeFileSync(join(dir.path, 'file'), '');
    const blocked = { ...spec, path: join(dir.path, 'file', 'below') };
    expect((await run(blocked)).at(-1)).toMatchObject({
      state: 'failed',
      message: expect.stringMatching(/^Nothing was exported: .*folder.*\.$/),
    });
  });

  it.skipIf(!canMount)(
    `on a full disk leaves nothing behind and says so${canMount ? '' : ' (skipped: no right to mount a small disk)'}`,
    async () => {
      const { project, logFile } = await projectInLog(['Nine of the crew '.repeat(100_000).trim()]);
      const disk = smallDisk(1);
      if (disk === null) throw new Error('a small disk could be mounted a moment ago');
      try {
        const spec = { ...exportSpec(project.pid, logFile, 'jsonl'), path: disk.path };
        expect((await run(spec)).at(-1)).toMatchObject({
          state: 'failed',
          message: expect.stringContaining('disk is full'),
        });
        const bundle = {
          job: 'b',
          kind: 'bundle',
          pid: project.pid,
          logFile,
          path: join(disk.path, 'p.postil'),
        } as const;
        disk.fill(0);
        expect((await run(bundle)).at(-1)).toMatchObject({
          state: 'failed',
          message: expect.stringContaining('disk is full'),
        });
        expect(readdirSync(disk.path)).toEqual(['ballast']);
      } finally {
        disk.remove();
      }
    },
  );

  it('holds one article at a time: 22 MB of text go through a heap of 20 MB', async () => {
    const words = 'Nine people of the crew were missing on Friday. '.repeat(11_000);
    const texts = Array.from({ length: 44 }, (_, at) => `${at} ${words}end`);
    const { project, logFile } = await projectInLog(texts);
    const events = await run(exportSpec(project.pid, logFile, 'jsonl'), undefined, ['--max-old-space-size=20']);
    expect(events.at(-1)).toMatchObject({ state: 'done', summary: '44 articles and 88 marks exported.' });
  });
});

describe('a job', () => {
  it('whose log is none ends with a sentence', async () => {
    const logFile = join(dir.path, 'log.sqlite');
    writeFileSync(logFile, 'garbage '.repeat(2_000));
    const events = await run(exportSpec(newProjectId(), logFile, 'csv'));
    expect(events).toEqual([
      {
        job: 'j',
        state: 'failed',
        message: 'It failed in an unforeseen way. Try again, and please report it if it stays so.',
      },
    ]);
  });
});

describe('the bundle job', () => {
  it('writes every room of the project, and only those', async () => {
    const { project, logFile } = await projectInLog(['Nine were missing', 'Ten were found']);
    const log = openSqliteLog(logFile);
    const other = SignedProject.founded(ana, 'Other');
    for (const { name, state } of other.bundle().rooms) await log.append(name, state);
    await log.close();
    const path = join(dir.path, 'saved.postil');
    const events = await run({ job: 'j', kind: 'bundle', pid: project.pid, logFile, path });
    expect(events.at(-1)).toMatchObject({ state: 'done', path });
    const bundle = readBundle(readFileSync(path));
    if (!bundle.ok) throw new Error(bundle.message);
    expect(bundle.value).toMatchObject({ pid: project.pid, name: 'Sea / news' });
    const rooms = [...project.bundle().rooms].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(bundle.value.rooms).toEqual(rooms);
  });
});
