import { expect, test } from 'vitest';
import { type JobEnd, Jobs } from '../../../../renderer/export/jobs.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import type { Host, JobEvent } from '../../../../shared/host/contract.ts';

/** Jobs over a host that says what the test says. */
function watched() {
  const emitters = { job: new Emitter<unknown>(), eventsMissed: new Emitter<unknown>() };
  const told: JobEnd[] = [];
  /** Where the host says that each stands; asking for another one fails. */
  const states = new Map<string, JobEvent | null>();
  const asked: string[] = [];
  const failures: unknown[] = [];
  const host: Pick<Host, 'on' | 'jobState'> = {
    on(event, listener) {
      if (event === 'job') return emitters.job.on((payload) => listener(payload as never)); // of it
      if (event === 'eventsMissed') return emitters.eventsMissed.on((payload) => listener(payload as never)); // of it
      throw new Error(`nobody listens to ${event} here`);
    },
    async jobState(job) {
      asked.push(job);
      const state = states.get(job);
      if (state === undefined) throw new Error('The host is away.');
      return state;
    },
  };
  const jobs = new Jobs(
    host,
    (end) => told.push(end),
    (error) => failures.push(error),
  );
  return {
    ...{ jobs, told, states, asked, failures },
    say: (event: JobEvent) => emitters.job.emit(event),
    /** The flow of events was cut, and is back. */
    async missed() {
      emitters.eventsMissed.emit(null);
      await new Promise(setImmediate);
    },
  };
}

const FAILED: JobEvent = { job: 'one', state: 'failed', message: 'The disk is full.' };

test('an end that comes before the start is answered is there for the dialog, and told nowhere else', () => {
  const { jobs, told, say } = watched();
  say(FAILED);
  jobs.show('one');
  expect(jobs.of('one')).toEqual(FAILED);
  expect(told).toEqual([]);
});

test('an end that a dialog shows is not told a second time', () => {
  const { jobs, told, say } = watched();
  const close = jobs.show('one');
  say({ job: 'one', state: 'running', done: 1, total: 2 });
  say(FAILED);
  close();
  expect(told).toEqual([]);
});

test('the end of a job whose dialog was closed is told, and that of another is not', () => {
  const { jobs, told, say } = watched();
  jobs.show('one')();
  jobs.show('two');
  say({ job: 'two', state: 'cancelled' });
  say(FAILED);
  expect(told).toEqual([FAILED]);
});

test('a job that two dialogs show counts as shown until both are closed', () => {
  const { jobs, told, say } = watched();
  const first = jobs.show('one');
  const second = jobs.show('one');
  first();
  say({ job: 'one', state: 'cancelled' });
  expect(told).toEqual([]);
  second();
  say(FAILED);
  expect(told).toEqual([FAILED]);
});

test('whoever watches is told of every event', () => {
  const { jobs, say } = watched();
  let told = 0;
  jobs.subscribe(() => told++);
  const before = jobs.version;
  say(FAILED);
  expect([told, jobs.version]).toEqual([1, before + 1]);
});

test('an end that was told while nobody heard is asked for: the dialog shows it, and who closed theirs is told', async () => {
  const { jobs, told, states, asked, say, missed } = watched();
  jobs.show('one');
  jobs.show('closed')();
  jobs.show('over');
  const [over, done] = [
    { job: 'over', state: 'cancelled' },
    { job: 'closed', state: 'done', path: '/quay', summary: '3 marks.' },
  ] as const;
  say(over);
  say({ job: 'closed', state: 'running', done: 1, total: 2 });
  states.set('one', FAILED).set('closed', done);
  await missed();
  expect([jobs.of('one'), jobs.of('closed'), jobs.of('over')]).toEqual([FAILED, done, over]);
  expect(told).toEqual([done]);
  expect(asked, 'what has ended is not asked for').toEqual(['one', 'closed']);
});

test('a job that goes on, or has told nothing yet, stays as it is; a host that does not answer is reported', async () => {
  const { jobs, told, states, say, missed, failures } = watched();
  for (const job of ['one', 'two', 'three']) jobs.show(job);
  say({ job: 'one', state: 'running', done: 5, total: 9 });
  states.set('one', { job: 'one', state: 'running', done: 4, total: 9 }).set('two', null);
  await missed();
  expect([jobs.of('one'), jobs.of('two')]).toEqual([{ job: 'one', state: 'running', done: 5, total: 9 }, null]);
  expect([told, failures]).toEqual([[], [new Error('The host is away.')]]);
});
