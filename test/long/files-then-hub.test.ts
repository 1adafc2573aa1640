import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { reveal, setMode } from '../../renderer/blind/decide.ts';
import { shortMemory } from '../../renderer/session/device-memory.ts';
import { makeDoor } from '../../renderer/session/door.ts';
import { noCopy } from '../../renderer/session/local-copy.ts';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import { guidelinesOf } from '../../shared/guide/read-guide.ts';
import { addSections } from '../../shared/guide/write-guide.ts';
import type { BundleScope } from '../../shared/host/bundles.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { MemberId, ProjectId, RoomName } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { guideRoom, peopleRoom, projectRoom, roomName, teamRoom } from '../../shared/wire/room.ts';
import { startHost } from '../kit/host.ts';
import { startHubProcess } from '../kit/hub.ts';
import { ARTICLE, ARTICLE_ID, aMark } from '../kit/session-parts.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { until } from '../kit/until.ts';

const ends: (() => unknown)[] = [];
let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('files-then-hub');
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  dir.remove();
});

async function computer(name: string) {
  const process = await startHost(join(dir.path, name));
  ends.push(() => process.kill());
  const { host, close } = await process.connect('tab');
  ends.push(close);
  await host.changeSettings({ name });
  return { host, door: makeDoor(host, { memory: shortMemory(), copy: noCopy }) };
}

function closing<S extends ProjectSession>(session: S): S {
  ends.push(() => session.close());
  return session;
}

const saved = (session: ProjectSession) =>
  until(session, () => session.status.here.state === 'saved', 'it is saved on this computer');

/** Writes a project's file and answers its bytes. */
async function file(host: Host, pid: ProjectId, scope: BundleScope): Promise<Uint8Array> {
  const path = join(dir.path, `${crypto.randomUUID()}.postil`);
  const asked = host.on('ask', ({ id }) => {
    asked();
    host.answer(id, path).catch(expect.fail);
  });
  const ended = new Promise((resolve) => {
    const end = host.on('job', (event) => {
      if (event.state === 'running') return;
      end();
      resolve(event);
    });
  });
  expect(await host.saveBundle(pid, scope)).toMatchObject({ ok: true });
  expect(await ended).toMatchObject({ state: 'done' });
  return new Uint8Array(await readFile(path));
}

/** The steps of a project's common rooms, and of the own rooms of these members. */
async function stepsAt(host: Host, pid: ProjectId, members: readonly MemberId[] = []): Promise<readonly string[]> {
  const keys: string[] = [];
  const own = members.map((set) => roomName({ kind: 'marks', pid, aid: ARTICLE_ID, set }));
  for (const room of [projectRoom(pid), peopleRoom(pid), teamRoom(pid, ARTICLE_ID), ...own]) {
    const doc = await docAt(host, room);
    keys.push(...[...stepsMap(doc).keys()].map((key) => `${room} ${key}`));
  }
  return keys.sort();
}

async function docAt(host: Host, room: RoomName): Promise<Y.Doc> {
  const doc = newRoomDoc();
  Y.applyUpdate(doc, (await host.loadRoom(room)) ?? new Uint8Array([0, 0]));
  return doc;
}

async function sectionsAt(host: Host, pid: ProjectId): Promise<readonly string[]> {
  const { blocks } = guidelinesOf(await docAt(host, guideRoom(pid)));
  return blocks.flatMap((block) => (block.kind === 'section' ? [block.tag] : []));
}

