import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { OpenRoom, ProjectSession } from '../../renderer/session/session-types.ts';
import { actId } from '../../shared/model/ids.ts';
import { drop, edit } from '../../shared/steps/commands.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { teamRoom, textRoom } from '../../shared/wire/room.ts';
import { shown } from '../kit/people.ts';
import { ARTICLE, ARTICLE_ID, aMark } from '../kit/session-parts.ts';
import { anaAndBen, closing, joins, Person } from '../kit/team.ts';
import { until } from '../kit/until.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const onHub = (session: { status: ProjectSession['status'] }) => session.status.hub.state === 'saved';
const onDisk = (session: ProjectSession) => session.status.here.state === 'saved';

test('[S14] two people through a hub: text, zones, marks, names and roles arrive', async () => {
  const { hers, his, ben } = await anaAndBen();
  const there = await his.openArticle(ARTICLE_ID);
  await until(there, () => there.text.loaded, 'Ben has the text');
  expect(there.text.text).toBe(ARTICLE.text);
  expect([...there.textRoom.fold.all('make', 'zone')]).toHaveLength(1);
  const here = await hers.openArticle(ARTICLE_ID);
  const key = await there.marks.act([aMark('claim')]);
  await until(here.marks, () => here.marks.fold.has(key), 'Ana has Ben’s mark');
  expect([hers.role, his.role]).toEqual(['owner', 'annotator']);
  await until(hers, () => hers.people.fold.stepCount === 2, 'both have told their names');
  await until(hers, () => onHub(hers), 'all is on the hub');
  await until(his, () => onHub(his) && his.status.people === 1, 'all is on the hub and with Ana');
  expect([...ben.computer.projects.values()].map(({ name }) => name)).toEqual(['Flood']);
  await expect(there.textRoom.act([aMark('claim')])).rejects.toThrow('role');
});

test('500 acts each without the hub, both restart, the hub comes back: the same marks for both', async () => {
  const { hub, ana, ben, hers, his } = await anaAndBen();
  const first = await his.openArticle(ARTICLE_ID);
  await until(first, () => first.text.loaded, 'Ben has the text');
  await until(his, () => onHub(his) && onDisk(his), 'Ben is in step');
  await until(hers, () => onHub(hers) && onDisk(hers), 'Ana is in step');
  await hub.stop();
  for (const session of [hers, his]) {
    const { marks } = await session.openArticle(ARTICLE_ID);
    for (let burst = 0; burst < 10; burst++) {
      await Promise.all(Array.from({ length: 50 }, (_, at) => marks.act([aMark('claim', burst * 50 + at)])));
    }
    await until(session, () => onDisk(session), 'it is on the disk');
    expect(session.status.hub.state).not.toBe('saved');
    session.close();
  }
  const again = [closing(await ana.door.open(hers.pid)), closing(await ben.door.open(hers.pid))] as const;
  const rooms: OpenRoom[] = [];
  for (const session of again) {
    const { marks } = await session.openArticle(ARTICLE_ID);
    expect(marks.fold.stepCount).toBe(500);
    rooms.push(marks);
  }
  await hub.start();
  for (const room of rooms) await until(room, () => room.fold.stepCount === 1_000, 'all marks are here');
  expect(shown(rooms[0]!.fold)).toEqual(shown(rooms[1]!.fold));
  for (const session of again) await until(session, () => onHub(session), 'all is on the hub');
});

test('a burst of 200 acts is with the other by messages alone: in hidden windows, whose timers and frames stand still', async () => {
  const { hers, his } = await anaAndBen();
  const here = await hers.openArticle(ARTICLE_ID);
  const there = await his.openArticle(ARTICLE_ID);
  await until(his, () => onHub(his), 'Ben is in step');
  await until(hers, () => onHub(hers), 'Ana is in step');
  // A browser gives a hidden window its timers once a second, later once a minute, and no frames: here they never come.
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] });
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const keys = await Promise.all(Array.from({ length: 200 }, (_, at) => here.marks.act([aMark('claim', at)])));
  await until(there.marks, () => there.marks.fold.stepCount === 200, 'Ben has all 200');
  expect(keys.filter((key) => !there.marks.fold.has(key))).toEqual([]);
});

test('dropped by one and changed by the other, apart: contested, not gone', async () => {
  const { hub, hers, his } = await anaAndBen();
  const here = await hers.openArticle(ARTICLE_ID);
  const there = await his.openArticle(ARTICLE_ID);
  const id = actId(await here.marks.act([aMark('claim')]), 0);
  await until(there.marks, () => there.marks.fold.get(id) !== undefined, 'Ben has the mark');
  await hub.stop();
  await here.marks.act([drop(here.marks.fold.get(id)!)]);
  await there.marks.act([edit(there.marks.fold.get(id)!, { tag: 'figure' })]);
  await hub.start();
  for (const { marks } of [here, there]) {
    await until(marks, () => marks.fold.get(id)?.dropContested === true, 'it is contested');
    expect(marks.fold.get(id)).toMatchObject({ dropped: false });
    expect([...marks.fold.all('mark')]).toHaveLength(1);
  }
});

test('an article that one has not open is on this computer all the same, for an export', async () => {
  const { hers, his, ben } = await anaAndBen();
  const marksHere = () => {
    const doc = newRoomDoc();
    const saved = ben.computer.saved(teamRoom(hers.pid, ARTICLE_ID));
    if (saved !== null) Y.applyUpdate(doc, saved);
    return stepsMap(doc).size;
  };
  await until(his, () => ben.computer.saved(textRoom(hers.pid, ARTICLE_ID)) !== null && onHub(his), 'Ben has the text');
  const here = await hers.openArticle(ARTICLE_ID);
  await here.marks.act([aMark('claim')]);
  await until(hers, () => onHub(hers), 'it is on the hub');
  expect(marksHere()).toBe(0);
  expect(await his.catchUp()).toEqual({ complete: true, why: null });
  expect(marksHere()).toBe(1);
});

test('what the badge called saved on the hub is there after the hub was killed, though its author is gone', async () => {
  const { hub, ana, hers, his } = await anaAndBen();
  const there = await his.openArticle(ARTICLE_ID);
  const keys = await Promise.all(Array.from({ length: 300 }, (_, at) => there.marks.act([aMark('claim', at)])));
  await until(there.marks, () => onHub(there.marks), 'it is called saved');
  await hub.kill();
  his.close();
  await hub.start();
  const copy = await joins(hub, ana, hers, new Person('Cleo'));
  hers.close();
  const article = await copy.openArticle(ARTICLE_ID);
  await until(article.marks, () => article.marks.status.hub.state === 'saved', 'it has come in step');
  expect(keys.filter((key) => !article.marks.fold.has(key))).toEqual([]);
});

test('a wiped computer gets everything back from the hub', async () => {
  const { hers, his, ben } = await anaAndBen();
  const there = await his.openArticle(ARTICLE_ID);
  await there.marks.act([aMark('claim')]);
  await until(his, () => onHub(his) && onDisk(his), 'it is on the hub');
  his.close();
  ben.computer.log.clear();
  const again = closing(await ben.door.open(hers.pid));
  const article = await again.openArticle(ARTICLE_ID);
  await until(article, () => article.marks.fold.stepCount === 1 && article.text.loaded, 'it is all back');
  await until(again, () => onHub(again), 'all is on the hub');
});
