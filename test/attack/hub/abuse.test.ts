import { expect, test } from 'vitest';
import { HubClient } from '../../../electron/services/hub-client.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import { articleIdOf, newProjectId, newStepKey } from '../../../shared/model/ids.ts';
import { hubProof } from '../../../shared/wire/hub-api.ts';
import { peopleRoom, projectRoom, registerRoom, roomName, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import { startHubProcess } from '../../kit/hub.ts';
import { TestMember } from '../../kit/member.ts';
import { attackedHub, bringing, newAttacker, signed } from '../kit/attacked-hub.ts';
import { type RawLine, text, varint, WIRE } from '../kit/raw-line.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const BROADCAST = 6;

/** Says something of one's presence in a room, under any client id. */
function tell(line: RawLine, room: string, state: string, client = 5, clock = 1): void {
  const update = Buffer.concat([Uint8Array.from([1, ...varint(client), ...varint(clock)]), text(state)]);
  line.send(room, WIRE.awareness, varint(update.length), update);
}

/** Everything that comes over a line from now on. */
function wiretap(line: RawLine): { heard(words: string): boolean } {
  const all: Buffer[] = [];
  line.socket.on('message', (data: Buffer) => void all.push(data));
  return { heard: (words) => all.some((data) => data.includes(words)) };
}

/** Two members of one project, each with a line, in a hub that lies open. */
async function twoOnLines() {
  const hub = await attackedHub();
  const [ana, ben] = [newAttacker(), newAttacker()];
  const tokens = { ana: hub.join(ana, 'annotator'), ben: hub.join(ben, 'annotator') };
  const [hers, his] = [await hub.line(), await hub.line()];
  return { hub, ana, ben, tokens, hers, his };
}

test('while an article is blind no room passes on where in it somebody is, however it is said', async () => {
  const { hub, ana, ben, tokens, hers, his } = await twoOnLines();
  const { pid } = hub;
  hub.tables.modes.set(pid, AID, 'independent', ana.member);
  const tap = wiretap(hers);
  const open = [
    { room: projectRoom(pid), passes: true },
    { room: peopleRoom(pid), passes: true },
    { room: registerRoom(pid), passes: true },
    { room: textRoom(pid, AID), passes: false },
    { room: roomName({ kind: 'marks', pid, aid: AID, set: ben.member }), passes: false },
  ];
  const at = { anchor: [1, 4, 0], focus: [1, 9, -1] };
  const here = { aid: AID, activity: 'active', minutes: 0 };
  for (const [n, { room, passes }] of open.entries()) {
    await hers.enter(room, tokens.ana);
    expect(await his.enter(room, tokens.ben)).toBe('granted');
    const sign = `sign-${n}`;
    tell(his, room, JSON.stringify({ at, here, sign }), 5 + n);
    // A question of Ana's, answered on her own line after what was passed on to it.
    await his.held(room, []);
    await hers.held(projectRoom(pid), []);
    if (passes) await expect.poll(() => tap.heard(sign), { interval: 10, timeout: 10_000 }).toBe(true);
    else expect([room, tap.heard(sign)]).toEqual([room, false]);
  }
  expect([tap.heard('"anchor"'), tap.heard(`"aid":"${AID}"`)]).toEqual([false, false]);
});

test('nobody is made to believe a word of the hub’s that another member says: broadcasts and forged answers reach no one', async () => {
  const { hub, ben, tokens, hers, his } = await twoOnLines();
  const room = teamRoom(hub.pid, AID);
  await hers.enter(room, tokens.ana);
  await his.enter(room, tokens.ben);
  const tap = wiretap(hers);
  const key = newStepKey(ben.member);
  for (const forged of [
    JSON.stringify({ t: 'held', n: 1, keys: [key] }),
    JSON.stringify({ t: 'covered', n: 1, yes: true }),
    JSON.stringify({ t: 'role', role: 'viewer' }),
    JSON.stringify({ t: 'would', n: 1, refused: [[key, 'no-right']] }),
  ]) {
    his.send(room, WIRE.stateless, text(forged));
    his.send(room, BROADCAST, text(forged));
    expect(await his.enter(room, tokens.ben)).not.toBe('');
  }
  expect(await hers.held(room, [key])).toEqual([]);
  expect([tap.heard('"yes"'), tap.heard('viewer'), tap.heard('no-right')]).toEqual([false, false, false]);
});

test('messages that are none, too deep, too long or without end leave the hub up and its log as it was', async () => {
  const { hub, ben, tokens, hers } = await twoOnLines();
  const room = teamRoom(hub.pid, AID);
  const people = peopleRoom(hub.pid);
  await hers.enter(people, tokens.ana);
  await hub.seed(room, bringing(signed(ben, room, { seq: 1 })));
  const before = hub.rows();
  const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const attacks: readonly ((line: RawLine) => void)[] = [
    (line) => tell(line, room, deep(4_000)),
    (line) => tell(line, room, `{"x":${deep(1_000_000)}}`),
    (line) => tell(line, room, '{"__proto__":{"member":"me"},"constructor":1}'),
    (line) => tell(line, room, 'no json'),
    (line) => tell(line, room, `"${'x'.repeat(10_000_000)}"`),
    (line) => line.send(room, WIRE.awareness, varint(2 ** 30)),
    (line) => line.send(room, WIRE.stateless, text(deep(100_000))),
    (line) => line.send(room, WIRE.stateless, text(`{"t":"held?","n":1,"keys":${deep(50_000)}}`)),
    (line) =>
      line.send(
        room,
        WIRE.stateless,
        text(`{"t":"would?","n":1,"steps":[["${newStepKey(ben.member)}",${deep(500_000)}]]}`),
      ),
    (line) => line.send(room, WIRE.stateless, text(`{"t":"covered?","n":1,"snapshot":"////////////"}`)),
    (line) => line.send(room, WIRE.stateless, varint(2 ** 31)),
    (line) => line.send(room, WIRE.sync, [0], varint(5), [255, 255, 255, 255, 127]),
    (line) => line.send(room, WIRE.sync, [9, 1, 0]),
    (line) => line.send(room, 77, [1, 2, 3]),
    (line) => line.send(room, WIRE.sync),
    (line) => line.sendBytes(Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 255, 255)),
  ];
  for (const [n, attack] of attacks.entries()) {
    const his = await hub.line();
    expect(await his.enter(room, tokens.ben), `before attack ${n}`).toBe('granted');
    attack(his);
    await his.enter(people, tokens.ben); // it has gone through all, or has closed the line
    his.end();
    expect(await hers.held(people, []), `after attack ${n}`).toEqual([]);
  }
  expect(hub.rows()).toBe(before);
  expect(({} as { member?: unknown }).member).toBeUndefined();
});