test('two computers that only ever exchanged files hold the same, and both join a hub with it', async () => {
  const [ana, ben] = [await computer('Ana'), await computer('Ben')];
  const hers = closing(await ana.door.create('Flood'));
  const { pid } = hers;
  await hers.addArticle(ARTICLE);
  const here = await hers.openArticle(ARTICLE_ID);
  await here.marks.act([aMark('claim')]);
  await saved(hers);
  expect(await ana.host.lastBundle(pid)).toBeNull();
  expect(await ben.host.openBundle(await file(ana.host, pid, 'all'))).toMatchObject({
    ok: true,
    value: { waiting: 0 },
  });
  expect(await ana.host.lastBundle(pid)).toMatchObject({ steps: 0 });

  const his = closing(await ben.door.open(pid));
  const there = await his.openArticle(ARTICLE_ID);
  await there.marks.act([aMark('actor', 7)]);
  await saved(his);
  // Ben is a stranger to her copy until she admits him.
  expect(await ana.host.openBundle(await file(ben.host, pid, 'all'))).toMatchObject({
    value: { added: 0, waiting: 2, news: [] },
  });
  expect(await ana.host.admit(pid, his.me.member)).toEqual({ ok: true, value: { added: 2 } });

  await here.marks.act([aMark('figure', 12)]);
  await saved(hers);
  // Hers, and what came in of his.
  expect(await ana.host.lastBundle(pid)).toMatchObject({ steps: 3 });
  const lost = await file(ana.host, pid, 'since');
  await here.marks.act([aMark('claim', 20)]);
  await saved(hers);
  const next = await file(ana.host, pid, 'since');
  const before = await stepsAt(ben.host, pid);
  expect(await ben.host.openBundle(next)).toMatchObject({
    code: 'lacks-ground',
    message: expect.stringMatching(
      /^The file holds only what is new in “Flood” since the file of \S.* Open that one first/,
    ),
  });
  expect(await stepsAt(ben.host, pid)).toEqual(before);
  expect(await ben.host.openBundle(lost)).toMatchObject({
    value: { added: 1, news: [{ aid: ARTICLE_ID, by: hers.me.member, marks: 1, changes: 0 }] },
  });
  expect(await ben.host.openBundle(next)).toMatchObject({ value: { added: 1 } });
  await there.marks.act([aMark('figure', 25)]);
  await saved(his);
  expect(await ana.host.openBundle(await file(ben.host, pid, 'since'))).toMatchObject({ value: { added: 1 } });
  expect(await stepsAt(ana.host, pid)).toEqual(await stepsAt(ben.host, pid));

  const hub = await startHubProcess();
  const shared = await ana.door.share(hers, hub.url, hub.invitation);
  if (!shared.ok) throw new Error(shared.message);
  const invited = await ana.host.invite(pid, 'annotator', { uses: 1, days: 1 });
  if (!invited.ok) throw new Error(invited.message);
  expect(await ben.door.share(his, hub.url, invited.value.invitation)).toEqual({ ok: true, value: true });
  hers.retryHub();
  his.retryHub();
  for (const session of [hers, his])
    await until(session, () => session.status.hub.state === 'saved', 'everything is on the hub');
  const last = await there.marks.act([aMark('claim', 30)]);
  await until(here.marks, () => here.marks.fold.has(last), 'they work together from then on');
  await until(his, () => his.status.hub.state === 'saved', 'that is on the hub, too');
  await saved(hers);
  expect(await stepsAt(ana.host, pid)).toEqual(await stepsAt(ben.host, pid));
}, 60_000);

test('a reveal, and what was only deleted in the guidelines, travel between two files', async () => {
  const [ana, ben] = [await computer('Ana'), await computer('Ben')];
  const hers = closing(await ana.door.create('Flood'));
  const { pid } = hers;
  await hers.addArticle(ARTICLE);
  expect(await setMode(ana.host, hers, null, 'independent')).toMatchObject({ ok: true });
  await saved(hers);
  expect(await ben.host.openBundle(await file(ana.host, pid, 'all'))).toMatchObject({ ok: true });
  const his = closing(await ben.door.open(pid));
  const members = [hers.me.member, his.me.member] as const;
  await (await his.openArticle(ARTICLE_ID)).marks.act([aMark('actor', 7)]);
  await saved(his);
  await ana.host.openBundle(await file(ben.host, pid, 'all'));
  await ana.host.admit(pid, his.me.member);
  await until(hers.people, () => hers.people.fold.sourced('member', his.me.member) !== undefined, 'she knows him');

  await (await hers.openArticle(ARTICLE_ID)).marks.act([aMark('claim')]);
  hers.guide.write((root) => addSections(root, ['claim', 'actor']));
  await saved(hers);
  expect(await ben.host.openBundle(await file(ana.host, pid, 'all'))).toMatchObject({ ok: true });
  const ownOf = (by: MemberId) => (step: string) => step.startsWith(`marks/${pid}/${ARTICLE_ID}/${by}`);
  const before = await stepsAt(ben.host, pid, members);
  expect([before.some(ownOf(members[0])), before.some(ownOf(members[1]))], 'his, not hers').toEqual([false, true]);
  expect(await sectionsAt(ben.host, pid)).toEqual(['claim', 'actor']);

  hers.guide.write((root) => root.delete(0, 1));
  expect(await reveal(ana.host, hers, [ARTICLE_ID])).toMatchObject({ ok: true });
  await saved(hers);
  expect(await ben.host.openBundle(await file(ana.host, pid, 'since'))).toMatchObject({ ok: true });
  const after = await stepsAt(ben.host, pid, members);
  expect(after.filter(ownOf(members[0]))).toHaveLength(1);
  expect(after).toEqual(await stepsAt(ana.host, pid, members));
  expect(await sectionsAt(ben.host, pid)).toEqual(['actor']);
}, 60_000);
