import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { HostLog } from '../../../../renderer/session/host-log.ts';
import { newProjectId, newStepKey } from '../../../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';
import { projectRoom } from '../../../../shared/wire/room.ts';
import { diskFull, FakeComputer } from '../../../kit/fake-host.ts';
import { ANA } from '../../../kit/people.ts';
import { until } from '../../../kit/until.ts';

const ROOM = projectRoom(newProjectId());

async function opened(computer = new FakeComputer('Ana'), doc = newRoomDoc()) {
  const log = new HostLog(computer.window(), ROOM, doc);
  const watched = { subscribe: (listener: () => void) => log.changed.on(listener) };
  await log.open(Promise.resolve());
  const saved = () => until(watched, () => log.here.state === 'saved', 'it is saved');
  return { computer, doc, log, saved, watched };
}

/** Puts `count` values of `size` characters into a document, each in a change of its own. */
function write(doc: Y.Doc, count: number, size = 1): void {
  for (let index = 0; index < count; index++) stepsMap(doc).set(newStepKey(ANA), { text: 'x'.repeat(size) });
}

const onDisk = (computer: FakeComputer): number => {
  const doc = newRoomDoc();
  const saved = computer.saved(ROOM);
  if (saved !== null) Y.applyUpdate(doc, saved);
  return stepsMap(doc).size;
};

test('small updates that wait together are written as one, in pieces of at most 1 MiB', async () => {
  const { computer, doc, saved } = await opened();
  write(doc, 1_000);
  await saved();
  expect(onDisk(computer)).toBe(1_000);
  // The first goes at once, all that came meanwhile follow together.
  expect(computer.log.get(ROOM)).toHaveLength(2);
  write(doc, 30, 100_000);
  await saved();
  expect(onDisk(computer)).toBe(1_030);
  expect(Math.max(...computer.log.get(ROOM)!.map((row) => row.byteLength))).toBeLessThanOrEqual(1024 * 1024);
});

test('an update that is longer by itself is cut', async () => {
  const { computer, doc, saved } = await opened();
  const theirs = newRoomDoc();
  write(theirs, 30, 100_000);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), 'the hub');
  await saved();
  expect(onDisk(computer)).toBe(30);
  expect(Math.max(...computer.log.get(ROOM)!.map((row) => row.byteLength))).toBeLessThanOrEqual(1024 * 1024);
});

test('what a teammate sent is written too', async () => {
  const { computer, doc, saved } = await opened();
  const theirs = newRoomDoc();
  write(theirs, 3);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), 'the hub');
  await saved();
  expect(onDisk(computer)).toBe(3);
});

test('opening merges both copies: what only the browser’s had is written, nothing is written twice', async () => {
  const { computer, doc, log, saved } = await opened();
  write(doc, 2);
  await saved();
  log.close();
  const copy = newRoomDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const rows = computer.log.get(ROOM)!.length;
  const same = await opened(computer, copy);
  await same.saved();
  expect(computer.log.get(ROOM)).toHaveLength(rows);
  same.log.close();
  write(copy, 1);
  const more = await opened(computer, copy);
  await more.saved();
  expect(onDisk(computer)).toBe(3);
  expect(computer.log.get(ROOM)!.at(-1)!.byteLength).toBeLessThan(300);
});

test('a log that was lost is written again from the browser’s copy, deletions included', async () => {
  const doc = newRoomDoc();
  doc.getText('body').insert(0, 'The river rose by 2 metres.');
  const before = newRoomDoc();
  Y.applyUpdate(before, Y.encodeStateAsUpdate(doc));
  doc.getText('body').delete(0, 4);
  const { computer, saved } = await opened(new FakeComputer('Ana'), doc);
  await saved();
  const back = newRoomDoc();
  Y.applyUpdate(back, computer.saved(ROOM)!);
  expect(back.getText('body').toString()).toBe('river rose by 2 metres.');
  // A deletion alone counts as well: it moves no state vector.
  computer.log.set(ROOM, [Y.encodeStateAsUpdate(before)]);
  const again = await opened(computer, doc);
  await again.saved();
  const second = newRoomDoc();
  Y.applyUpdate(second, computer.saved(ROOM)!);
  expect(second.getText('body').toString()).toBe('river rose by 2 metres.');
});

test('a failed write keeps the updates, says why, and is tried again by itself', async () => {
  const { computer, doc, log, saved, watched } = await opened();
  computer.appendFails = diskFull;
  write(doc, 5);
  await until(watched, () => log.here.state === 'failed', 'the failure is shown');
  expect(log.here).toEqual({ state: 'failed', message: diskFull.message });
  expect(onDisk(computer)).toBe(0);
  computer.appendFails = null;
  await saved();
  expect(onDisk(computer)).toBe(5);
});

test('a host that is gone is a failure like any other', async () => {
  const { computer, doc, log, watched } = await opened();
  computer.appendWaits = Promise.reject(new Error('no answer'));
  computer.appendWaits.catch(() => undefined);
  write(doc, 1);
  await until(watched, () => log.here.state === 'failed', 'the failure is shown');
  expect(log.here).toMatchObject({
    message: expect.stringMatching(
      /^Postil cannot reach its own saving part: keep this window open, it goes on trying\. .*no answer/,
    ),
  });
  computer.appendWaits = null;
});

test('what waited for something that then came onto the disk from elsewhere is written as well', async () => {
  const { computer, doc, log, saved } = await opened();
  const theirs = newRoomDoc();
  write(theirs, 2);
  const first = Y.encodeStateAsUpdate(theirs);
  const known = Y.encodeStateVector(theirs);
  write(theirs, 1);
  // The line brought the last of three before the others were here…
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, known), 'the hub');
  expect(stepsMap(doc).size).toBe(0);
  // … which a file then brought, that the host wrote to the disk.
  await computer.window().appendUpdate(ROOM, first);
  log.take(first);
  expect(stepsMap(doc).size).toBe(3);
  await saved();
  expect(onDisk(computer)).toBe(3);
  log.take(first);
  expect(computer.log.get(ROOM), 'what is there is not written again').toHaveLength(2);
});

test('so is a deletion that waited for what it deletes', async () => {
  const { computer, doc, log, saved } = await opened();
  const theirs = newRoomDoc();
  theirs.getText('body').insert(0, 'quay');
  const first = Y.encodeStateAsUpdate(theirs);
  const known = Y.encodeStateVector(theirs);
  theirs.getText('body').delete(0, 1);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, known), 'the hub');
  await computer.window().appendUpdate(ROOM, first);
  log.take(first);
  await saved();
  const disk = newRoomDoc();
  Y.applyUpdate(disk, computer.saved(ROOM)!);
  expect([doc.getText('body').toJSON(), disk.getText('body').toJSON()]).toEqual(['uay', 'uay']);
});
