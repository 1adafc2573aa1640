import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { HubClient } from '../../electron/services/hub-client.ts';
import { articleIdOf, type MemberId, type ProjectId } from '../../shared/model/ids.ts';
import { makeMember } from '../../shared/model/records.ts';
import type { Role } from '../../shared/model/role.ts';
import type { Act } from '../../shared/model/step.ts';
import { newRoomDoc, writeSteps } from '../../shared/steps/steps-map.ts';
import { parseRole } from '../../shared/wire/role-message.ts';
import { type Room, roomName, teamRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { hubCli } from '../kit/hub-cli.ts';
import { type MemberRoom, TestMember } from '../kit/member.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const COMMENT: Act = { kind: 'comment', of: null, text: 'Is this so?' };
/** The longest that anybody may notice nothing of a decision about them, in milliseconds. */
const SECONDS = 3_000;

const ROOMS = {
  project: (pid) => ({ kind: 'project', pid }),
  people: (pid) => ({ kind: 'people', pid }),
  guide: (pid) => ({ kind: 'guide', pid }),
  register: (pid) => ({ kind: 'register', pid }),
  text: (pid) => ({ kind: 'text', pid, aid: AID }),
  team: (pid) => ({ kind: 'marks', pid, aid: AID, set: 'team' }),
  own: (pid, member) => ({ kind: 'marks', pid, aid: AID, set: member }),
  gold: (pid) => ({ kind: 'marks', pid, aid: AID, set: 'gold' }),
  review: (pid, member) => ({ kind: 'review', pid, aid: AID, of: member }),
} satisfies Record<string, (pid: ProjectId, member: MemberId) => Room>;

const ALL = Object.keys(ROOMS) as (keyof typeof ROOMS)[]; // its keys are their names
/** Where steps of each role are taken; everywhere else they are refused. */
const WRITES: { readonly [R in Role]: readonly (keyof typeof ROOMS)[] } = {
  owner: ALL,
  curator: ALL,
  annotator: ['people', 'register', 'team', 'own', 'review'],
  viewer: ['people'],
};

/** What the hub answers to a step that somebody writes: that it holds it, or why it refuses it. */
async function write(room: MemberRoom, act: Act): Promise<string> {
  await room.synced();
  const key = room.act(act);
  return Promise.race([room.refused, room.held([key]).then((held) => (held.includes(key) ? 'held' : 'lost'))]);
}

test('each role, in each kind of room: the hub takes what the role may write, and nothing else', async () => {
  const hub = await startHubProcess();
  const owner = await TestMember.founder(hub);
  const people: Record<Role, TestMember> = {
    owner,
    curator: await owner.invite('curator'),
    annotator: await owner.invite('annotator'),
    viewer: await owner.invite('viewer'),
  };
  for (const role of Object.keys(people) as Role[]) {
    const who = people[role];
    const came: Record<string, string> = {};
    for (const name of ALL) {
      const room = who.open(roomName(ROOMS[name](who.pid, who.id)));
      const act = name === 'people' ? makeMember(who.id, role, 'teal', who.keys.publicKey) : COMMENT;
      came[name] = await write(room, act);
      room.close();
    }
    const wanted = ALL.map((name) => [name, WRITES[role].includes(name) ? 'held' : 'no-right']);
    expect([role, came]).toEqual([role, Object.fromEntries(wanted)]);
  }
});

test('another role holds within seconds for whoever is connected, who is told of it and goes on without joining anew', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const ben = await ana.invite('viewer');
  const room = ben.open(teamRoom(ana.pid, AID));
  await room.synced();
  const told: Role[] = [];
  room.provider.on('stateless', ({ payload }: { payload: string }) => {
    const role = parseRole(payload);
    if (role !== null) told.push(role);
  });
  const setRole = (role: Role) =>
    hubCli('members', 'set-role', ben.id, role, '--project', ana.pid, '--dir', hub.dir, '--json');
  expect(JSON.parse((await setRole('annotator')).out)).toEqual({
    project: ana.pid,
    member: ben.id,
    role: 'annotator',
  });
  await expect.poll(() => told, { interval: 20, timeout: SECONDS }).toEqual(['annotator']);
  expect(await room.held([room.act()])).toHaveLength(1);
  await setRole('viewer');
  // What counts is the table: nothing is taken any more, told or not.
  expect(await write(room, COMMENT)).toBe('no-right');
});

