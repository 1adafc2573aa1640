import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Project } from '../../../../renderer/session/project-session.ts';
import { newStepKey, type RoomName } from '../../../../shared/model/ids.ts';
import { newFold } from '../../../../shared/steps/fold.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';
import { peopleRoom, teamRoom } from '../../../../shared/wire/room.ts';
import { en } from '../../../../shared/words/en/en.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ANA } from '../../../kit/people.ts';
import { ARTICLE_ID, aMark, openOn } from '../../../kit/session-parts.ts';

const open: Project[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});
const opened = async (...args: Parameters<typeof openOn>): Promise<Project> => {
  const session = await openOn(...args);
  open.push(session);
  return session;
};

const later = { v: 2, by: ANA, at: 0, seq: 1, via: 'hand', acts: [{ kind: 'fly' }], sig: '' };

/** Puts a step of a later schema into a room on a computer's disk. */
function writeNewer(computer: FakeComputer, room: RoomName): void {
  const doc = newRoomDoc();
  stepsMap(doc).set(newStepKey(ANA), later as never); // a later Postil's type, which this one cannot have
  computer.log.set(room, [...(computer.log.get(room) ?? []), Y.encodeStateAsUpdate(doc)]);
}

test('the fold tells what a newer Postil wrote from what nobody could read', () => {
  const fold = newFold();
  const values = [later, { ...later, v: 3, acts: 'other' }, { ...later, v: 2.5 }, { ...later, v: '2' }, { v: 0 }, null];
  const entries = values.map((value) => [newStepKey(ANA), value] as const);
  fold.add(entries);
  expect([fold.stepCount, fold.malformed, fold.newer]).toEqual([0, 6, 2]);
  fold.reset(entries.slice(2));
  expect([fold.malformed, fold.newer]).toEqual([4, 0]);
});

test('a room that a newer Postil wrote into is readable, not written into, and the person is told', async () => {
  const computer = new FakeComputer('Ana');
  const before = await opened(computer);
  const first = await before.openArticle(ARTICLE_ID);
  const key = await first.marks.act([aMark('claim')]);
  expect([first.marks.canWrite, before.notice]).toEqual([true, null]);
  before.close();
  await before.ended;
  writeNewer(computer, teamRoom(before.pid, ARTICLE_ID));
  const after = await opened(computer, before.pid);
  const { marks, textRoom } = await after.openArticle(ARTICLE_ID);
  const message = en.refusals['newer-schema'];
  expect(marks.fold.has(key)).toBe(true);
  expect(marks.canWrite).toBe(false);
  expect(after.notice).toBe(message);
  await expect(marks.act([aMark('actor')])).rejects.toThrow(message);
  await expect(marks.undo()).rejects.toThrow(message);
  expect(marks.fold.stepCount).toBe(1);
  // Only that room: what is beside it is written as before.
  expect(textRoom.canWrite).toBe(true);
});

test('it is noticed in the rooms that a project opens with, and one does not introduce oneself there', async () => {
  const computer = new FakeComputer('Ana');
  const before = await opened(computer);
  before.close();
  await before.ended;
  const room = peopleRoom(before.pid);
  computer.log.delete(room);
  writeNewer(computer, room);
  const after = await opened(computer, before.pid);
  expect(after.notice).toBe(en.refusals['newer-schema']);
  await after.introduce();
  expect(after.people.fold.stepCount).toBe(0);
});
