import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { proxyList } from '../../hub/client-address.ts';
import type { HubLimits } from '../../hub/limits.ts';
import { startHub } from '../../hub/server.ts';
import { articleIdOf } from '../../shared/model/ids.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { HEARD } from '../../shared/wire/slices.ts';
import { en } from '../../shared/words/en/en.ts';
import { attackedHub, bringing, newAttacker, signed } from '../attack/kit/attacked-hub.ts';
import { text, varint, WIRE } from '../attack/kit/raw-line.ts';
import { tempDir } from '../kit/temp-dir.ts';

/** A hub in this process, with limits a test can reach. */
async function hubWith(limits: Partial<HubLimits>, ...trusted: readonly string[]): Promise<string> {
  const dir = tempDir('limits');
  const proxies = proxyList(trusted);
  if (!proxies.ok) throw new Error(proxies.message);
  const hub = await startHub({ dir: dir.path, port: 0, limits, proxies: proxies.value });
  onTestFinished(async () => {
    await hub.close();
    dir.remove();
  });
  return hub.url;
}

function socketTo(url: string, forwardedFor?: string): WebSocket {
  const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  const socket = new WebSocket(url.replace('http', 'ws'), { headers });
  onTestFinished(() => socket.terminate());
  return socket;
}

const closed = async (socket: WebSocket): Promise<number> => (await once(socket, 'close'))[0];
const post = (url: string, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(url, { method: 'POST', body, headers });

it('ends a socket that shows no token in time', async () => {
  const socket = socketTo(await hubWith({ handshake: 50 }));
  expect(await closed(socket)).toBe(1006);
});

it('lets one address have so many sockets, and another again when one goes', async () => {
  const url = await hubWith({ connectionsPerAddress: 2 });
  const [first, second] = [socketTo(url), socketTo(url)];
  await Promise.all([once(first, 'open'), once(second, 'open')]);
  const third = socketTo(url);
  expect(String((await once(third, 'error'))[0])).toContain('503');
  first.close();
  await closed(first);
  await expect.poll(() => openOrNot(socketTo(url)), { interval: 20, timeout: 10_000 }).toBe(true);
});

it('behind a proxy it was told to believe, each client has its own share of sockets; else all have one', async () => {
  const behind = await hubWith({ connectionsPerAddress: 1 }, '127.0.0.1');
  expect(await openOrNot(socketTo(behind, '192.0.2.7'))).toBe(true);
  expect(await openOrNot(socketTo(behind, '192.0.2.8'))).toBe(true);
  // The last address is the proxy's own word; what a client wrote before it counts nothing.
  expect(await openOrNot(socketTo(behind, '192.0.2.99, 192.0.2.7'))).toBe(false);
  const alone = await hubWith({ connectionsPerAddress: 1 });
  expect(await openOrNot(socketTo(alone, '192.0.2.7'))).toBe(true);
  expect(await openOrNot(socketTo(alone, '192.0.2.8'))).toBe(false);
});

const openOrNot = (socket: WebSocket): Promise<boolean> =>
  new Promise((resolve) => {
    socket.on('open', () => resolve(true));
    socket.on('error', () => resolve(false));
  });

it('closes on a message that is too large, a text, and bytes that make no sense, and serves on', async () => {
  const url = await hubWith({ messageBytes: 1_000 });
  const send = async (data: Uint8Array | string): Promise<number> => {
    const socket = socketTo(url);
    await once(socket, 'open');
    socket.send(data);
    return closed(socket);
  };
  expect(await send(new Uint8Array(1_001))).toBe(1009);
  expect(await send('text')).toBe(1003);
  expect(await send(new Uint8Array(0))).toBe(4401);
  expect(await send(Uint8Array.from([9, ...Buffer.from('__proto__'), 2, 0, 1, 97]))).toBe(4401);
  expect(await send(Uint8Array.from([11, ...Buffer.from('constructor'), 2, 0, 1, 97]))).toBe(4401);
  expect((await fetch(`${url}/v1/hello`)).status).toBe(200);
  expect(({} as { providerVersion?: unknown }).providerVersion).toBeUndefined();
});

it('closes the socket after a token it does not know', async () => {
  const socket = socketTo(await hubWith({}));
  await once(socket, 'open');
  socket.send(Uint8Array.from([4, ...Buffer.from('room'), 2, 0, 3, ...Buffer.from('abc')]));
  expect(await closed(socket)).toBe(4401);
});

it('answers bad calls with one sentence and the right status', async () => {
  const url = await hubWith({ bodyBytes: 100 });
  const nothing = 'This is a Postil hub, but there is no such page on it. Open Postil and join through this address.';
  const unreadable = 'The hub could not read what it was asked. Update Postil, or check the address.';
  const tooLarge = 'The hub was asked for more than it takes at once. Update Postil and try again.';
  const refusals: [Promise<Response>, number, string][] = [
    [fetch(`${url}/v1/nothing`), 404, nothing],
    [fetch(`${url}/v1/join`), 404, nothing],
    [post(`${url}/v1/join`, '{}', { 'content-type': 'text/plain' }), 415, unreadable],
    [post(`${url}/v1/join`, '{"nonce":1}'), 400, unreadable],
    [post(`${url}/v1/session`, 'no json'), 400, unreadable],
    [post(`${url}/v1/session`, JSON.stringify('x'.repeat(200))), 413, tooLarge],
    [post(`${url}/v1/invite`, '{"pid":"aaaaaaaaaaaaaaaaaaaaaaaaaa","role":"king"}'), 400, unreadable],
    [post(`${url}/v1/invite`, '{"pid":"aaaaaaaaaaaaaaaaaaaaaaaaaa","role":"owner"}'), 401, en.refusals['bad-token']],
  ];
  for (const [answer, status, message] of refusals) {
    const response = await answer;
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.any(String), message });
  }
});