test('a revoked member is cut off within seconds with the reason, and let back in by a new invitation alone', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const anas = new HubClient(hub.url, ana.keys);
  const many = await anas.invite(ana.token, ana.pid, 'annotator');
  const ben = await ana.invite();
  const [his, hers] = [ben.open(teamRoom(ana.pid, AID)), ana.open(teamRoom(ana.pid, AID))];
  await Promise.all([his.synced(), hers.synced()]);
  const before = his.act();
  expect(await his.held([before])).toEqual([before]);

  const revoked = await hubCli('members', 'revoke', ben.id, '--project', ana.pid, '--dir', hub.dir);
  const from = Date.now();
  expect([revoked.code, revoked.out]).toEqual([0, expect.stringContaining('no member any more')]);
  expect(await his.refused).toBe('revoked');
  expect(Date.now() - from).toBeLessThan(SECONDS);
  expect(await new HubClient(hub.url, ben.keys).session(ana.pid)).toMatchObject({ ok: false, code: 'revoked' });
  expect(await ben.join(many.ok ? many.value.invitation : '', null)).toMatchObject({
    ok: false,
    message: expect.stringContaining('removed you from this project since this invitation'),
  });

  // What they signed since then is taken from nobody; what the hub held stays.
  const late = newRoomDoc();
  writeSteps(late, [ben.sign(hers.name, [COMMENT], 5)], 'test');
  Y.applyUpdate(hers.doc, Y.encodeStateAsUpdate(late));
  expect(await hers.refused).toBe('unknown-signer');
  expect(await ana.open(hers.name).held([before])).toEqual([before]);

  const fresh = await anas.invite(ana.token, ana.pid, 'viewer');
  expect(await ben.join(fresh.ok ? fresh.value.invitation : '', null)).toMatchObject({ value: { role: 'viewer' } });
});

test('over the wire owners change roles and remove people at once; nobody else does, and one owner always stays', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const [ben, cleo] = [await ana.invite('curator'), await ana.invite()];
  const [anas, bens] = [new HubClient(hub.url, ana.keys), new HubClient(hub.url, ben.keys)];
  const { pid } = ana;
  const open = cleo.open(teamRoom(pid, AID));
  await open.synced();
  for (const refused of [
    await bens.setRole(ben.token, { pid, member: ben.id, role: 'owner' }),
    await bens.revoke(ben.token, { pid, member: cleo.id }),
    await bens.admit(ben.token, { pid, publicKey: cleo.keys.publicKey }),
    await anas.setRole(ana.token, { pid, member: ana.id, role: 'viewer' }),
    await anas.revoke(ana.token, { pid, member: ana.id }),
  ]) {
    expect(refused).toMatchObject({ ok: false, code: 'refused', message: expect.stringMatching(/owner/) });
  }
  expect(await anas.revoke(ana.token, { pid, member: cleo.id })).toEqual({ ok: true, value: true });
  expect(await open.refused).toBe('revoked');
  expect(await anas.setRole(ana.token, { pid, member: ben.id, role: 'owner' })).toEqual({ ok: true, value: true });
  expect(await anas.setRole(ana.token, { pid, member: ana.id, role: 'viewer' })).toEqual({ ok: true, value: true });
});

test('steps of an author who was admitted are taken, and the author is still let in nowhere', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const dora = new TestMember(hub, ana.pid);
  const room = teamRoom(ana.pid, AID);
  const copy = newRoomDoc();
  const step = dora.sign(room, [COMMENT], 1);
  writeSteps(copy, [step], 'test');
  expect(await ana.open(room, { doc: copy }).refused).toBe('unknown-signer');

  const admit = (key: string) => hubCli('admit', key, '--project', ana.pid, '--dir', hub.dir);
  const wrong = await admit('no-key');
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('not a public key')]);
  expect((await admit(ana.keys.publicKey)).err).toContain('member of this project already');
  expect((await admit(dora.keys.publicKey)).code).toBe(0);
  const again = ana.open(room, { doc: copy });
  await again.synced();
  expect(await again.held([step[0]])).toEqual([step[0]]);
  // As an annotator's: what only curators write is refused still.
  const project = roomName({ kind: 'project', pid: ana.pid });
  const entry = newRoomDoc();
  writeSteps(entry, [dora.sign(project, [COMMENT], 1)], 'test');
  expect(await ana.open(project, { doc: entry }).refused).toBe('no-right');
  expect(await new HubClient(hub.url, dora.keys).session(ana.pid)).toMatchObject({ ok: false, code: 'refused' });
  expect((await hubCli('members', '--dir', hub.dir)).out).toContain(`${dora.id}  author, as annotator`);
});

test('an invitation to the end of a day ends there, not when whole days are over', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const anas = new HubClient(hub.url, ana.keys);
  const until = Date.now() + 30 * 60 * 60 * 1000;
  const made = await anas.invite(ana.token, ana.pid, 'annotator', { uses: 1, days: 2, until });
  expect(made).toMatchObject({ ok: true, value: { expires: until } });
  expect(await anas.team(ana.token, ana.pid)).toMatchObject({ value: { invitations: [{ expires: until }] } });
});

test('rotating secrets ends every sign-in; members come back by their keys and nothing is lost', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const room = ana.open(teamRoom(ana.pid, AID));
  await room.synced();
  const key = room.act();
  expect(await room.held([key])).toEqual([key]);
  const rotated = await hubCli('rotate-secrets', '--dir', hub.dir, '--json');
  expect(JSON.parse(rotated.out)).toEqual({ signIns: 1, withdrawn: 0 });
  expect(await room.refused).toBe('bad-token');
  const session = await new HubClient(hub.url, ana.keys).session(ana.pid);
  const again = ana.open(room.name, { token: session.ok ? session.value.token : '' });
  expect(await again.held([key])).toEqual([key]);
});
