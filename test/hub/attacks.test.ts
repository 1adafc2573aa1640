import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import { articleIdOf, newProjectId, newStepKey, type RoomName, type StepKey } from '../../shared/model/ids.ts';
import type { Act, Step } from '../../shared/model/step.ts';
import { newRoomDoc, stepsMap, writeSteps } from '../../shared/steps/steps-map.ts';
import type { Refusal } from '../../shared/wire/refusal.ts';
import { projectRoom, roomName, teamRoom, textRoom } from '../../shared/wire/room.ts';
import { type HubProcess, startHubProcess } from '../kit/hub.ts';
import { type MemberRoom, TestMember } from '../kit/member.ts';

const TEXT = 'The ferry runs twice a day.\n';
const AID = articleIdOf(TEXT);
const SAYS: Act = { kind: 'comment', of: null, text: 'Is this so?' };

/** A team with one step by Ana on the hub, and Ben, who is up to no good. */
interface Scene {
  readonly hub: HubProcess;
  readonly ana: TestMember;
  readonly ben: TestMember;
  readonly room: RoomName;
  readonly hers: MemberRoom;
  readonly key: StepKey;
}

async function scene(): Promise<Scene> {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const ben = await ana.invite();
  const room = teamRoom(ana.pid, AID);
  const hers = ana.open(room);
  await hers.synced();
  const key = hers.act();
  await hers.held([key]);
  return { hub, ana, ben, room, hers, key };
}

/** Every row of the hub's log, in a word. The hub must not run. */
async function logHash(hub: HubProcess): Promise<string> {
  const log = openSqliteLog(path.join(hub.dir, 'log.sqlite'));
  const hash = createHash('sha256');
  for (const room of log.rooms()) {
    hash.update(room);
    for (const row of log.read(room)) hash.update(`${row.length} `).update(row);
  }
  await log.close();
  return hash.digest('hex');
}

const fresh = (client: number, ...entries: readonly (readonly [string, unknown])[]): Uint8Array => {
  const doc = newRoomDoc();
  doc.clientID = client;
  for (const [key, value] of entries) stepsMap(doc).set(key, value);
  return Y.encodeStateAsUpdate(doc);
};

/** The attacks on Ana's room, by name: the bytes that Ben sends, and why they are refused. */
const ATTACKS: readonly [string, Refusal, (scene: Scene) => Uint8Array][] = [
  [
    'a forged signature',
    'bad-signature',
    ({ ben, room }) => {
      const [key, step] = ben.sign(room, [SAYS], 2);
      return fresh(5, [key, { ...step, at: 1 } satisfies Step]);
    },
  ],
  [
    'a stripped signature',
    'bad-step',
    ({ ben, room }) => {
      const [key, { sig: _, ...step }] = ben.sign(room, [SAYS], 2);
      return fresh(5, [key, step]);
    },
  ],
  ['somebody else’s key', 'bad-step', ({ ana, ben, room }) => fresh(5, ben.sign(room, [SAYS], 2, newStepKey(ana.id)))],
  [
    'somebody else’s name',
    'bad-signature',
    ({ ana, ben, room }) => {
      const key = newStepKey(ana.id);
      const [, step] = ben.sign(room, [SAYS], 2, key);
      return fresh(5, [key, { ...step, by: ana.id } satisfies Step]);
    },
  ],
  [
    'an overwrite of a held key from a fresh document',
    'key-held',
    ({ ana, room, key }) => fresh(5, ana.sign(room, [SAYS], 2, key)),
  ],
  [
    'an overwrite with the old value in sight',
    'bad-step',
    ({ hers, ben, room, key }) => {
      const doc = newRoomDoc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(hers.doc));
      stepsMap(doc).set(key, ben.sign(room, [SAYS], 2)[1]);
      return Y.encodeStateAsUpdate(doc);
    },
  ],
  [
    'a deletion',
    'deletion',
    ({ hers, key }) => {
      const doc = newRoomDoc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(hers.doc));
      stepsMap(doc).delete(key);
      return Y.encodeStateAsUpdate(doc);
    },
  ],
  [
    'another’s client id',
    'client-taken',
    ({ hers, ben, room }) => {
      const doc = newRoomDoc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(hers.doc));
      doc.clientID = hers.doc.clientID;
      writeSteps(doc, [ben.sign(room, [SAYS], 2)], 'test');
      return Y.encodeStateAsUpdate(doc);
    },
  ],
  ['client 1', 'client-taken', ({ ben, room }) => fresh(1, ben.sign(room, [SAYS], 2))],
  ['a leap of seq', 'seq-leap', ({ ben, room }) => fresh(5, ben.sign(room, [SAYS], 3_000_000))],
  ['a garbage-collected stretch', 'bad-step', () => Uint8Array.of(1, 1, 5, 0, 0, 3, 0)],
  ['a skipped stretch', 'bad-step', () => Uint8Array.of(1, 1, 5, 0, 10, 3, 0)],
  [
    'a nested type',
    'bad-step',
    () => {
      const doc = newRoomDoc();
      stepsMap(doc).set('nested', new Y.Map([['a', 1]]));
      return Y.encodeStateAsUpdate(doc);
    },
  ],
  [
    'another root',
    'bad-step',
    ({ ben, room }) => {
      const doc = newRoomDoc();
      const [key, step] = ben.sign(room, [SAYS], 2);
      doc.getMap('other').set(key, step);
      return Y.encodeStateAsUpdate(doc);
    },
  ],
  ['a step of another room', 'bad-signature', ({ ben }) => fresh(5, ben.sign(projectRoom(ben.pid), [SAYS], 2))],
  [
    'a step that is too large',
    'too-large',
    ({ ben, room }) => fresh(5, ben.sign(room, [{ kind: 'comment', of: null, text: 'a'.repeat(5 * 1024 * 1024) }], 2)),
  ],
  ['bytes that are no update', 'bad-step', () => Uint8Array.of(200, 200, 200)],
  [
    'a stranger’s step',
    'unknown-signer',
    ({ room, ben }) => fresh(5, new TestMember({ url: '' }, ben.pid).sign(room, [SAYS], 2)),
  ],
];

