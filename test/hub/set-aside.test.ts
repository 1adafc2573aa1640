import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { shortMemory } from '../../renderer/session/device-memory.ts';
import { makeDoor } from '../../renderer/session/door.ts';
import { noCopy } from '../../renderer/session/local-copy.ts';
import type { OpenRoom, ProjectSession } from '../../renderer/session/session-types.ts';
import { newStepKey, type RoomName } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { peopleRoom, teamRoom } from '../../shared/wire/room.ts';
import { en } from '../../shared/words/en/en.ts';
import { startHost } from '../kit/host.ts';
import { startHubProcess } from '../kit/hub.ts';
import { ARTICLE, ARTICLE_ID, aMark, openOn } from '../kit/session-parts.ts';
import { closing, Person } from '../kit/team.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { until } from '../kit/until.ts';

/** Ana at a real host with a project of her own, in which there is work by Ben and a step that nobody signed. */
async function anaAlone() {
  const dir = tempDir('set-aside');
  onTestFinished(() => dir.remove());
  const host = await startHost(dir.path);
  onTestFinished(() => host.kill());
  const { host: contract, close } = await host.connect('window');
  onTestFinished(close);
  const other = await host.connect('elsewhere');
  onTestFinished(other.close);
  const door = makeDoor(contract, { memory: shortMemory(), copy: noCopy });
  const hers = closing(await door.create('Flood'));
  await hers.addArticle(ARTICLE);
  await hers.introduce();
  const marks = teamRoom(hers.pid, ARTICLE_ID);
  const bring = async (room: RoomName, update: Uint8Array) => {
    expect(await other.host.appendUpdate(room, update)).toEqual({ ok: true, value: true });
  };

  const ben = new Person('Ben');
  const his = await openOn(ben.computer, hers.pid);
  await his.introduce();
  const article = await his.openArticle(ARTICLE_ID);
  const bens = await article.marks.act([aMark('actor')]);
  await until(his, () => his.status.here.state === 'saved', 'it is on Ben’s disk');
  his.close();
  for (const room of [peopleRoom(hers.pid), marks]) await bring(room, ben.computer.saved(room)!);

  const forged = newStepKey(hers.me.member);
  const doc = newRoomDoc();
  const acts = [aMark('figure')];
  stepsMap(doc).set(forged, { v: 1, by: hers.me.member, at: 0, seq: 2, via: 'hand', acts, sig: 'none' });
  await bring(marks, Y.encodeStateAsUpdate(doc));
  return { dir: dir.path, door, contract, other: other.host, hers, ben, bens, forged, marks };
}

const state = (room: OpenRoom) => room.status.hub.state;

