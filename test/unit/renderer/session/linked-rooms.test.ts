import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Barrier } from '../../../../renderer/session/barrier.ts';
import { LinkedRooms } from '../../../../renderer/session/linked-rooms.ts';
import { Presence } from '../../../../renderer/session/presence.ts';
import { PresencePace } from '../../../../renderer/session/presence-pace.ts';
import { RoomLink } from '../../../../renderer/session/room-link.ts';
import { ok, type Result } from '../../../../shared/base/result.ts';
import { newProjectId, newStepKey } from '../../../../shared/model/ids.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { projectRoom } from '../../../../shared/wire/room.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ANA } from '../../../kit/people.ts';

// Only the clock is stood in for: what is tested comes seconds later.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A room with one step that no hub has, where there is no connection; `rescues` answer in the order of the refusals. */
function linked(...rescues: Promise<Result<string>>[]) {
  const doc = newRoomDoc();
  const barrier = new Barrier(doc, false);
  barrier.came([newStepKey(ANA)], false);
  const presence = new Presence(ANA, () => '', new PresencePace());
  const link = new RoomLink(projectRoom(newProjectId()), doc, barrier, presence);
  const host = { ...new FakeComputer('Ana').window(), rescue: () => rescues.shift() ?? Promise.resolve(ok('last')) };
  const rooms = new LinkedRooms(host, () => 'offline');
  rooms.add(link);
  return { rooms, link };
}

test('a room that the hub’s disk refused is tried again; not if it was refused for another reason since', () => {
  const { rooms, link } = linked();
  rooms.refuseForNow(link, 'disk');
  vi.advanceTimersByTime(5_000);
  expect(link.refusal).toBe(null);
  rooms.refuseForNow(link, 'disk');
  vi.advanceTimersByTime(4_000);
  rooms.refuse(link, 'no-right');
  vi.advanceTimersByTime(60_000);
  expect(link.refusal).toBe('no-right');
});

test('a rescue copy that is made late does not bring back the reason it was made for', async () => {
  const first = Promise.withResolvers<Result<string>>();
  const second = Promise.withResolvers<Result<string>>();
  const { rooms, link } = linked(first.promise, second.promise);
  rooms.refuse(link, 'bad-step');
  rooms.refuse(link, 'no-right');
  second.resolve(ok('two'));
  await vi.waitFor(() => expect(link.status).toMatchObject({ reason: 'no-right', rescue: 'two' }));
  first.resolve(ok('one'));
  await vi.advanceTimersByTimeAsync(1);
  expect(link.status).toMatchObject({ reason: 'no-right', rescue: 'two' });
});
