import { expect, onTestFinished, test, vi } from 'vitest';
import { shortMemory } from '../../../../renderer/session/device-memory.ts';
import { LeftRooms } from '../../../../renderer/session/left-rooms.ts';
import type { Project } from '../../../../renderer/session/project-session.ts';
import { verdictOn } from '../../../../renderer/session/refusals.ts';
import { inSyncOrder, LastOpened } from '../../../../renderer/session/sync-order.ts';
import { fail } from '../../../../shared/base/result.ts';
import { articleIdOf, newProjectId } from '../../../../shared/model/ids.ts';
import { REFUSAL_NAMES } from '../../../../shared/wire/refusal.ts';
import { projectRoom, teamRoom, textRoom } from '../../../../shared/wire/room.ts';
import type { FakeComputer } from '../../../kit/fake-host.ts';
import type { ScriptedHub } from '../../../kit/scripted-hub.ts';
import { hubState, onHub, openThere, person, startScriptedHub } from '../../../kit/scripted-people.ts';
import { ARTICLE, aMark } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

const COUNT = 20;
const articleOf = (n: number) => ({ ...ARTICLE, text: `Flood ${n}\n\nThe river rose by ${n} metres.\n` });
const aidOf = (n: number) => articleIdOf(articleOf(n).text);
const AWAY = fail('unreachable', 'No hub answers.');

/** Somebody with so many articles, all of them on the hub. */
async function withArticles(hub: ScriptedHub): Promise<[Project, FakeComputer]> {
  const [ana, computer] = await person('Ana', hub);
  for (let n = 0; n < COUNT; n++) await ana.addArticle(articleOf(n));
  await onHub(ana);
  return [ana, computer];
}

/** How many rooms a session has open at most, from now on. */
function mostOpen(session: Project): () => number {
  let most = 0;
  onTestFinished(
    session.subscribe(() => {
      most = Math.max(most, session.openRooms);
    }),
  );
  return () => most;
}

test('[S46] marks in many articles while the hub is away leave no room open; what waits is counted, past a restart, and sent', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await withArticles(hub);
  const usual = ana.openRooms;
  computer.access = async () => AWAY;
  hub.cut();
  await until(ana, () => hubState(ana) === 'offline', 'the hub is away');
  const most = mostOpen(ana);
  for (let n = 0; n < COUNT; n++) {
    const article = await ana.openArticle(aidOf(n), true);
    await article.marks.act([aMark('claim')]);
    article.close();
    expect(ana.status.hub.state).not.toBe('saved');
  }
  await until(ana, () => ana.openRooms === usual, 'all rooms are closed');
  expect(most()).toBeLessThanOrEqual(usual + 6);
  expect(ana.status.hub).toEqual({ state: 'offline', waiting: COUNT });
  expect(ana.articleStatus(aidOf(3)).hub).toEqual({ state: 'offline', waiting: 1 });
  ana.close();

  const again = await openThere(computer, ana);
  await until(again, () => hubState(again) === 'offline', 'the hub is away');
  expect(again.status.hub).toEqual({ state: 'offline', waiting: COUNT });
  const opened = mostOpen(again);
  const claims: string[] = [];
  again.subscribe(() => {
    const { state } = again.status.hub;
    if (state === 'saved' && again.progress?.done !== COUNT) claims.push(`saved with ${again.progress?.done}`);
  });
  computer.access = () => hub.access();
  again.retryHub();
  await onHub(again);
  expect(claims).toEqual([]);
  expect(again.progress).toEqual({ done: COUNT, total: COUNT, paused: false });
  // Ten at once, of forty, and two that settle.
  expect(opened()).toBeLessThanOrEqual(usual + 12);
  expect(again.articleStatus(aidOf(3)).hub).toEqual({ state: 'saved', waiting: 0 });
});

test('it can be stopped: what is open goes on, the rest is not called saved, and that outlasts a restart', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await withArticles(hub);
  ana.pauseSync(true);
  ana.close();
  const again = await openThere(computer, ana);
  const { marks } = await again.openArticle(aidOf(1));
  await until(again, () => hubState(again) === 'paused', 'what is open is on the hub');
  expect(again.progress).toMatchObject({ total: COUNT, paused: true });
  expect(again.progress?.done).toBeLessThan(COUNT);
  await marks.act([aMark('claim')]);
  expect(marks.status.hub.state).toBe('sending');
  await until(marks, () => hubState(marks) === 'saved', 'the mark is on the hub');
  expect(hubState(again)).toBe('paused');
  expect(again.articleStatus(aidOf(2)).hub.state).toBe('paused');
  // An export needs all of it: it does not stay behind for having been stopped once.
  expect(await again.catchUp()).toEqual({ complete: true, why: null });
  await onHub(again);
  expect(again.progress?.paused).toBe(true);
  again.pauseSync(false);
  expect(again.progress?.paused).toBe(false);
});

