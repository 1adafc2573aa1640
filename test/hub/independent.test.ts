import { expect, test } from 'vitest';
import { HubClient } from '../../electron/services/hub-client.ts';
import {
  type ArticleId,
  articleIdOf,
  type MemberId,
  type ProjectId,
  type RoomName,
  type StepKey,
} from '../../shared/model/ids.ts';
import type { Mode } from '../../shared/model/mode.ts';
import type { Role } from '../../shared/model/role.ts';
import type { Act } from '../../shared/model/step.ts';
import { stepsDigest } from '../../shared/steps/room-state.ts';
import { newRoomDoc, stepsMap, writeSteps } from '../../shared/steps/steps-map.ts';
import { type MarkSet, roomName } from '../../shared/wire/room.ts';
import { type HubProcess, startHubProcess } from '../kit/hub.ts';
import { type MemberRoom, TestMember } from '../kit/member.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const OTHER = articleIdOf('The ferry is late.\n');
const SECRET: Act = { kind: 'comment', of: null, text: 'nobody may know this' };

/** The words of `SECRET`, as they would travel. */
const SECRET_WORDS = Buffer.from('nobody may know this');

const marks = (pid: ProjectId, set: MarkSet, aid: ArticleId = AID): RoomName =>
  roomName({ kind: 'marks', pid, aid, set });
const review = (pid: ProjectId, of: MemberId): RoomName => roomName({ kind: 'review', pid, aid: AID, of });

async function setMode(hub: HubProcess, by: TestMember, mode: Mode, aids: readonly ArticleId[] | null = [AID]) {
  return new HubClient(hub.url, by.keys).setMode(by.token, { pid: by.pid, aids, mode });
}
const reveal = (hub: HubProcess, by: TestMember, aids: readonly ArticleId[] = [AID]) =>
  new HubClient(hub.url, by.keys).reveal(by.token, { pid: by.pid, aids });

/** A team on a real hub: an owner, a curator, two annotators and a viewer. */
async function team() {
  const hub = await startHubProcess();
  const owner = await TestMember.founder(hub);
  const [curator, ben, cleo, viewer] = [
    await owner.invite('curator'),
    await owner.invite(),
    await owner.invite(),
    await owner.invite('viewer'),
  ];
  return { hub, owner, curator, ben, cleo, viewer };
}

/** Writes one step into a room of one's own, and waits until the hub holds it. */
async function mark(who: TestMember, name: RoomName): Promise<MemberRoom> {
  const room = who.open(name);
  await room.synced();
  const key = room.act(SECRET);
  await expect.poll(() => room.held([key]), { timeout: 20_000 }).toEqual([key]);
  return room;
}

/** What comes of opening a room with nothing in hand: how many steps it gave, or why it gave none. */
async function look(who: TestMember, name: RoomName): Promise<string> {
  const room = who.open(name);
  const came = await Promise.race([room.refused, room.synced().then(() => `${stepsMap(room.doc).size} steps`)]);
  if (!came.endsWith('steps')) expect([who.id, name, stepsMap(room.doc).size]).toEqual([who.id, name, 0]);
  room.close();
  return came;
}

/** What comes of writing a step of one's own into a room. */
async function write(who: TestMember, name: RoomName): Promise<string> {
  const room = who.open(name);
  const opened = await Promise.race([room.refused, room.synced().then(() => null)]);
  if (opened !== null) return opened;
  const key = room.act(SECRET);
  const came = await Promise.race([
    room.refused,
    room.held([key]).then((held) => (held.includes(key) ? 'held' : 'lost')),
  ]);
  room.close();
  return came;
}