test('a name of 200 kB, and a window’s mark of 200 kB behind a right name, are turned away: no answer would bear them', async () => {
  const { hub, tokens, his } = await twoOnLines();
  const room = teamRoom(hub.pid, AID);
  expect(await his.enter(`${room}\0${'w'.repeat(36)}`, tokens.ben)).toBe('granted');
  for (const name of [`${room}\0${'w'.repeat(200_000)}`, 'x'.repeat(200_000), `__proto__\0${'w'.repeat(1_000)}`]) {
    const line = await hub.line();
    expect(await line.enter(name, tokens.ben)).toBe('bad-room');
    expect(line.closed).toBe('bad-room');
  }
  for (const name of ['__proto__', 'constructor', 'toString\0__proto__']) {
    const line = await hub.line();
    expect(await line.enter(name, tokens.ben)).not.toBe('granted');
  }
  expect(await (await hub.line()).enter(room, tokens.ana)).toBe('granted');
});

test('invitations that are used up, foreign, over or replayed let nobody in over the wire', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const anas = new HubClient(hub.url, ana.keys);
  const made = await anas.invite(ana.token, ana.pid, 'annotator');
  if (!made.ok) throw new Error(made.message);
  const { invitation } = made.value;
  const eve = newAttacker();
  const post = async (body: object): Promise<string> => {
    const answer = await fetch(`${hub.url}/v1/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said: { error?: string; role?: string } = await answer.json();
    return said.error ?? `joined as ${said.role}`;
  };
  const asking = async (pid: string | null, code: string, who = eve) => {
    const { nonce } = await (await fetch(`${hub.url}/v1/hello`)).json();
    const proof = who.sign(Buffer.from(hubProof(nonce, (pid ?? '') as Parameters<typeof hubProof>[1]))); // any text
    return { nonce, invitation: code, publicKey: who.publicKey, proof, ...(pid !== null && { pid }) };
  };
  const foreign = await asking(newProjectId(), invitation);
  const right = await asking(null, invitation);
  expect({
    foreign: await post(foreign),
    'with another’s proof': await post({ ...(await asking(null, invitation)), publicKey: newAttacker().publicKey }),
    'for another project than proved': await post({ ...(await asking(null, invitation)), pid: ana.pid }),
    guessed: await post(await asking(null, 'aaaa-bbbb-cccc-dddd')),
    'without end': await post(await asking(null, 'a'.repeat(200_000))),
    prototype: await post({ ...(await asking(null, '__proto__')), ['__proto__']: { role: 'owner' } }),
    right: await post(right),
    replayed: await post(right),
    'by somebody else': await post(await asking(null, invitation, newAttacker())),
    'the founding one again': await post(await asking(newProjectId(), hub.invitation, newAttacker())),
  }).toEqual({
    foreign: 'other-project',
    'with another’s proof': 'bad-proof',
    'for another project than proved': 'bad-proof',
    guessed: 'no-invitation',
    'without end': 'too-large',
    prototype: 'bad-request',
    right: 'joined as annotator',
    replayed: 'bad-nonce',
    'by somebody else': 'used',
    'the founding one again': 'used',
  });
  const late = await anas.invite(ana.token, ana.pid, 'annotator');
  if (!late.ok) throw new Error(late.message);
  const db = openStore(hubFiles(hub.dir).members);
  db.exec('UPDATE invitations SET expires_at = 1');
  db.close();
  expect(await post(await asking(null, late.value.invitation, newAttacker()))).toBe('expired');
  const table = openStore(hubFiles(hub.dir).members);
  expect(table.prepare('SELECT count(*) AS n FROM members').get()).toEqual({ n: 2 });
  table.close();
});
