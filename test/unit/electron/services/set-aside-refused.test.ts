import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { makeDataDir } from '../../../../electron/services/data-dir.ts';
import { RoomStore } from '../../../../electron/services/room-store.ts';
import { setAsideRefused } from '../../../../electron/services/set-aside-refused.ts';
import { openSqliteLog } from '../../../../hub/log/sqlite-log.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { teamRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../../kit/signed-project.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const note = (text: string): Act => ({ kind: 'comment', of: null, text });
const EMPTY = Y.encodeStateAsUpdate(newRoomDoc());

/** A room on this computer's disk with a step by Ben, whom the hub does not know. */
async function refusedRoom() {
  const temp = tempDir('set-aside-refused');
  const dir = makeDataDir(temp.path);
  const log = openSqliteLog(dir.log);
  onTestFinished(async () => {
    await log.close();
    temp.remove();
  });
  const [ana, ben] = [newPerson(), newPerson()];
  const project = SignedProject.founded(ana);
  const room = teamRoom(project.pid, project.addArticle(ana, 'Nine people were missing.'));
  const bens = project.act(ben, room, [note('his')]);
  const before = project.state(room)!; // it was just written to
  const rooms = new RoomStore(log);
  await rooms.append(room, before);
  const refused = { room, before, after: EMPTY, leftOut: [{ what: bens, reason: 'unknown-signer' }] } as const;
  return { dir, rooms, project, ana, bens, refused };
}

test('what is refused leaves the room, is kept in a copy, and a stranger’s work waits', async () => {
  const { dir, rooms, bens, refused } = await refusedRoom();
  const kept = await setAsideRefused(dir, rooms, refused);
  expect(kept).toEqual({ ok: true, value: expect.stringMatching(/\.yjs$/) });
  expect(new Uint8Array(readFileSync(kept.ok ? kept.value : ''))).toEqual(refused.before);
  expect(rooms.load(refused.room)).toEqual(EMPTY);
  const [waiting] = readdirSync(dir.waiting);
  expect(readFileSync(join(dir.waiting, waiting ?? ''), 'utf8')).toContain(bens);
});

test('a disk that does not take what waits is said, and the room stays as it was', async () => {
  const { dir, rooms, refused } = await refusedRoom();
  rmSync(dir.waiting, { recursive: true });
  writeFileSync(dir.waiting, '');
  expect(await setAsideRefused(dir, rooms, refused)).toMatchObject({
    ok: false,
    code: 'io',
    message: expect.stringMatching(
      /^The work of people whom the hub does not know could not be set aside\. The disk refused /,
    ),
  });
  expect(rooms.load(refused.room)).toEqual(refused.before);
});

test('what another window wrote meanwhile is not taken away', async () => {
  const { dir, rooms, project, ana, refused } = await refusedRoom();
  project.act(ana, refused.room, [note('hers, from another window')]);
  await rooms.append(refused.room, project.state(refused.room)!); // as above
  const held = rooms.load(refused.room);
  expect(await setAsideRefused(dir, rooms, refused)).toEqual({
    ok: false,
    code: 'changed',
    message: 'This was changed in another window meanwhile. Close the other windows and try again.',
  });
  expect(rooms.load(refused.room)).toEqual(held);
  expect(readdirSync(dir.rescue)).toEqual([]);
});

test('a room with a damaged row loses what is refused all the same', async () => {
  const { dir, rooms, refused } = await refusedRoom();
  await rooms.append(refused.room, EMPTY);
  const db = new DatabaseSync(dir.log);
  db.exec('UPDATE log SET sum = sum + 1 WHERE id = (SELECT max(id) FROM log)');
  db.close();
  expect([rooms.rows(refused.room), rooms.readable(refused.room)]).toEqual([2, 1]);
  expect(await setAsideRefused(dir, rooms, refused)).toMatchObject({ ok: true });
  expect(rooms.load(refused.room)).toEqual(EMPTY);
});