test('each role, each room, while a team works, independently and after the reveal: what it reads, and what it writes', async () => {
  const { hub, owner, curator, ben, cleo, viewer } = await team();
  const { pid } = owner;
  const people: Readonly<Record<Role | 'other', TestMember>> = { owner, curator, annotator: ben, other: cleo, viewer };
  const rooms = {
    team: marks(pid, 'team'),
    gold: marks(pid, 'gold'),
    bens: marks(pid, ben.id),
    talk: review(pid, ben.id),
  };
  await mark(ben, rooms.team);
  await mark(owner, rooms.gold);
  await mark(ben, rooms.bens);
  await mark(curator, rooms.talk);
  const reading = async () => {
    const seen: Record<string, Record<string, string>> = {};
    for (const [role, who] of Object.entries(people)) {
      seen[role] = {};
      for (const [name, room] of Object.entries(rooms)) seen[role][name] = await look(who, room);
    }
    return seen;
  };
  const all = { team: '1 steps', gold: '1 steps', bens: '1 steps', talk: '1 steps' };
  const outside = { ...all, bens: 'no-right', talk: 'no-right' };
  expect(await reading()).toEqual({ owner: all, curator: all, annotator: all, other: outside, viewer: outside });

  expect(await setMode(hub, curator, 'independent')).toEqual({ ok: true, value: true });
  const own = { team: 'blind', gold: 'blind', bens: '1 steps', talk: '1 steps' };
  const nothing = { team: 'blind', gold: 'blind', bens: 'no-right', talk: 'no-right' };
  expect(await reading()).toEqual({ owner: all, curator: all, annotator: own, other: nothing, viewer: nothing });
  expect(await write(ben, rooms.team)).toBe('blind');
  expect(await write(cleo, rooms.bens)).toBe('no-right');
  expect(await write(curator, rooms.bens)).toBe('no-right');
  // What curators have from before, of their own or by a file, still goes to the team's set, where nobody sees it yet.
  expect(await write(curator, rooms.team)).toBe('held');
  expect(await write(ben, rooms.bens)).toBe('held');
  expect(await write(ben, rooms.talk)).toBe('held');

  expect(await reveal(hub, ben)).toMatchObject({
    ok: false,
    message: expect.stringContaining('Only owners and curators decide who annotates independently'),
  });
  const revealed = await reveal(hub, curator);
  expect(revealed).toEqual({
    ok: true,
    value: [{ aid: AID, member: ben.id, steps: 2, seq: 1, digest: expect.stringMatching(/^[a-z2-7]{52}$/) }],
  });
  const open = { team: '2 steps', gold: '1 steps', bens: '2 steps', talk: 'no-right' };
  const full = { ...open, talk: '2 steps' };
  expect(await reading()).toEqual({ owner: full, curator: full, annotator: full, other: open, viewer: open });
  expect(await write(ben, rooms.bens)).toBe('frozen');
  expect(await write(cleo, marks(pid, cleo.id))).toBe('frozen');
  expect(await write(cleo, rooms.bens)).toMatch(/frozen|no-right/);
  expect(await write(ben, rooms.team)).toBe('held');
  expect(await write(ben, rooms.talk)).toBe('held');
  expect(await write(ben, marks(pid, ben.id, OTHER))).toBe('held');
}, 120_000);

/** Everything that ever comes to a member over one more line, whatever room it is about. */
function wiretap({ provider }: MemberRoom): {
  readonly heard: () => boolean;
  send(room: RoomName, ...body: number[]): void;
} {
  const socket = provider.configuration.websocketProvider;
  let heard = false;
  socket.on('message', ({ data }: { data: ArrayBuffer | Uint8Array }) => {
    heard ||= Buffer.from(data as Uint8Array).includes(SECRET_WORDS); // whichever it is, Buffer takes it
  });
  return {
    heard: () => heard,
    send(room, ...body) {
      const name = Buffer.from(room);
      socket.send(Buffer.concat([Buffer.from([name.length]), name, Buffer.from(body)]));
    },
  };
}

