import { expect, test } from 'vitest';
import { shortMemory } from '../../../../renderer/session/device-memory.ts';
import { LeftRooms } from '../../../../renderer/session/left-rooms.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { peopleRoom, projectRoom } from '../../../../shared/wire/room.ts';

const pid = newProjectId();
const [room, other] = [projectRoom(pid), peopleRoom(pid)];

test('what is left is known after a restart, and nothing of it is kept once the hub has it', () => {
  const memory = shortMemory();
  const kept = new Map<string, string>();
  const counting = {
    ...memory,
    set(key: string, value: string) {
      kept.set(key, value);
      memory.set(key, value);
    },
    remove(key: string) {
      kept.delete(key);
      memory.remove(key);
    },
  };
  const left = new LeftRooms(counting);
  left.set(room, 3);
  left.set(other, 1);
  left.set(other, 0);
  expect([...kept.values()]).toEqual(['3']);
  const again = new LeftRooms(memory);
  again.know([room, other]);
  expect([again.of(room), again.of(other), again.total(() => false)]).toEqual([3, 0, 3]);
});