test('an article that cannot be read here is never called up to date, nor the project saved', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await withArticles(hub);
  ana.close();
  computer.broken.set(textRoom(ana.pid, aidOf(7)), new Error('A bad block.'));
  const again = await openThere(computer, ana);
  await until(again, () => again.progress?.done === COUNT - 1, 'all others are up to date');
  expect(again.status.hub).toEqual({ state: 'sending', waiting: 0 });
  expect(again.notice).toContain('A bad block.');
});

test('[S53] an article that cannot be read for a while is brought up to date by itself when it can, and said to be behind once', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await withArticles(hub);
  ana.close();
  const room = textRoom(ana.pid, aidOf(7));
  computer.broken.set(room, new Error('The host is being started anew.'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const again = await openThere(computer, ana);
  await until(again, () => again.progress?.done === COUNT - 1, 'all others are up to date');
  again.dismissNotice();
  await vi.advanceTimersByTimeAsync(25_000);
  expect(again.notice).toBe(null);
  expect(hubState(again)).toBe('sending');
  computer.broken.clear();
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await onHub(again);
  expect(again.progress?.done).toBe(COUNT);
});

test('a room that was refused for a while and then taken counts as up to date', async () => {
  const hub = await startScriptedHub();
  const [ana] = await withArticles(hub);
  const { marks } = await ana.openArticle(aidOf(1));
  hub.refuse = 'bad-step';
  await marks.act([aMark('claim')]);
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  await ana.catchUp();
  hub.refuse = null;
  ana.retryHub();
  await onHub(ana);
});

test('first what has something for the hub, then what was opened last, then what came in last', () => {
  const pid = newProjectId();
  const memory = shortMemory();
  const left = new LeftRooms(memory);
  const opened = new LastOpened(memory, pid);
  const [a, b, c, d] = [0, 1, 2, 3].map(aidOf) as [ReturnType<typeof aidOf>, ...ReturnType<typeof aidOf>[]]; // four
  const rooms = [projectRoom(pid), ...[a, b!, c!, d!].flatMap((aid) => [textRoom(pid, aid), teamRoom(pid, aid)])];
  opened.opened(a);
  opened.opened(b!);
  left.set(teamRoom(pid, a), 3);
  expect(inSyncOrder(rooms, left, opened.list)).toEqual([
    projectRoom(pid),
    teamRoom(pid, a),
    textRoom(pid, b!),
    teamRoom(pid, b!),
    textRoom(pid, a),
    teamRoom(pid, d!),
    textRoom(pid, d!),
    teamRoom(pid, c!),
    textRoom(pid, c!),
  ]);
});

test('refused for one reason after the other, and then taken: it is called saved in the end', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await withArticles(hub);
  const { marks } = await ana.openArticle(aidOf(1));
  hub.refuse = 'bad-step';
  await marks.act([aMark('claim')]);
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  // A new round begins while everything is refused: rooms that are closed are asked about as well.
  computer.projectsChanged([{ member: ana.me.member, name: 'Ben', steps: 1 }]);
  await until(ana, () => ana.waiting.length > 0, 'somebody waits');
  const lost: string[] = [];
  ana.subscribe(() => {
    if (ana.away !== null) lost.push(ana.away.message);
  });
  for (const reason of REFUSAL_NAMES.filter((name) => verdictOn(name).kind === 'room' || name === 'disk')) {
    hub.refuse = reason;
    ana.retryHub();
    await until(marks, () => marks.status.hub.state === 'refused' && marks.status.hub.reason === reason, reason);
  }
  hub.refuse = null;
  // What the hub refused before, and is only told now, is refused all the same: whoever sees that tries again.
  do {
    ana.retryHub();
    await until(ana, () => hubState(ana) === 'saved' || hubState(ana) === 'refused', 'the hub has answered');
  } while (hubState(ana) === 'refused');
  expect(lost, 'that rooms are refused ends no line of the others').toEqual([]);
});