it('refuses to open files another hub has open', async () => {
  const dir = tempDir('two-hubs');
  const hub = await startHub({ dir: dir.path, port: 0 });
  onTestFinished(async () => {
    await hub.close();
    dir.remove();
  });
  await expect(startHub({ dir: dir.path, port: 0 })).rejects.toThrow('A hub is at work on the files in');
});

it('[S49] takes a client’s word that it is there for no more than that, however often it comes', async () => {
  const hub = await attackedHub({ pendingMessages: 5 });
  const ana = newAttacker();
  const token = hub.join(ana, 'annotator');
  const room = teamRoom(hub.pid, articleIdOf('The ferry runs twice a day.\n'));
  const line = await hub.line();
  expect(await line.enter(room, token)).toBe('granted');
  for (let n = 0; n < 50; n++) line.sendBytes(HEARD);
  expect(await line.bring(room, bringing(signed(ana, room)))).toBe('taken');
});

it('gives up a socket that is silent, and none that brings one long message slowly', async () => {
  const hub = await attackedHub({ idle: 600 });
  const ana = newAttacker();
  const token = hub.join(ana, 'annotator');
  const room = teamRoom(hub.pid, articleIdOf('The ferry runs twice a day.\n'));
  const line = await hub.line();
  expect(await line.enter(room, token)).toBe('granted');
  const silent = await hub.line();
  expect(await silent.enter(room, token)).toBe('granted');

  const update = bringing(signed(ana, room));
  const message = Buffer.concat([
    text(room),
    Uint8Array.of(WIRE.sync, 1),
    Uint8Array.from(varint(update.length)),
    update,
  ]);
  // As a browser frames it: of this length, under a mask, which may be nothing but zeros.
  const frame = Buffer.concat([
    Uint8Array.of(0x82, 0xfe, message.length >> 8, message.length & 255, 0, 0, 0, 0),
    message,
  ]);
  const { _socket: bytes } = line.socket as unknown as { readonly _socket: Socket }; // below what `ws` offers
  const taken = line.next(({ kind }) => kind === 'taken' || kind === 'closed');
  const parts = 20;
  for (let n = 0; n < parts; n++) {
    bytes.write(frame.subarray(Math.floor((n * frame.length) / parts), Math.floor(((n + 1) * frame.length) / parts)));
    await pause(100); // what is tested is that it takes longer than the limit
  }
  expect((await taken).kind).toBe('taken');
  await expect.poll(() => silent.closed, { interval: 20, timeout: 10_000 }).not.toBe(null);
});
