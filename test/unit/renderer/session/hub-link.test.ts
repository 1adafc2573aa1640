import { afterEach, expect, test } from 'vitest';
import type { Project } from '../../../../renderer/session/project-session.ts';
import { fail } from '../../../../shared/base/result.ts';
import { actId } from '../../../../shared/model/ids.ts';
import { edit } from '../../../../shared/steps/commands.ts';
import { REFUSALS } from '../../../../shared/wire/refusal.ts';
import { teamRoom } from '../../../../shared/wire/room.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ScriptedHub } from '../../../kit/scripted-hub.ts';
import { ARTICLE, ARTICLE_ID, aMark, openOn } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

const open: { close(): void }[] = [];
const hubs: ScriptedHub[] = [];
afterEach(async () => {
  for (const session of open.splice(0)) session.close();
  for (const hub of hubs.splice(0)) await hub.stop();
});

async function startHub(): Promise<ScriptedHub> {
  const hub = await ScriptedHub.start();
  hubs.push(hub);
  return hub;
}

/** Somebody at a computer of their own, in the project of `other` when there is one, on this hub. */
async function person(name: string, hub: ScriptedHub, other?: Project): Promise<[Project, FakeComputer]> {
  const computer = new FakeComputer(name);
  computer.access = () => hub.access();
  const session = await openOn(computer, other?.pid, { hub: 'scripted' });
  open.push(session);
  return [session, computer];
}

const hubState = (session: { status: Project['status'] }) => session.status.hub.state;
const onHub = (session: Project) => until(session, () => hubState(session) === 'saved', 'all is on the hub');

test('two people see each other’s marks, and each other', async () => {
  const hub = await startHub();
  const [ana] = await person('Ana', hub);
  const [ben] = await person('Ben', hub, ana);
  await ana.addArticle(ARTICLE);
  const hers = await ana.openArticle(ARTICLE_ID);
  const his = await ben.openArticle(ARTICLE_ID);
  const key = await hers.marks.act([aMark('claim')]);
  await until(his, () => his.marks.fold.has(key) && his.text.loaded, 'Ben has the mark and the text');
  expect(his.text.text).toBe(ARTICLE.text);
  await until(ana, () => ana.status.people === 1, 'Ana is told that Ben holds all of it');
  expect(ana.online).toEqual([ben.me.member]);
  await onHub(ana);
  await onHub(ben);
});

test('two windows of one person are one person', async () => {
  const hub = await startHub();
  const [ana, computer] = await person('Ana', hub);
  const second = await openOn(computer, ana.pid, { hub: 'scripted' });
  open.push(second);
  await onHub(ana);
  await onHub(second);
  const [ben] = await person('Ben', hub, ana);
  await until(ana, () => ana.online.length > 0, 'somebody else is seen');
  expect(ana.online).toEqual([ben.me.member]);
  await until(ben, () => ben.online.length > 0, 'Ana is seen');
  expect(ben.online).toEqual([ana.me.member]);
});

test('a hub that never answers the barrier is never called saved, whatever else it acknowledges', async () => {
  const hub = await startHub();
  hub.answers = false;
  const [ana] = await person('Ana', hub);
  const [ben] = await person('Ben', hub, ana);
  const states = new Set<string>();
  const hers = await ana.openArticle(ARTICLE_ID);
  const his = await ben.openArticle(ARTICLE_ID);
  hers.marks.subscribe(() => {
    if (hers.marks.fold.stepCount > 0) states.add(hubState(hers.marks));
  });
  for (let at = 0; at < 20; at++) await hers.marks.act([aMark('claim', at)]);
  // Everything has arrived at the hub, and went on from there.
  await until(his.marks, () => his.marks.fold.stepCount === 20, 'Ben has all marks');
  await until(ana, () => ana.status.people === 0 && ana.online.length === 1, 'Ana sees Ben');
  expect(hers.marks.status.hub).toEqual({ state: 'sending', waiting: 20 });
  expect(states).toContain('sending');
  expect(states).not.toContain('saved');
  // What came from the hub is on the hub.
  expect(his.marks.status.hub).toEqual({ state: 'saved', waiting: 0 });
  hub.answers = true;
  await until(hers.marks, () => hubState(hers.marks) === 'saved', 'the hub confirms');
});

test('a refused room says why, keeps a rescue copy, and never tries again by itself', async () => {
  const hub = await startHub();
  const [ana, computer] = await person('Ana', hub);
  const article = await ana.openArticle(ARTICLE_ID);
  await onHub(ana);
  hub.refuse = 'bad-signature';
  await article.marks.act([aMark('claim')]);
  await until(
    article.marks,
    () => hubState(article.marks) === 'refused' && rescueOf(article.marks) !== null,
    'refused',
  );
  const { hub: status } = article.marks.status;
  expect(status).toMatchObject({ state: 'refused', reason: 'bad-signature', rescue: 'rescue-1' });
  expect(status).toHaveProperty('message', expect.stringContaining(REFUSALS['bad-signature'].message));
  expect(computer.rescues.map(({ room }) => room)).toEqual([teamRoom(ana.pid, ARTICLE_ID)]);
  expect(ana.status.hub.state).toBe('refused');
  // The line is down: what is written now goes nowhere but the disk.
  await article.marks.act([aMark('claim', 1)]);
  await until(ana, () => ana.status.here.state === 'saved', 'it is on the disk');
  expect(hub.refused).toBe(1);
  expect(hubState(ana.project)).toBe('saved');
  // The way out: the hub is mended, and the person tries again.
  hub.refuse = null;
  ana.retryHub();
  await onHub(ana);
});

