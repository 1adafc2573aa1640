import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { RoomStore } from '../../../../electron/services/room-store.ts';
import { type Log, LogError } from '../../../../hub/log/log.ts';
import { openSqliteLog } from '../../../../hub/log/sqlite-log.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';
import { projectRoom } from '../../../../shared/wire/room.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const room = projectRoom(newProjectId());
let dir: ReturnType<typeof tempDir>;
let log: Log;
let rooms: RoomStore;
beforeEach(() => {
  dir = tempDir('room-store');
  log = openSqliteLog(join(dir.path, 'log.sqlite'));
  rooms = new RoomStore(log);
});
afterEach(async () => {
  await log.close();
  dir.remove();
});

/** One update per entry, as a page sends them. */
function updates(count: number): Uint8Array[] {
  const doc = newRoomDoc();
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => made.push(update));
  for (let i = 0; i < count; i++) stepsMap(doc).set(`k${i}`, i);
  return made;
}

function stepsIn(state: Uint8Array | null): Record<string, unknown> {
  const doc = newRoomDoc();
  if (state !== null) Y.applyUpdate(doc, state);
  return stepsMap(doc).toJSON();
}

test('a room nobody wrote is null', () => {
  expect(rooms.load(room)).toBeNull();
});

test('what was appended comes back as one update, in whatever order it came', async () => {
  const made = updates(5);
  for (const update of made.toReversed()) expect(await rooms.append(room, update)).toEqual({ ok: true, value: true });
  expect(Object.keys(stepsIn(rooms.load(room)))).toHaveLength(5);
});

test('a room with many rows is written as fewer when it is opened, and holds the same', async () => {
  await Promise.all(updates(250).map((update) => rooms.append(room, update)));
  expect(log.size(room)).toBe(250);
  const before = stepsIn(rooms.load(room));
  expect(log.size(room)).toBe(101);
  expect(Object.keys(before)).toHaveLength(250);
  expect(stepsIn(rooms.load(room))).toEqual(before);
});

test('what is no Yjs update never gets in: it would make the room unreadable', async () => {
  await expect(rooms.append(room, Uint8Array.of(255, 255, 255))).rejects.toThrow();
  expect(log.size(room)).toBe(0);
});

test.each([
  [
    'disk-full',
    'The disk of this computer is full: what you do now is not saved. Free some space; nothing saved before is hurt.',
  ],
  [
    'read-only',
    'Postil may not write to its data folder: what you do now is not saved. Check the folder’s permissions.',
  ],
  [
    'damaged',
    'The file of your saved work is damaged: what you do now is not saved. Save the project as a file, then start Postil again: it keeps what can be read.',
  ],
  [
    'io',
    'This computer’s disk refused a write: what you do now is not saved. Save the project as a file on another disk.',
  ],
] as const)('a log that answers %s is told in a sentence', async (code, message) => {
  const failing: Log = { ...log, append: () => Promise.reject(new LogError(code, null)) };
  expect(await new RoomStore(failing).append(room, updates(1)[0]!)).toEqual({ ok: false, code, message });
});

test('a compaction that finds the disk full takes nothing from what is loaded', async () => {
  const made = updates(250);
  await Promise.all(made.map((update) => rooms.append(room, update)));
  const full: Log = {
    ...log,
    compact: () => {
      throw new LogError('disk-full', null);
    },
  };
  expect(Object.keys(stepsIn(new RoomStore(full).load(room)))).toHaveLength(250);
});
