import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../hub/limits.ts';
import { articleIdOf } from '../../../shared/model/ids.ts';
import { teamRoom } from '../../../shared/wire/room.ts';
import { attackedHub, bringing, newAttacker, signed } from '../kit/attacked-hub.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const MIB = 1024 * 1024;
const SOCKETS = 150;
const { strangerBytes: ONE, strangersBytes: ALL } = DEFAULT_LIMITS;
/** Nobody goes in these tests because they take long. */
const PATIENT = { handshake: 300_000 };

/** A socket to the hub that has only said that it wants to be a WebSocket. */
async function stranger(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined); // cut off in the middle of a word: that is what is looked for
  socket.write(
    'GET / HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  const [answer] = (await once(socket, 'data')) as [Buffer]; // what `data` brings
  expect(String(answer)).toMatch(/^HTTP\/1\.1 101/);
  return socket;
}

/** The head of a frame of 15 MiB, and as much of it as is asked for: it never ends. */
function beginning(bytes: number): Buffer {
  const head = Buffer.alloc(14);
  head.set([0x82, 0x80 | 127]);
  head.writeBigUInt64BE(BigInt(15 * MIB), 2);
  return Buffer.concat([head, Buffer.alloc(bytes, 7)]);
}

test('who has not signed in is cut off after a megabyte, though the message they began may be longer', async () => {
  const hub = await attackedHub(PATIENT);
  const socket = await stranger(hub.url);
  const gone = once(socket, 'close');
  socket.write(beginning(ONE - 100));
  const other = await stranger(hub.url); // the first is still open when this one is let in
  expect(socket.destroyed).toBe(false);
  socket.write(Buffer.alloc(200));
  await gone;
  expect(other.destroyed).toBe(false);
  other.destroy();
});

test(`${SOCKETS} strangers who each begin a long message make the hub hold no more than they may together, and members work on`, async () => {
  const hub = await attackedHub(PATIENT);
  const [ana, ben] = [newAttacker(), newAttacker()];
  const room = teamRoom(hub.pid, AID);
  const tokens = { ana: hub.join(ana, 'annotator'), ben: hub.join(ben, 'annotator') };
  const hers = await hub.line();
  await hers.enter(room, tokens.ana);
  const sockets = await Promise.all(Array.from({ length: SOCKETS }, () => stranger(hub.url)));
  for (const socket of sockets) socket.write(beginning(ONE - 100));
  const left = (): number => sockets.filter(({ destroyed }) => !destroyed).length;
  const most = Math.floor(ALL / (ONE - 100));
  await expect.poll(left, { interval: 20, timeout: 20_000 }).toBeLessThanOrEqual(most);

  expect(await hers.bring(room, bringing(signed(ana, room)))).toBe('taken');
  // Who signs in meanwhile is not the one who goes.
  const his = await hub.line();
  expect(await his.enter(room, tokens.ben)).toBe('granted');
  expect(await his.bring(room, bringing(signed(ben, room)))).toBe('taken');
  expect(left(), 'no more are cut off than have to be').toBeGreaterThan(most / 2);
  for (const socket of sockets) socket.destroy();
});
