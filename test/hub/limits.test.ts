import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { HubLimits } from '../../hub/limits.ts';
import { startHub } from '../../hub/server.ts';
import { REFUSALS } from '../../shared/wire/refusal.ts';
import { tempDir } from '../kit/temp-dir.ts';

/** A hub in this process, with limits a test can reach. */
async function hubWith(limits: Partial<HubLimits>): Promise<string> {
  const dir = tempDir('limits');
  const hub = await startHub({ dir: dir.path, port: 0, limits });
  onTestFinished(async () => {
    await hub.close();
    dir.remove();
  });
  return hub.url;
}

function socketTo(url: string): WebSocket {
  const socket = new WebSocket(url.replace('http', 'ws'));
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
    [
      post(`${url}/v1/invite`, '{"pid":"aaaaaaaaaaaaaaaaaaaaaaaaaa","role":"owner"}'),
      401,
      REFUSALS['bad-token'].message,
    ],
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