test('a hub without room on its disk is said, and tried again by itself', async () => {
  const hub = await startHub();
  const [ana, computer] = await person('Ana', hub);
  const { marks } = await ana.openArticle(ARTICLE_ID);
  await onHub(ana);
  hub.refuse = 'disk';
  await marks.act([aMark('claim')]);
  await until(marks, () => hubState(marks) === 'refused', 'refused');
  expect(marks.status.hub).toMatchObject({ reason: 'disk', rescue: null });
  expect(computer.rescues).toEqual([]);
  hub.refuse = null;
  await until(marks, () => hubState(marks) === 'saved', 'it is on the hub');
});

test('a line that is opened anew is seen by those who stayed', async () => {
  const hub = await startHub();
  const [ana] = await person('Ana', hub);
  const [ben] = await person('Ben', hub, ana);
  const hers = await ana.openArticle(ARTICLE_ID);
  const his = await ben.openArticle(ARTICLE_ID);
  for (let at = 0; at < 5; at++) {
    await hers.marks.act([aMark('claim', at)]);
    await until(his.marks, () => his.marks.status.people === 1, 'Ben is told that Ana holds all of it');
  }
  hub.refuse = 'bad-step';
  await hers.marks.act([aMark('claim', 5)]);
  await until(hers.marks, () => hubState(hers.marks) === 'refused', 'refused');
  await until(his.marks, () => his.marks.status.people === 0, 'Ben sees Ana no more');
  hub.refuse = null;
  ana.retryHub();
  // Long before what she says is said again by itself, every 15 seconds.
  await until(his.marks, () => his.marks.status.people === 1, 'Ben sees Ana again', 5_000);
});

test('somebody who is no member is told so in every room', async () => {
  const hub = await startHub();
  hub.deny = 'not-a-member';
  const [ana] = await person('Ana', hub);
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  expect(ana.status.hub).toHaveProperty('message', expect.stringContaining(REFUSALS['not-a-member'].message));
  expect(hubState(ana.people)).toBe('refused');
});

test('a sign-in that ran out is renewed once, then said', async () => {
  const hub = await startHub();
  hub.deny = 'bad-token';
  const [ana] = await person('Ana', hub);
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  expect(ana.status.hub).toMatchObject({ reason: 'bad-token' });
  const tried = hub.signIns;
  expect(tried).toBeLessThanOrEqual(4);
  hub.deny = null;
  ana.retryHub();
  await onHub(ana);
});

test('a room that is closed again and again without a reason counts as refused', async () => {
  const hub = await startHub();
  hub.deny = 'because';
  const [ana] = await person('Ana', hub);
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  expect(ana.status.hub).toMatchObject({ reason: 'unknown' });
});

test('a host that refuses the way in is passed on; one that cannot reach the hub is offline', async () => {
  const computer = new FakeComputer('Ana');
  computer.access = async () => fail('unreachable', 'No hub answers.');
  const ana = await openOn(computer, undefined, { hub: 'nowhere' });
  open.push(ana);
  await until(ana, () => hubState(ana) === 'offline', 'offline');
  computer.access = async () => fail('refused', 'You are not known here.');
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  expect(ana.status.hub).toHaveProperty('message', expect.stringMatching(/^You are not known here\. /));
});

test('joining again after a refusal opens every room again', async () => {
  const hub = await startHub();
  const computer = new FakeComputer('Ana');
  computer.access = async () => fail('refused', 'You are not known here.');
  const ana = await openOn(computer, undefined, { hub: 'scripted' });
  open.push(ana);
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  computer.access = () => hub.access();
  ana.connect('scripted', 'owner');
  await onHub(ana);
});

test('an answer from before the last question for a way in no longer counts', async () => {
  const hub = await startHub();
  const computer = new FakeComputer('Ana');
  let refuse = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    computer.access = () => {
      resolve();
      return new Promise((answer) => {
        refuse = () => answer(fail('refused', 'You are not known here.'));
      });
    };
  });
  const ana = await openOn(computer, undefined, { hub: 'scripted' });
  open.push(ana);
  await asked;
  let letIn = (): void => undefined;
  computer.access = () =>
    new Promise((answer) => {
      letIn = () => answer(hub.access());
    });
  ana.connect('scripted', 'owner');
  refuse();
  await new Promise((resolve) => setImmediate(resolve));
  letIn();
  await onHub(ana);
});

