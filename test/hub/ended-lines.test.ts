import { expect, it } from 'vitest';
import { articleIdOf, type RoomName } from '../../shared/model/ids.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { attackedHub, bringing, newAttacker, signed } from '../attack/kit/attacked-hub.ts';
import { WIRE } from '../attack/kit/raw-line.ts';

/** So many rooms, and bytes for them, may wait on a socket until they are let in. */
const LIMITS = { pendingRooms: 3, pendingMessages: 20, pendingBytes: 4_000 };

it('[S51] what was on its way for a room when it was refused ends nothing else on the socket', async () => {
  const hub = await attackedHub(LIMITS);
  const ana = newAttacker();
  const token = hub.join(ana, 'annotator');
  const line = await hub.line();
  const roomOf = (n: number): RoomName => teamRoom(hub.pid, articleIdOf(`The ferry is late by ${n} minutes.\n`));
  const stays = `${roomOf(0)}\0stays`;
  expect(await line.enter(stays, token)).toBe('granted');
  for (let n = 1; n <= 3 * LIMITS.pendingRooms; n++) {
    const room = `${roomOf(n)}\0line${n}`;
    expect(await line.enter(room, token)).toBe('granted');
    expect(await line.bring(room, bringing(['no key', 'no step']))).toBe('bad-step');
    line.send(room, WIRE.sync, [2, 0xf0, 0x0f], new Uint8Array(2_032)); // a piece of what was refused
    line.send(room, WIRE.close);
  }
  expect(await line.bring(stays, bringing(signed(ana, roomOf(0))))).toBe('taken');
  expect(line.closed).toBe(null);
});

it('lets a client whose lines have no names of their own open a room again that it has closed', async () => {
  const hub = await attackedHub(LIMITS);
  const ana = newAttacker();
  const token = hub.join(ana, 'annotator');
  const line = await hub.line();
  const room = teamRoom(hub.pid, articleIdOf('The ferry runs twice a day.\n'));
  for (let n = 0; n < 3; n++) {
    expect(await line.enter(room, token)).toBe('granted');
    expect(await line.bring(room, bringing(['no key', 'no step']))).toBe('bad-step');
  }
  expect(await line.enter(room, token)).toBe('granted');
  expect(await line.bring(room, bringing(signed(ana, room)))).toBe('taken');
});
