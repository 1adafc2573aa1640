import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { HubLine } from '../../cli/at-hub/hub-line.ts';
import type { Author } from '../../cli/author.ts';
import { hubSocketUrl } from '../../electron/services/hub-address.ts';
import { HubCopy } from '../../renderer/session/hub-copy.ts';
import { PiecewiseSocket } from '../../renderer/session/piecewise-socket.ts';
import { articleIdOf } from '../../shared/model/ids.ts';
import { bodyOf, genesisUpdate } from '../../shared/text/genesis.ts';
import { textRoom } from '../../shared/wire/room.ts';
import { attackedHub, newAttacker } from '../attack/kit/attacked-hub.ts';

/** A text that comes as one message, and takes longer over the line than the line is patient. */
const TEXT = 'The ferry runs twice a day.\n'.repeat(170_000).slice(0, 4_800_000);
const PATIENCE = 4_000;
const CHUNK = 64 * 1024;
const CHUNKS_A_SECOND = 14;

/** A way to the hub over which its answers come slowly and steadily. */
async function slowWayTo(url: string): Promise<string> {
  const server = createServer((client) => {
    const hub = connect(Number(new URL(url).port), '127.0.0.1');
    for (const socket of [client, hub]) socket.on('error', () => socket.destroy()); // the other side is gone
    client.pipe(hub);
    client.on('close', () => hub.destroy());
    const pass = async (): Promise<void> => {
      for await (const data of hub as AsyncIterable<Buffer>) {
        for (let at = 0; at < data.length; at += CHUNK) {
          client.write(data.subarray(at, at + CHUNK));
          if (data.length >= CHUNK) await pause(1_000 / CHUNKS_A_SECOND);
        }
      }
    };
    pass().catch(() => client.destroy()); // the hub ended in the middle
  });
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
}

/** A hub that gives up whoever is silent for as long, with the text on it, and a slow way to it. */
async function longTextFarAway() {
  const hub = await attackedHub({ idle: PATIENCE / 2 });
  const keys = newAttacker();
  const token = hub.join(keys, 'annotator');
  const room = textRoom(hub.pid, articleIdOf(TEXT));
  await hub.seed(room, genesisUpdate(TEXT));
  return { keys, token, room, place: { address: await slowWayTo(hub.url), pid: hub.pid } };
}

test('by a command, a long text is read over a slow line for as long as something comes', async () => {
  const { keys, room, place } = await longTextFarAway();
  const author = { keys, name: 'Ana', colour: 'teal' } as unknown as Author; // all that a line asks of one is the keys
  const opened = await HubLine.open(place, author, new AbortController().signal, PATIENCE);
  if (!opened.ok) throw new Error(opened.message);
  const from = performance.now();
  const read = await opened.value.read(room);
  opened.value.close();
  expect(read.ok && (read.value?.length ?? 0) > TEXT.length).toBe(true);
  expect(performance.now() - from).toBeGreaterThan(PATIENCE);
}, 40_000);

test('[S49] in a window, a long text comes over a slow line for as long as something comes', async () => {
  const { token, room, place } = await longTextFarAway();
  const socket = new PiecewiseSocket({
    url: hubSocketUrl(place.address),
    maxAttempts: 1,
    messageReconnectTimeout: PATIENCE / 2,
  });
  onTestFinished(() => socket.destroy());
  let lost = 0;
  socket.on('disconnect', () => lost++);
  const from = performance.now();
  const read = await HubCopy.read(socket, token, room, PATIENCE / 2);
  if (!read.ok) throw new Error(read.message);
  onTestFinished(() => read.value.close());
  expect(bodyOf(read.value.doc).length).toBe(TEXT.length);
  expect(performance.now() - from).toBeGreaterThan(PATIENCE);
  expect([lost, Date.now() - socket.carriedAt < PATIENCE / 2]).toEqual([0, true]);
}, 40_000);
