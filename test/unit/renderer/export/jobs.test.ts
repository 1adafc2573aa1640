import { expect, test } from 'vitest';
import { type JobEnd, Jobs } from '../../../../renderer/export/jobs.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import type { Host, JobEvent } from '../../../../shared/host/contract.ts';

/** Jobs over a host that says what the test says. */
function watched() {
  const events = new Emitter<JobEvent>();
  const told: JobEnd[] = [];
  // Only jobs are ever listened to.
  const host: Pick<Host, 'on'> = { on: (_event, listener) => events.on(listener as (event: JobEvent) => void) };
  const jobs = new Jobs(host, (end) => told.push(end));
  return { jobs, told, say: (event: JobEvent) => events.emit(event) };
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
