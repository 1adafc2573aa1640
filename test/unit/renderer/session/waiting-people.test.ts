import { afterEach, expect, test } from 'vitest';
import type { Project } from '../../../../renderer/session/project-session.ts';
import { makeMember } from '../../../../shared/model/records.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { BEN } from '../../../kit/people.ts';
import { openOn } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

const open: Project[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

const WAITING = [{ member: BEN, name: 'Ben', steps: 12 }];

async function anaWith(computer: FakeComputer): Promise<Project> {
  const session = await openOn(computer);
  open.push(session);
  return session;
}

test('who waits is known from the start, and read again when the host says so', async () => {
  const computer = new FakeComputer('Ana');
  computer.waiting = WAITING;
  const ana = await anaWith(computer);
  await until(ana, () => ana.waiting.length === 1, 'Ben waits');
  expect(ana.waiting).toEqual(WAITING);
  computer.projectsChanged([]);
  await until(ana, () => ana.waiting.length === 0, 'nobody waits');
});

test('it is read again once the disk has a change of the people, without a word of the host', async () => {
  const computer = new FakeComputer('Ana');
  computer.waiting = WAITING;
  const ana = await anaWith(computer);
  await ana.introduce();
  await until(ana, () => ana.waiting.length === 1 && ana.status.here.state === 'saved', 'Ben waits');
  let write = (): void => undefined;
  computer.appendWaits = new Promise((resolve) => {
    write = resolve;
  });
  computer.waiting = [];
  await ana.people.record([makeMember(BEN, 'Ben', 'teal', '')], 'setup');
  await new Promise((resolve) => setImmediate(resolve));
  expect(ana.waiting).toEqual(WAITING);
  write();
  await until(ana, () => ana.waiting.length === 0, 'he has joined');
});

test('a host that cannot say it is noticed, until it can', async () => {
  const computer = new FakeComputer('Ana');
  computer.waitingFails = new Error('the disk is gone');
  const ana = await anaWith(computer);
  await until(ana, () => ana.notice !== null, 'it is said');
  expect(ana.notice).toBe('Who waits to be admitted could not be read (the disk is gone). Open the project again.');
  computer.waitingFails = null;
  computer.projectsChanged(WAITING);
  await until(ana, () => ana.waiting.length === 1, 'Ben waits');
  expect(ana.notice).toBeNull();
});
