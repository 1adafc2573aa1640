import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readRows } from '../../../../../electron/services/history/log-rows.ts';
import { positionsOf } from '../../../../../electron/services/history/positions.ts';
import { roomAt } from '../../../../../electron/services/history/room-at.ts';
import { RoomStore } from '../../../../../electron/services/room-store.ts';
import type { Log } from '../../../../../hub/log/log.ts';
import { openSqliteLog } from '../../../../../hub/log/sqlite-log.ts';
import { pastArticle } from '../../../../../shared/history/past-article.ts';
import { articleIdOf, newProjectId, type StepKey } from '../../../../../shared/model/ids.ts';
import { mark } from '../../../../../shared/steps/commands.ts';
import { newRoomDoc, writeSteps } from '../../../../../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../../../../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../../../../../shared/wire/room.ts';
import { ANA, anchorAt, Device } from '../../../../kit/people.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

const TEXT = 'Fog over the bay. Nobody waited.\n';
const pid = newProjectId();
const aid = articleIdOf(TEXT);
const [marks, text] = [teamRoom(pid, aid), textRoom(pid, aid)];
let dir: ReturnType<typeof tempDir>;
let file: string;
let log: Log;

beforeEach(() => {
  dir = tempDir('positions');
  file = join(dir.path, 'log.sqlite');
  log = openSqliteLog(file);
});
afterEach(async () => {
  await log.close();
  dir.remove();
});

/** Ana makes so many marks, each a row of its own; answers the steps. */
async function markSome(ana: Device, doc: Y.Doc, n: number): Promise<StepKey[]> {
  const keys: StepKey[] = [];
  const appended: Promise<void>[] = [];
  for (let i = 0; i < n; i++) {
    const key = ana.act([mark('claim', [anchorAt(0, 'Fog')])]);
    const before = Y.encodeStateVector(doc);
    writeSteps(doc, [[key, ana.entries.get(key)!]], null);
    appended.push(log.append(marks, Y.encodeStateAsUpdate(doc, before)));
    keys.push(key);
  }
  await Promise.all(appended);
  return keys;
}

const positions = () => positionsOf(readRows(file, marks));
const stepsAt = (position: number) => {
  const update = roomAt(readRows(file, marks, position), position);
  return update === null ? null : [...pastArticle(null, update).marks.keys()].sort();
};

test('each row is a position with the steps it brought, and the room stood then as its rows up to that say [H8]', async () => {
  const [ana, doc] = [new Device(ANA), newRoomDoc()];
  await log.append(text, genesisUpdate(TEXT));
  const keys = await markSome(ana, doc, 3);
  // What is appended a second time brings nothing.
  await log.append(marks, Y.encodeStateAsUpdate(doc));
  const found = positions();
  expect(found.map(({ steps }) => steps)).toEqual(keys.map((key) => [key]));
  expect(found.map(({ position }) => stepsAt(position))).toEqual([1, 2, 3].map((n) => keys.slice(0, n).sort()));
  const [only] = positionsOf(readRows(file, text));
  expect(found[0]!.position, 'positions count over all rooms').toBeGreaterThan(only!.position);
  expect(stepsAt(only!.position), 'no position of this room').toBe(null);
  expect(stepsAt(found.at(-1)!.position + 5), 'no position yet').toBe(null);
});

test('a correction of the text is a position, too, and the text stood before it as it was [H8]', async () => {
  const doc = newRoomDoc();
  Y.applyUpdate(doc, genesisUpdate(TEXT));
  await log.append(text, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(doc);
  bodyOf(doc).delete(0, 3);
  bodyOf(doc).insert(0, 'Mist');
  await log.append(text, Y.encodeStateAsUpdate(doc, before));
  const [first, second] = positionsOf(readRows(file, text));
  const textAt = (position: number) => pastArticle(roomAt(readRows(file, text, position), position), null).text.text;
  expect(textAt(first!.position)).toBe(TEXT);
  expect(textAt(second!.position)).toBe(TEXT.replace('Fog', 'Mist'));
});

test('opening a long room puts its older rows together as one; the newest hundred keep their positions [H8]', async () => {
  const [ana, doc] = [new Device(ANA), newRoomDoc()];
  const keys = await markSome(ana, doc, 260);
  const before = positions();
  const whole = new RoomStore(log).load(marks);
  const after = positions();
  expect(after).toHaveLength(101);
  expect(after[0]).toEqual({ position: before[159]!.position, steps: expect.any(Array) });
  expect([...after[0]!.steps].sort()).toEqual(keys.slice(0, 160).sort());
  expect(after.slice(1)).toEqual(before.slice(160));
  expect(stepsAt(before[10]!.position), 'is not kept any more').toBe(null);
  expect(stepsAt(before[200]!.position)).toEqual(keys.slice(0, 201).sort());
  expect([...pastArticle(null, whole).marks.keys()].sort()).toEqual([...keys].sort());
  // Written on and opened again: nothing is out of order.
  const more = await markSome(ana, doc, 120);
  const loaded = new RoomStore(log).load(marks);
  expect([...pastArticle(null, loaded).marks.keys()].sort()).toEqual([...keys, ...more].sort());
  expect(
    positions()
      .slice(1)
      .map(({ steps }) => steps),
  ).toEqual([...keys, ...more].slice(-100).map((key) => [key]));
});

test('rows whose bytes the disk has changed are left out, as where the room is read', async () => {
  const [ana, doc] = [new Device(ANA), newRoomDoc()];
  const keys = await markSome(ana, doc, 2);
  await log.close();
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(file);
  db.exec("UPDATE log SET data = x'00' WHERE id = (SELECT max(id) FROM log)");
  db.close();
  expect(positions().map(({ steps }) => steps)).toEqual([[keys[0]]]);
});