test('what a hub refuses is set aside, the rooms work again, and a stranger’s work comes in when they join', async () => {
  const { door, contract, other, hers, ben, bens, forged, marks } = await anaAlone();
  const article = await hers.openArticle(ARTICLE_ID);
  const hersToo = await article.marks.act([aMark('claim')]);
  const { member, publicKey } = ben.computer.keys;
  const waiting = [{ member, name: 'Ben', steps: 2 }];
  const missing = waiting.map((person) => ({ ...person, publicKey }));
  await until(hers, () => hers.status.here.state === 'saved', 'it is on the disk');
  expect(await hers.missingPeople()).toEqual({ ok: true, value: missing });

  const hub = await startHubProcess();
  expect(await door.share(hers, hub.url, hub.invitation)).toEqual({ ok: true, value: true });
  await until(hers, () => hers.refused.length === 2 && hers.project.status.hub.state === 'saved', 'two are refused');
  expect(new Set(hers.refused.map(({ room }) => room))).toEqual(new Set([marks, peopleRoom(hers.pid)]));
  expect(hers.people.status.hub).toMatchObject({ reason: 'unknown-signer' });
  const asked = await hers.missingPeople();
  expect(asked).toMatchObject({ ok: true });
  const before = (await contract.loadRoom(marks))!;
  const second = closing(await makeDoor(other, { memory: shortMemory(), copy: noCopy }).open(hers.pid));
  const inSecond = await second.openArticle(ARTICLE_ID);
  expect(inSecond.marks.canWrite).toBe(true);

  const { session, outcome } = await door.setAsideRefused(hers);
  closing(session);
  // Ben's record and his mark wait; the step that nobody signed is in the rescue copy alone.
  expect(outcome).toEqual({
    ok: true,
    value: { leftOut: 3, waiting: 2, copies: [expect.any(String), expect.any(String)] },
  });
  const copy = outcome.ok ? outcome.value.copies[1]! : '';
  expect(stepsIn(await readFile(copy))).toEqual(stepsIn(before));
  const named = await readFile(`${copy}.txt`, 'utf8');
  for (const words of [marks, ': 2', bens, forged, 'signature']) expect(named).toContain(words);

  const again = await session.openArticle(ARTICLE_ID);
  await until(again.marks, () => state(again.marks) === 'saved', 'the room works again');
  await until(session.people, () => state(session.people) === 'saved', 'and so do the people');
  expect([...again.marks.fold.keys()]).toEqual([hersToo]);
  expect(session.refused).toEqual([]);
  await until(session, () => session.waiting.length === 1, 'Ben waits');
  expect(session.waiting).toEqual(waiting);
  // A window that had read the room before may write to it no more, and says so.
  expect(inSecond.marks.canWrite).toBe(false);
  expect(second.notice).toBe(en.diskTrouble.replaced);
  const stale = newRoomDoc();
  stepsMap(stale).set('x', 1);
  expect(await other.appendUpdate(marks, Y.encodeStateAsUpdate(stale))).toMatchObject({
    ok: false,
    message: en.diskTrouble.replaced,
  });

  const invited = await contract.invite(session.pid, 'annotator', { uses: 1, days: 14 });
  if (!invited.ok) throw new Error(invited.message);
  ben.computer.log.clear(); // he comes with another computer: only Ana has his mark
  const joined = await ben.door.join(hub.url, invited.value.invitation);
  if (!joined.ok) throw new Error(joined.message);
  closing(joined.value);
  await until(session, () => session.waiting.length === 0, 'Ben waits no more');
  await until(
    again.marks,
    () => again.marks.fold.has(bens) && state(again.marks) === 'saved',
    'his mark is on the hub',
  );
  expect(again.marks.fold.has(forged)).toBe(false);
}, 60_000);

test('a room that is refused at every opening is copied once; without its hub nothing is set aside or closed', async () => {
  const { dir, door, hers } = await anaAlone();
  const hub = await startHubProcess();
  expect(await door.share(hers, hub.url, hub.invitation)).toEqual({ ok: true, value: true });
  const refused = (session: ProjectSession) => () =>
    session.refused.length === 2 && session.refused.every(({ rescue }) => rescue !== null);
  await until(hers, refused(hers), 'both are refused and copied');
  const copies = () => readdir(join(dir, 'rescue'));
  const first = await copies();
  expect(first).toHaveLength(4);
  hers.close();
  const again = closing(await door.open(hers.pid));
  await until(again, refused(again), 'both are refused once more');
  expect(await copies()).toEqual(first);
  await hub.kill();
  await until(again, () => again.project.status.hub.state === 'offline', 'the hub is gone');
  const { session, outcome } = await door.setAsideRefused(again);
  expect(outcome).toMatchObject({
    ok: false,
    code: 'away',
    message: expect.stringContaining('The hub cannot be reached now.'),
  });
  expect(session).toBe(again);
  expect(again.project.canWrite).toBe(true);
}, 60_000);

function stepsIn(update: Uint8Array): Set<string> {
  const doc = newRoomDoc();
  Y.applyUpdate(doc, update);
  return new Set(stepsMap(doc).keys());
}
