import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fail, ok } from '../../../../shared/base/result.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { hubState, onHub, openThere, person, startScriptedHub } from '../../../kit/scripted-people.ts';
import { ARTICLE_ID, aMark } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

test('a line that is opened anew is seen by those who stayed', async () => {
  const hub = await startScriptedHub();
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

test('a sign-in that ran out is renewed once, then said', async () => {
  const hub = await startScriptedHub();
  hub.deny = 'bad-token';
  const [ana] = await person('Ana', hub);
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  expect(ana.status.hub).toMatchObject({ reason: 'bad-token' });
  const tried = hub.signIns;
  expect(tried).toBeLessThanOrEqual(8);
  hub.deny = null;
  ana.retryHub();
  await onHub(ana);
});

test('a host that refuses the way in is passed on; one that cannot reach the hub is offline', async () => {
  const computer = new FakeComputer('Ana');
  computer.access = async () => fail('unreachable', 'No hub answers.');
  const ana = await openThere(computer);
  await until(ana, () => hubState(ana) === 'offline', 'offline');
  computer.access = async () => fail('refused', 'You are not known here.');
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  expect(ana.status.hub).toHaveProperty('message', expect.stringMatching(/^You are not known here\. /));
});

test('joining again after a refusal opens every room again', async () => {
  const hub = await startScriptedHub();
  const computer = new FakeComputer('Ana');
  computer.access = async () => fail('refused', 'You are not known here.');
  const ana = await openThere(computer);
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  computer.access = () => hub.access();
  ana.connect('scripted', 'owner');
  await onHub(ana);
});

test('an answer from before the last question for a way in no longer counts', async () => {
  const hub = await startScriptedHub();
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
  const ana = await openThere(computer);
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

test('a room that is closed because the whole socket goes is no refusal, however often', async () => {
  const hub = await startScriptedHub();
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

test('trying now does not wait for the pause, nor for a question or a line that nobody answers', async () => {
  const hub = await startScriptedHub();
  const computer = new FakeComputer('Ana');
  let tries = 0;
  computer.access = async () => {
    tries++;
    return fail('unreachable', 'No hub answers.');
  };
  const ana = await openThere(computer);
  await until(ana, () => hubState(ana) === 'offline', 'offline');
  const tried = tries;
  ana.retryHub();
  expect(tries).toBe(tried + 1);
  // The host itself gets no answer.
  computer.access = () => new Promise(() => undefined);
  ana.retryHub();
  expect(hubState(ana)).toBe('connecting');
  // A line that is up and brings nothing.
  const silent = createServer((socket) => onTestFinished(() => void socket.destroy())).listen(0, '127.0.0.1');
  onTestFinished(() => void silent.close());
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo; // it listens on TCP
  const reached = once(silent, 'connection');
  computer.access = async () => ok({ url: `ws://127.0.0.1:${port}`, token: 'any', role: 'owner', owners: [] });
  ana.retryHub();
  await reached;
  computer.access = () => hub.access();
  ana.retryHub();
  await onHub(ana);
});

test('a hub that answers and lets no line through is told apart from one that is away; it is looked for without blinking', async () => {
  // As a proxy that does not pass WebSockets on.
  const proxy = createServer((socket) => {
    socket.on('error', () => socket.destroy()); // whoever is turned away may go first
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  onTestFinished(() => void proxy.close());
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo; // it listens on TCP
  const computer = new FakeComputer('Ana');
  computer.access = async () => ok({ url: `ws://127.0.0.1:${port}`, token: 'any', role: 'owner', owners: [] });
  const ana = await openThere(computer);
  await until(
    ana,
    () => /no lasting connection comes about\. Whoever runs it/.test(ana.away?.message ?? ''),
    'it is told',
  );
  const since = ana.away?.since;
  computer.access = async () => fail('unreachable', 'No hub answers.');
  await until(ana, () => ana.away?.message === 'No hub answers.', 'it is gone altogether');
  const states = new Set<string>();
  ana.subscribe(() => states.add(hubState(ana)));
  let tries = 0;
  computer.access = async () => {
    tries++;
    return fail('unreachable', 'No hub answers.');
  };
  await until(ana, () => tries >= 2, 'it was tried twice more');
  expect([...states]).toEqual(['offline']);
  expect(ana.away).toMatchObject({ code: 'unreachable', since });
  expect(ana.away?.nextTry).toBeGreaterThan(Date.now() - 1_000);
});