it('refuses every attack with its reason, saves nothing of it, and serves everybody else on', async () => {
  const here = await scene();
  await here.hub.stop();
  const before = await logHash(here.hub);
  await here.hub.start();
  await here.hers.until(() => here.hers.provider.synced, 'Ana is back');
  for (const [name, refusal, attack] of ATTACKS) {
    const his = here.ben.open(here.room);
    await his.synced();
    his.sendRaw(attack(here));
    expect(await his.refused, name).toBe(refusal);
    his.close();
    expect(await here.hers.held([here.key]), name).toEqual([here.key]);
  }
  expect(stepsMap(here.hers.doc).size).toBe(1);
  await here.hub.stop();
  expect(await logHash(here.hub)).toBe(before);
  await here.hub.start();
  await here.hers.until(() => here.hers.provider.synced, 'Ana is back');
  const key = here.hers.act();
  await expect.poll(() => here.hers.held([key]), { interval: 20, timeout: 10_000 }).toEqual([key]);
});

it('keeps out of the document what runs ahead, until it was judged', async () => {
  const { ben, room, hers, key } = await scene();
  const doc = newRoomDoc();
  doc.clientID = 5;
  writeSteps(doc, [ben.sign(room, [SAYS], 2)], 'test');
  const forged = newStepKey(ben.id);
  stepsMap(doc).set(forged, { ...ben.sign(room, [SAYS], 3)[1], at: 1 });
  const all = Y.encodeStateAsUpdate(doc);
  const his = ben.open(room);
  await his.synced();
  // The forged second part first: left aside. Were it kept pending, the first would bring it in unjudged.
  his.sendRaw(Y.diffUpdate(all, Y.encodeStateVector(new Map([[5, 1]]))));
  const first = newRoomDoc();
  first.clientID = 5;
  const [good] = [...stepsMap(doc).entries()].filter(([each]) => each !== forged);
  stepsMap(first).set(...good!); // the one that was written first
  his.sendRaw(Y.encodeStateAsUpdate(first));
  await hers.hasSteps(2);
  expect(await hers.held([key, good![0] as StepKey, forged])).toEqual([key, good![0]]); // a step key, made above
  expect(stepsMap(hers.doc).has(forged)).toBe(false);
});

it('refuses a foreign text under client 1', async () => {
  const { ben } = await scene();
  const doc = newRoomDoc();
  doc.clientID = 1;
  doc.getText('body').insert(0, 'Another text');
  const his = ben.open(textRoom(ben.pid, AID), { doc });
  expect(await his.refused).toBe('foreign-text');
});

it('refuses rooms and tokens that are not one’s own', async () => {
  const { hub, ana, ben } = await scene();
  const open = (name: string, token = ben.token) => ben.open(name as never, { token }).refused; // any text may come
  expect(await open('nonsense')).toBe('bad-room');
  expect(await open(`${'x'.repeat(200_000)}`)).toBe('bad-room');
  expect(await open(projectRoom(newProjectId()))).toBe('not-a-member');
  expect(await open(roomName({ kind: 'marks', pid: ana.pid, aid: AID, set: ana.id }))).toBe('no-right');
  expect(await open(projectRoom(ana.pid), 'a-token-of-my-own')).toBe('bad-token');
  expect(hub.running).toBe(true);
});