test('by no road does an annotator get what another one marks: opened late, asked raw, by barrier, trial or presence', async () => {
  const { hub, owner, curator, ben, cleo } = await team();
  const { pid } = owner;
  expect((await setMode(hub, curator, 'independent', null)).ok).toBe(true);
  const bens = await mark(ben, marks(pid, ben.id));
  const hers = cleo.open(marks(pid, cleo.id));
  const shared = cleo.open(roomName({ kind: 'text', pid, aid: AID }));
  await Promise.all([hers.synced(), shared.synced()]);
  const taps = [wiretap(hers), wiretap(shared)];
  const [key] = [...stepsMap(bens.doc).keys()];
  // Questions about Ben's room on lines that were let into others: state vector, stateless, awareness.
  const [SYNC, STEP_1, AWARENESS_QUERY] = [0, 0, 3];
  for (const tap of taps) {
    tap.send(bens.name, SYNC, STEP_1, 1, 0);
    tap.send(bens.name, AWARENESS_QUERY);
  }
  // In her own room she asks for Ben's step by its key.
  expect(await hers.held([key as StepKey])).toEqual([]); // as `act` made it
  // Ben tells where he is, in his room and in the text that all have open.
  const texts = ben.open(shared.name);
  await texts.synced();
  for (const room of [bens, texts]) room.provider.awareness?.setLocalState({ digest: 'nobody may know this' });
  const more = bens.act(SECRET);
  await expect.poll(() => bens.held([more]), { timeout: 20_000 }).toEqual([more]);
  expect(await look(cleo, bens.name)).toBe('no-right');
  expect([...(shared.provider.awareness?.getStates().values() ?? [])].filter((state) => 'digest' in state)).toEqual([]);
  const mine = hers.act();
  await expect.poll(() => hers.held([mine]), { timeout: 20_000 }).toEqual([mine]);
  expect(taps.map((tap) => tap.heard())).toEqual([false, false]);
  // A curator who is one no longer loses the room that is open.
  const looking = curator.open(bens.name);
  await looking.hasSteps(2);
  const owners = new HubClient(hub.url, owner.keys);
  expect((await owners.setRole(owner.token, { pid, member: curator.id, role: 'annotator' })).ok).toBe(true);
  expect(await looking.refused).toBe('no-right');
  expect(await reveal(hub, curator)).toMatchObject({ ok: false });
  expect(await setMode(hub, curator, 'team', null)).toMatchObject({ ok: false });
}, 60_000);

test('whoever is in the team’s room when it becomes independent is out at once; set back, they are in again, and nothing was lost', async () => {
  const { hub, owner, curator, ben } = await team();
  const room = await mark(ben, marks(owner.pid, 'team'));
  await setMode(hub, curator, 'independent');
  expect(await room.refused).toBe('blind');
  // What he goes on to do offline waits; the hub holds it back from nobody but for now.
  const waits = room.act(SECRET);
  expect(await ben.open(room.name, { doc: room.doc }).refused).toBe('blind');
  await setMode(hub, curator, 'independent', null);
  await setMode(hub, curator, 'team');
  const again = ben.open(room.name, { doc: room.doc });
  await again.synced();
  await expect.poll(() => again.held([waits]), { timeout: 20_000 }).toEqual([waits]);
  await hub.kill();
  await hub.start();
  expect(await look(ben, marks(owner.pid, 'team'))).toBe('2 steps');
  expect(await look(ben, marks(owner.pid, 'team', OTHER))).toBe('blind');
}, 60_000);

test('a reveal in the middle of work names exactly what the hub holds from then on, and answers the same when asked again', async () => {
  const { hub, owner, curator, ben, cleo } = await team();
  await setMode(hub, curator, 'independent');
  const room = ben.open(marks(owner.pid, ben.id));
  await room.synced();
  for (let n = 0; n < 60; n++) room.act(SECRET);
  const revealing = reveal(hub, curator);
  for (let n = 0; n < 60; n++) room.act(SECRET);
  const revealed = await revealing;
  expect(await room.refused).toBe('frozen');
  const seen = cleo.open(room.name);
  await seen.synced();
  const keys = [...stepsMap(seen.doc).keys()] as StepKey[]; // they are steps of Ben's
  const [state] = revealed.ok ? revealed.value : [];
  expect(state ?? { steps: 0, digest: stepsDigest([]) }).toMatchObject({
    steps: keys.length,
    digest: stepsDigest(keys),
  });
  expect(await reveal(hub, owner)).toEqual(revealed);
  // Not even under another's name, nor by one step alone.
  const late = newRoomDoc();
  writeSteps(late, [ben.sign(room.name, [SECRET], 500)], 'test');
  const brought = curator.open(room.name, { doc: late });
  expect(await brought.refused).toBe('frozen');
  await hub.kill();
  await hub.start();
  expect(await reveal(hub, owner)).toEqual(revealed);
}, 60_000);
