import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forkJob } from '../../../../electron/loopback/fork-job.ts';
import type { JobSpec } from '../../../../electron/services/jobs/job-spec.ts';
import type { RunningJob } from '../../../../electron/services/shell.ts';
import type { JobEvent } from '../../../../shared/host/contract.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('fork-job');
});
afterEach(() => dir.remove());

const spec: JobSpec = { job: 'j', kind: 'bundle', pid: newProjectId(), logFile: 'l', path: 'p' };

/** Runs a program as a job and answers all its events; `onEvent` may act on the job. */
function run(program: string, onEvent: (event: JobEvent, job: RunningJob) => void = () => undefined, wanted = spec) {
  const file = join(dir.path, 'job.mjs');
  writeFileSync(file, program);
  const events: JobEvent[] = [];
  return new Promise<JobEvent[]>((done) => {
    const job = forkJob(file, wanted, (event) => {
      events.push(event);
      onEvent(event, job);
      if (event.state !== 'running') done(events);
    });
  });
}

const RUNNING = `process.once('message', ({ job }) => process.send({ job, state: 'running', done: 1, total: 2 }));`;

test('a job is sent its spec, and its events come back in order', async () => {
  const program = `process.once('message', (spec) => {
    process.send({ job: spec.job, state: 'running', done: 0, total: 1 });
    process.send({ job: spec.job, state: 'done', path: spec.path, summary: 's' }, () => process.exit());
  });`;
  expect(await run(program)).toEqual([
    { job: 'j', state: 'running', done: 0, total: 1 },
    { job: 'j', state: 'done', path: 'p', summary: 's' },
  ]);
});

test.each([
  ['dies', `process.once('message', () => process.kill(process.pid, 'SIGKILL'));`],
  ['ends before it begins', 'process.exit(1);'],
  ['ends without a word', `process.once('message', () => process.exit(0));`],
])('a job that %s has failed', async (_, program) => {
  expect(await run(program)).toEqual([
    { job: 'j', state: 'failed', message: 'It stopped before it was done. Try again.' },
  ]);
});

test('a job that is cancelled too late says how it ended', async () => {
  const program = `process.on('message', (message) => {
    if (message === 'cancel') process.send({ job: 'j', state: 'done', path: 'p', summary: 'too late' }, () => process.exit());
    else process.send({ job: 'j', state: 'running', done: 1, total: 2 });
  });`;
  expect((await run(program, (_, job) => job.cancel())).at(-1)).toMatchObject({ state: 'done', summary: 'too late' });
});

test('a cancelled job that just goes was cancelled, not failed', async () => {
  expect((await run(RUNNING, (_, job) => job.cancel())).at(-1)).toEqual({ job: 'j', state: 'cancelled' });
});

test('a job that keeps an index stays long, and is given little memory for what is new; others are given what they take', async () => {
  const program = `process.once('message', ({ job }) => {
    const summary = process.execArgv.join(' ');
    process.send({ job, state: 'done', path: 'p', summary }, () => process.exit());
  });`;
  const flags = async (wanted: JobSpec) => (await run(program, undefined, wanted)).at(-1);
  const index: JobSpec = { job: 'j', kind: 'index', pid: newProjectId(), logFile: 'l', path: 'p' };
  expect(await flags(index)).toMatchObject({ summary: expect.stringContaining('--max-semi-space-size=1') });
  expect(await flags(spec)).toMatchObject({ summary: expect.not.stringContaining('semi-space') });
});
