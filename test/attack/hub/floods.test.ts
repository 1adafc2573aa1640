import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { DEFAULT_LIMITS } from '../../../hub/limits.ts';
import { articleIdOf } from '../../../shared/model/ids.ts';
import { teamRoom } from '../../../shared/wire/room.ts';
import { startHubProcess } from '../../kit/hub.ts';
import { type MemberRoom, TestMember } from '../../kit/member.ts';
import { attackedHub, bringing, newAttacker, SAYS, signed } from '../kit/attacked-hub.ts';
import { RawLine, varint, WIRE } from '../kit/raw-line.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const MIB = 1024 * 1024;
const SOON = { interval: 50, timeout: 20_000 };
/** The longest that a member waits for a step to be on the hub's disk while others attack it, in milliseconds. */
const LONGEST = 5_000;
/** So many times as long as on a quiet hub a member's step may take, in the middle, beside idle sockets. */
const SLOWER = 6;
/** What a hub may have grown by for good when an attack is over, in MiB: what Node keeps of its heap. */
const GROWN = 96;

/** One number of a hub's metrics. */
async function metric(url: string, name: string): Promise<number> {
  const page = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(page)?.[1]);
}
const memory = async (url: string) => (await metric(url, 'process_resident_memory_bytes')) / MIB;

/** How long it takes until one more step is on the hub's disk, in milliseconds. It is asked for without a pause between. */
async function acknowledged(room: MemberRoom): Promise<number> {
  const begun = performance.now();
  const key = room.act(SAYS);
  while (!(await room.held([key])).includes(key)) {
    if (performance.now() - begun > SOON.timeout) throw new Error('the hub does not take the step');
  }
  return performance.now() - begun;
}

/** A hub process with one member at work. */
async function atWork() {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const room = ana.open(teamRoom(ana.pid, AID));
  await room.synced();
  await acknowledged(room);
  return { hub, ana, room };
}

test('an update of 50 MB is cut off, whole or in pieces, and so is one that is never finished', async () => {
  const { hub, ana, room } = await atWork();
  const ben = await ana.invite();
  const before = await memory(hub.url);
  const big = Buffer.alloc(50 * MIB, 1);
  for (const inPieces of [false, true]) {
    const line = await RawLine.open(hub.url);
    expect(await line.enter(room.name, ben.token)).toBe('granted');
    const head = Buffer.concat([
      Uint8Array.from([room.name.length]),
      Buffer.from(room.name),
      Uint8Array.of(WIRE.sync, 2),
    ]);
    const message = Buffer.concat([head, Uint8Array.from(varint(big.length)), big]);
    if (!inPieces) line.sendBytes(message);
    else
      for (let at = 0; at < message.length; at += MIB) line.socket.send(message.subarray(at, at + MIB), { fin: false });
    await expect.poll(() => line.closed, SOON).toMatch(/1009|1006/);
    expect(await acknowledged(room)).toBeLessThan(LONGEST);
  }
  expect(await memory(hub.url)).toBeLessThan(before + 3 * GROWN);
}, 60_000);

test('a client that never reads is given up, and costs the hub no more than its share', async () => {
  const limits = { outgoingBytes: 2 * MIB };
  const hub = await attackedHub(limits);
  const [ana, ben] = [newAttacker(), newAttacker()];
  const room = teamRoom(hub.pid, AID);
  const long = { kind: 'comment', of: null, text: 'a'.repeat(MIB) } as const;
  await hub.seed(room, bringing(signed(ben, room, { acts: [long], seq: 1 })));
  const tokens = [hub.join(ana, 'annotator'), hub.join(ben, 'annotator')] as const;
  const [hers, his] = [await hub.line(), await hub.line()];
  await hers.enter(room, tokens[0]);
  await his.enter(room, tokens[1]);
  his.socket.pause();
  expect(await metric(hub.url, 'postil_hub_sockets')).toBe(2);
  const emptyState = Y.encodeStateVector(new Y.Doc());
  for (let n = 0; n < 60; n++) his.send(room, WIRE.sync, [0, ...varint(emptyState.length)], emptyState);
  await expect.poll(() => metric(hub.url, 'postil_hub_sockets'), SOON).toBe(1);
  expect(await hers.held(room, [])).toEqual([]);
}, 60_000);

