import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
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
/** What a hub may have grown by for good when an attack is over, in MiB: what Node keeps of its heap. */
const GROWN = 96;

/** One number of a hub's metrics. */
async function metric(url: string, name: string): Promise<number> {
  const page = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(page)?.[1]);
}
const memory = async (url: string) => (await metric(url, 'process_resident_memory_bytes')) / MIB;

/** How long it takes until one more step is on the hub's disk, in milliseconds. */
async function acknowledged(room: MemberRoom): Promise<number> {
  const begun = performance.now();
  const key = room.act(SAYS);
  await expect.poll(() => room.held([key]), SOON).toEqual([key]);
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

test('10,000 idle sockets: one address gets its share, others still get in, and all is given back', async () => {
  const { hub, ana, room } = await atWork();
  const before = await memory(hub.url);
  const socketsBefore = await metric(hub.url, 'postil_hub_sockets');
  const { port } = new URL(hub.url);
  const open: { destroy(): void }[] = [];
  let turnedAway = 0;
  const knock = async (): Promise<void> => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined); // turned away in the middle of a word: counted below
    socket.write(
      'GET / HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    const [answer] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [unknown]; // data, or how it closed
    if (String(answer).startsWith('HTTP/1.1 101')) open.push(socket);
    else {
      turnedAway++;
      socket.destroy();
    }
  };
  const waits: number[] = [];
  for (let n = 0; n < 10_000; n += 250) {
    await Promise.all(Array.from({ length: 250 }, knock));
    if (n % 2_000 === 0) waits.push(await acknowledged(room));
  }
  expect(open.length + turnedAway).toBe(10_000);
  expect(open.length).toBeGreaterThan(100);
  expect(await metric(hub.url, 'postil_hub_sockets')).toBeLessThanOrEqual(DEFAULT_LIMITS.connectionsPerAddress);
  expect(await metric(hub.url, 'postil_hub_sockets_turned_away_total')).toBeGreaterThanOrEqual(9_000);
  // Whoever is in works on; whoever comes from elsewhere is let in.
  expect(Math.max(...waits)).toBeLessThan(LONGEST);
  const elsewhere = new WebSocket(hub.url.replace('http', 'ws'), { localAddress: '127.0.0.2' });
  await once(elsewhere, 'open');
  elsewhere.terminate();
  for (const socket of open) socket.destroy();
  await expect.poll(() => metric(hub.url, 'postil_hub_sockets'), SOON).toBeLessThanOrEqual(socketsBefore);
  expect(await memory(hub.url)).toBeLessThan(before + GROWN);
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