test('a copy that cannot be put aside is said, whether the host says no or is gone', async () => {
  const hub = await startHub();
  const [ana, computer] = await person('Ana', hub);
  const { marks } = await ana.openArticle(ARTICLE_ID);
  await onHub(ana);
  computer.rescueFails = fail('io', 'The folder cannot be written.');
  hub.refuse = 'bad-step';
  await marks.act([aMark('claim')]);
  const told = (words: string) => () =>
    marks.status.hub.state === 'refused' && marks.status.hub.message.includes(words);
  await until(marks, told('The folder cannot be written.'), 'it is said');
  expect(rescueOf(marks)).toBeNull();
  await until(ana, () => ana.status.here.state === 'saved', 'it is on the disk');
  computer.broken.set(marks.name, new Error('The host is gone.'));
  ana.retryHub();
  await until(marks, told('The host is gone.'), 'it is said');
});

test('a copy of what a lost membership leaves behind is named as well', async () => {
  const computer = new FakeComputer('Ana');
  computer.access = async () => fail('refused', 'You are not known here.');
  const ana = await openOn(computer, undefined, { hub: 'nowhere' });
  open.push(ana);
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  const { textRoom: text } = await ana.openArticle(ARTICLE_ID);
  expect(text.status.hub).toHaveProperty('message', expect.stringMatching(/^You are not known here\. /));
  computer.access = async () => fail('refused', 'Still not known.');
  ana.retryHub();
  await until(text, () => rescueOf(text) !== null, 'a copy was put aside');
  expect(text.status.hub).toHaveProperty('message', expect.stringContaining(`A copy of it is at ${rescueOf(text)}.`));
});

test('a room that is closed because the whole socket goes is no refusal, however often', async () => {
  const hub = await startHub();
  hub.deny = 'because';
  hub.drops = true;
  const [ana] = await person('Ana', hub);
  const states = new Set<string>();
  ana.subscribe(() => states.add(hubState(ana)));
  await until(ana, () => hub.dropped >= 3, 'the socket was lost three times');
  hub.drops = false;
  hub.deny = null;
  await onHub(ana);
  expect(states).not.toContain('refused');
});

test('offline after a restart, only what was made since counts as waiting; a hub that is reached is asked for all', async () => {
  const hub = await startHub();
  const [ana, computer] = await person('Ana', hub);
  const first = await ana.openArticle(ARTICLE_ID);
  for (let at = 0; at < 10; at++) await first.marks.act([aMark('claim', at)]);
  await onHub(ana);
  await until(ana, () => ana.status.here.state === 'saved', 'it is on the disk');
  ana.close();
  computer.access = async () => fail('unreachable', 'No hub answers.');
  const again = await openOn(computer, ana.pid, { hub: 'scripted' });
  open.push(again);
  const { marks } = await again.openArticle(ARTICLE_ID);
  await marks.act([aMark('claim', 10)]);
  await until(marks, () => hubState(marks) === 'offline', 'offline');
  expect(marks.status.hub).toEqual({ state: 'offline', waiting: 1 });
  hub.answers = false;
  computer.access = () => hub.access();
  await until(marks, () => hubState(marks) === 'sending', 'the hub is there');
  expect(marks.status.hub).toEqual({ state: 'sending', waiting: 11 });
});

const rescueOf = ({ status }: { status: Project['status'] }) =>
  status.hub.state === 'refused' ? status.hub.rescue : null;

test('both retag a mark apart: contested for both, settled for both', async () => {
  const hub = await startHub();
  const [ana] = await person('Ana', hub);
  const [ben, hisComputer] = await person('Ben', hub, ana);
  const hers = await ana.openArticle(ARTICLE_ID);
  const his = await ben.openArticle(ARTICLE_ID);
  const id = actId(await hers.marks.act([aMark('claim')]), 0);
  await until(his.marks, () => his.marks.fold.get(id) !== undefined, 'Ben has the mark');
  await until(ben, () => ben.status.here.state === 'saved', 'it is on Ben’s disk');
  // Ben goes away and comes back later, with what he did meanwhile on his disk.
  ben.close();
  hisComputer.access = async () => fail('unreachable', 'No hub answers.');
  const away = await openOn(hisComputer, ana.pid, { hub: 'scripted' });
  open.push(away);
  const alone = await away.openArticle(ARTICLE_ID);
  await alone.marks.act([edit(alone.marks.fold.get(id)!, { tag: 'figure' })]);
  await hers.marks.act([edit(hers.marks.fold.get(id)!, { tag: 'actor' })]);
  hisComputer.access = () => hub.access();
  const contested = (room: typeof hers.marks) => room.fold.get(id)?.fields.tag?.contested === true;
  await until(hers.marks, () => contested(hers.marks), 'Ana sees both tags');
  await until(alone.marks, () => contested(alone.marks), 'Ben sees both tags');
  await hers.marks.act([edit(hers.marks.fold.get(id)!, { tag: 'actor' })]);
  await until(alone.marks, () => !contested(alone.marks), 'Ben sees it settled');
  expect(alone.marks.fold.get(id)?.fields.tag?.value).toBe('actor');
  expect(contested(hers.marks)).toBe(false);
});
