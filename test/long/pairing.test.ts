import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSealed } from '../../electron/services/pairing/seal-key.ts';
import { shortMemory } from '../../renderer/session/device-memory.ts';
import { makeDoor } from '../../renderer/session/door.ts';
import { noCopy } from '../../renderer/session/local-copy.ts';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { KeyOffer } from '../../shared/host/pairing.ts';
import { actId } from '../../shared/model/ids.ts';
import { startHost } from '../kit/host.ts';
import { startHubProcess } from '../kit/hub.ts';
import { ARTICLE, ARTICLE_ID, aMark } from '../kit/session-parts.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { until } from '../kit/until.ts';

const ends: (() => unknown)[] = [];
let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('pairing');
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  dir.remove();
});

/** A device with a real host in a process of its own. */
async function device(name: string) {
  const process = await startHost(join(dir.path, name));
  ends.push(() => process.kill());
  const { host, close } = await process.connect('tab');
  ends.push(close);
  return { host, door: makeDoor(host, { memory: shortMemory(), copy: noCopy }), data: process.dataDir };
}

function closing<S extends ProjectSession>(session: S): S {
  ends.push(() => session.close());
  return session;
}

const onHub = ({ status }: ProjectSession) => status.hub.state === 'saved';

/** Ana has a project with a mark on a hub, at her first device. */
async function anaAtHub() {
  const hub = await startHubProcess();
  const first = await device('first');
  await first.host.changeSettings({ name: 'Ana', colour: 'rust' });
  const hers = closing(await first.door.create('Flood'));
  await hers.addArticle(ARTICLE);
  const mark = await (await hers.openArticle(ARTICLE_ID)).marks.act([aMark('claim')]);
  const shared = await first.door.share(hers, hub.url, hub.invitation);
  if (!shared.ok) throw new Error(shared.message);
  await until(hers, () => onHub(hers), 'it is on the hub');
  return { hub, first, hers, mark };
}

async function offered(host: Host, pid: ProjectSession['pid']): Promise<KeyOffer> {
  const offer = await host.offerKey(pid);
  if (!offer.ok) throw new Error(offer.message);
  return offer.value;
}

/** Answers the next question of the host with this path. */
function answerNext(host: Host, path: string): Promise<void> {
  return new Promise((asked, reject) => {
    const end = host.on('ask', ({ id }) => {
      end();
      host.answer(id, path).then(() => asked(), reject);
    });
  });
}

test('a second device goes on as the same person: projects without an invitation, and work of both in step', async () => {
  const { hub, first, hers, mark } = await anaAtHub();
  const offer = await offered(first.host, hers.pid);
  expect(offer).toMatchObject({ at: hub.url, code: expect.stringMatching(/^([a-z2-7]{4}-){4}[a-z2-7]{4}$/) });
  expect(offer.until - Date.now()).toBeLessThanOrEqual(5 * 60_000);
  expect(await first.host.keyOffered()).toBe('waiting');
  const second = await device('second');
  const reloads: unknown[] = [];
  second.host.on('identityChanged', (payload) => reloads.push(payload));
  expect(await second.host.takeKey(hub.url, offer.code.toUpperCase().replaceAll('-', ' '), null)).toEqual({
    ok: true,
    value: { name: 'Ana', projects: 1 },
  });
  expect(reloads).toEqual([null]);
  expect([await first.host.keyOffered(), await first.host.pairedDevices()]).toEqual([
    'taken',
    [{ at: expect.any(Number), by: 'hub' }],
  ]);
  expect(await second.host.identity()).toMatchObject({ member: hers.me.member });
  expect(await second.host.settings()).toMatchObject({ name: 'Ana', colour: 'rust' });
  expect(await second.host.projects()).toMatchObject([{ pid: hers.pid, name: 'Flood', hub: hub.url }]);

  const again = closing(await second.door.open(hers.pid));
  await until(again, () => onHub(again) && again.role === 'owner', 'the second device is in step');
  const there = await again.openArticle(ARTICLE_ID);
  await until(there.marks, () => there.marks.fold.has(mark), 'it has the mark of the first');
  const here = await hers.openArticle(ARTICLE_ID);
  const keys = await Promise.all([
    there.marks.act([aMark('actor', 7)]),
    here.marks.act([aMark('figure', 12)]),
    there.marks.act([aMark('actor', 20)]),
  ]);
  await until(again, () => onHub(again), 'the hub takes the steps of the second');
  await until(hers, () => onHub(hers), 'and of the first');
  await until(here.marks, () => keys.every((key) => here.marks.fold.has(key)), 'the first has all of them');
  await until(there.marks, () => keys.every((key) => there.marks.fold.has(key)), 'and so has the second');
  expect([...again.people.fold.all('make', 'member')], 'one person').toHaveLength(1);
  // Undo is each device's own: the last of this one goes, not the last there was.
  await there.marks.undo();
  expect(keys.map((key) => there.marks.fold.get(actId(key, 0))?.dropped)).toEqual([false, false, true]);
});

