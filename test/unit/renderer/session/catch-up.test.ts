import { afterEach, expect, test, vi } from 'vitest';
import { HubLink } from '../../../../renderer/session/hub-link.ts';
import type { Project } from '../../../../renderer/session/project-session.ts';
import { fail } from '../../../../shared/base/result.ts';
import { makeProject } from '../../../../shared/model/records.ts';
import { textRoom } from '../../../../shared/wire/room.ts';
import { diskFull, FakeComputer } from '../../../kit/fake-host.ts';
import { ScriptedHub } from '../../../kit/scripted-hub.ts';
import { ARTICLE, ARTICLE_ID, aMark, openOn } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const end of ends.splice(0).reverse()) await end();
});

async function person(hub: ScriptedHub | null): Promise<[Project, FakeComputer]> {
  const computer = new FakeComputer('Ana');
  computer.access = async () => (hub === null ? null : hub.access());
  const session = await openOn(computer, undefined, { hub: hub === null ? null : 'scripted' });
  ends.push(() => session.close());
  await session.introduce();
  return [session, computer];
}

async function startHub(): Promise<ScriptedHub> {
  const hub = await ScriptedHub.start();
  ends.push(() => hub.stop());
  return hub;
}

const WHOLE = { complete: true, why: null };
const onHub = (session: Project) => until(session, () => session.status.hub.state === 'saved', 'all is on the hub');

test('waits until what is on the screen is on the disk, signature and all', async () => {
  const [ana, computer] = await person(null);
  const { marks } = await ana.openArticle(ARTICLE_ID);
  await until(ana, () => ana.status.here.state === 'saved', 'all is quiet');
  let sign = (): void => undefined;
  computer.signWaits = new Promise((resolve) => {
    sign = resolve;
  });
  let write = (): void => undefined;
  computer.appendWaits = new Promise((resolve) => {
    write = resolve;
  });
  const step = marks.act([aMark('claim')]);
  let caughtUp = false;
  const catching = ana.catchUp().finally(() => {
    caughtUp = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(caughtUp).toBe(false);
  sign();
  await step;
  await new Promise((resolve) => setImmediate(resolve));
  expect(caughtUp).toBe(false);
  write();
  expect(await catching).toEqual(WHOLE);
  expect(computer.log.get(marks.name)).toHaveLength(1);
});

test('a disk that does not take the work is the reason, in its own sentence', async () => {
  const [ana, computer] = await person(null);
  const { marks } = await ana.openArticle(ARTICLE_ID);
  computer.appendFails = diskFull;
  await marks.act([aMark('claim')]);
  expect(await ana.catchUp()).toEqual({ complete: false, why: diskFull.message });
  computer.appendFails = null;
  await until(ana, () => ana.status.here.state === 'saved', 'there is room again');
  expect(await ana.catchUp()).toEqual(WHOLE);
});

test('a hub that cannot be reached is the reason, and so is one that refuses', async () => {
  const hub = await startHub();
  const [ana, computer] = await person(hub);
  await ana.addArticle(ARTICLE);
  await onHub(ana);
  expect(await ana.catchUp()).toEqual(WHOLE);
  computer.access = async () => fail('unreachable', 'No hub answers.');
  const away = await openOn(computer, ana.pid, { hub: 'scripted' });
  ends.push(() => away.close());
  expect(await away.catchUp()).toEqual({
    complete: false,
    why: expect.stringContaining('The hub cannot be reached, so what others did'),
  });
  computer.access = async () => fail('refused', 'You are not known here.');
  away.retryHub();
  await until(away, () => away.status.hub.state === 'refused', 'refused');
  expect(await away.catchUp()).toEqual({ complete: false, why: expect.stringContaining('You are not known here.') });
});

test('a room that cannot be read is the reason and noticed; the others are caught up, and it is mended by the next', async () => {
  const hub = await startHub();
  const [ana, computer] = await person(hub);
  await ana.addArticle(ARTICLE);
  await onHub(ana);
  computer.broken.set(textRoom(ana.pid, ARTICLE_ID), new Error('the file is damaged'));
  const caught = await ana.catchUp();
  expect(caught).toEqual({
    complete: false,
    why: expect.stringMatching(/^An article could not be brought up to date \(.*the file is damaged/),
  });
  expect(ana.notice).toBe(caught.why);
  computer.broken.clear();
  expect(await ana.catchUp()).toEqual(WHOLE);
  expect(ana.notice).toBeNull();
});

test('a hub that never answers is waited for within a bound', async () => {
  const hub = await startHub();
  const [ana] = await person(hub);
  await onHub(ana);
  hub.answers = false;
  await ana.addArticle(ARTICLE);
  await until(ana, () => ana.status.here.state === 'saved', 'it is on the disk');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const catching = ana.catchUp();
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await catching).toEqual({ complete: false, why: expect.stringContaining('The hub takes too long to answer') });
});

test('a hub that is brought much over a slow line is waited for, as long as it goes on', async () => {
  const hub = await startHub();
  const [ana] = await person(hub);
  await onHub(ana);
  hub.answers = false;
  await ana.addArticle(ARTICLE);
  await until(ana, () => ana.status.here.state === 'saved', 'it is on the disk');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const carried = vi.spyOn(HubLink.prototype, 'carriedAt', 'get').mockImplementation(() => Date.now() - 10_000);
  let caught: unknown = null;
  const catching = ana.catchUp().then((answer) => {
    caught = answer;
  });
  await vi.advanceTimersByTimeAsync(90_000);
  expect(caught).toBe(null);
  carried.mockReturnValue(Date.now() - 10_000);
  await vi.advanceTimersByTimeAsync(31_000);
  await catching;
  expect(caught).toEqual({ complete: false, why: expect.stringContaining('The hub takes too long to answer') });
});

test('a disk that never answers is waited for within a bound', async () => {
  const [ana, computer] = await person(null);
  await ana.addArticle(ARTICLE);
  await until(ana, () => ana.status.here.state === 'saved', 'all is quiet');
  let write = (): void => undefined;
  computer.appendWaits = new Promise((resolve) => {
    write = resolve;
  });
  await ana.project.record([makeProject('Floods')], 'setup');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const catching = ana.catchUp();
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await catching).toEqual({
    complete: false,
    why: 'Saving on this computer takes too long: the last changes may be missing. Try again in a moment.',
  });
  write();
});