/** A socket that has said that it wants to be a WebSocket and says no more; null when it was turned away. */
async function idleSocket(url: string, localAddress: string): Promise<Socket | null> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port), localAddress });
  socket.on('error', () => undefined); // turned away in the middle of a word: told by what comes back
  socket.write(
    'GET / HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  const answer = await new Promise((come) => socket.once('data', come).once('close', come));
  if (String(answer).startsWith('HTTP/1.1 101')) return socket;
  socket.destroy();
  return null;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

test('10,000 idle sockets: no address gets more than its share, all together no more than there are, members work on as fast as before, and all is given back', async () => {
  const { hub, ana, room } = await atWork();
  const before = await memory(hub.url);
  const socketsBefore = await metric(hub.url, 'postil_hub_sockets');
  const quiet: number[] = [];
  for (let n = 0; n < 20; n++) quiet.push(await acknowledged(room));

  const open: Socket[] = [];
  const waits: number[] = [];
  let most = 0;
  const crowd = async (localAddress: string): Promise<number> => {
    const made = await Promise.all(Array.from({ length: 250 }, () => idleSocket(hub.url, localAddress)));
    const held = made.filter((socket) => socket !== null);
    open.push(...held);
    for (let n = 0; n < 3; n++) waits.push(await acknowledged(room));
    most = Math.max(most, await metric(hub.url, 'postil_hub_sockets'));
    return held.length;
  };
  // From one address first, then from many.
  let fromOne = 0;
  for (let n = 0; n < 1_000; n += 250) fromOne += await crowd('127.0.0.1');
  expect(fromOne).toBeGreaterThan(250);
  expect(most).toBeLessThanOrEqual(DEFAULT_LIMITS.connectionsPerAddress);
  const elsewhere = await idleSocket(hub.url, '127.0.0.2');
  if (elsewhere === null) throw new Error('somebody from elsewhere was turned away');
  open.push(elsewhere);
  for (let n = 1_000; n < 10_000; n += 250) await crowd(`127.0.1.${n / 250}`);
  // Strangers go after ten seconds, so how many are there at once hangs on how fast this machine lets them in.
  expect(most).toBeGreaterThan(2 * DEFAULT_LIMITS.connectionsPerAddress);
  expect(most).toBeLessThanOrEqual(DEFAULT_LIMITS.connections);
  expect(median(waits)).toBeLessThan(SLOWER * median(quiet));
  expect(Math.max(...waits)).toBeLessThan(LONGEST);

  for (const socket of open) socket.destroy();
  await expect.poll(() => metric(hub.url, 'postil_hub_sockets'), SOON).toBeLessThanOrEqual(socketsBefore);
  // Twice what is allowed elsewhere: four thousand sockets were open at once, and a heap that has grown shrinks late.
  expect(await memory(hub.url)).toBeLessThan(before + 2 * GROWN);
  expect(await (await ana.invite()).open(room.name).synced()).toBeUndefined();
}, 120_000);

test('a flood of right messages is read as fast as its limit lets it, and holds nobody else up', async () => {
  const { hub, ana, room } = await atWork();
  const ben = await ana.invite('viewer');
  const line = await RawLine.open(hub.url);
  expect(await line.enter(room.name, ben.token)).toBe('granted');
  const update = bringing(signed(ana.keys, room.name, { seq: 1 }));
  const state = Y.encodeStateVector(new Y.Doc());
  // What is known already brings nothing; neither does a question, or a word about oneself.
  expect(await line.bring(room.name, update)).toBe('taken');
  for (let n = 0; n < DEFAULT_LIMITS.messageBurst + 5_000; n++) {
    if (n % 3 === 0) line.send(room.name, WIRE.sync, [0, ...varint(state.length)], state);
    else line.send(room.name, WIRE.sync, [1, ...varint(update.length)], update);
  }
  const waits: number[] = [];
  for (let n = 0; n < 5; n++) waits.push(await acknowledged(room));
  expect(Math.max(...waits)).toBeLessThan(LONGEST);
  expect(hub.running).toBe(true);
}, 60_000);