test('a code is good once: not when it is mistyped, withdrawn, replaced by another or used', async () => {
  const { hub, first, hers } = await anaAtHub();
  const second = await device('second');
  const take = (code: string, address: string | null = hub.url) => second.host.takeKey(address, code, null);
  expect(await take('too short')).toEqual({
    ok: false,
    code: 'bad-code',
    message: 'A code has 20 letters and digits, in groups of four. Type it as your other device shows it.',
  });
  expect(await take('aaaa-bbbb-cccc-dddd-eeee')).toMatchObject({
    message: expect.stringMatching(/^Nothing waits at this hub under this code/),
  });

  const withdrawn = await offered(first.host, hers.pid);
  await first.host.withdrawKey();
  expect(await take(withdrawn.code)).toMatchObject({ ok: false });
  const replaced = await offered(first.host, hers.pid);
  const offer = await offered(first.host, hers.pid);
  expect(await take(replaced.code), 'a new code makes the one before void').toMatchObject({ ok: false });

  const before = (await second.host.identity()).member;
  expect(await take(offer.code)).toMatchObject({ ok: true });
  expect((await second.host.identity()).member).not.toBe(before);
  expect(await take(offer.code), 'the same once more').toMatchObject({ ok: false });
});

test('by a file: it opens with its code alone, and work that was here stays that of somebody else', async () => {
  const { first, hers } = await anaAtHub();
  const path = join(dir.path, 'Ana.postilkey');
  const [, offer] = await Promise.all([answerNext(first.host, path), first.host.saveKey()]);
  if (!offer.ok || offer.value === null) throw new Error('no file');
  const { code } = offer.value;
  expect(await first.host.pairedDevices()).toEqual([{ at: expect.any(Number), by: 'file' }]);
  const { sealed } = JSON.parse(readFileSync(path, 'utf8')) as { sealed: string };
  const plain = code.replaceAll('-', '');
  expect(await openSealed(plain, sealed)).toContain(hers.me.publicKey);
  expect(await openSealed(plain.replace(/^./, plain.startsWith('a') ? 'b' : 'a'), sealed)).toBeNull();
  const at = sealed.length >> 1;
  const spoiled = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
  expect(await openSealed(plain, spoiled)).toBeNull();

  const second = await device('second');
  await second.host.changeSettings({ name: 'Anna' });
  const theirs = closing(await second.door.create('Alone'));
  await until(theirs, () => theirs.status.here.state === 'saved', 'there is work');
  expect(await second.host.takeKey(null, code, null)).toMatchObject({
    message: 'Choose the file that your other device has written first.',
  });
  await Promise.all([answerNext(second.host, path), second.host.pickKey()]);
  expect(await second.host.takeKey(null, 'aaaa-bbbb-cccc-dddd-eeee', null)).toEqual({
    ok: false,
    code: 'bad-code',
    message:
      'This code does not open the key. Type it once more as your other device shows it, or make a new one there.',
  });
  const { member } = await second.host.identity();
  expect(await second.host.takeKey(null, code, null)).toMatchObject({
    ok: false,
    code: 'work-here',
    member,
    message: expect.stringMatching(/^There is work by Anna on this computer already\. If you go on, it stays theirs/),
  });
  expect((await second.host.identity()).member, 'nothing has changed').toBe(member);
  expect(await second.host.takeKey(null, code, member)).toMatchObject({ ok: true, value: { name: 'Ana' } });
  expect((await second.host.identity()).member).toBe(hers.me.member);
  expect(existsSync(join(second.data, `identity-${member}.json`))).toBe(true);
  const projects = await second.host.projects();
  expect(projects.map(({ name }) => name).sort()).toEqual(['Alone']);
  await expect(theirs.project.act([{ kind: 'comment', of: null, text: 'mine?' }]), 'as who one was').rejects.toThrow();
});
