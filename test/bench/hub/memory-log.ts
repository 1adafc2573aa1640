import type { Log } from '../../../hub/log/log.ts';
import type { RoomName } from '../../../shared/model/ids.ts';

/** A log that promises nothing: what a hub would be without a disk. */
export function memoryLog(): Log {
  const rooms = new Map<RoomName, Uint8Array[]>();
  const rows = (room: RoomName): Uint8Array[] => rooms.get(room) ?? [];
  return {
    async append(room, update) {
      const held = rooms.get(room);
      if (held === undefined) rooms.set(room, [update]);
      else held.push(update);
    },
    read: (room) => [...rows(room)],
    rooms: (prefix = '') => [...rooms.keys()].filter((name) => name.startsWith(prefix)).sort(),
    size: (room) => rows(room).length,
    compact: (room, merge) => void rooms.set(room, [merge(rows(room))]),
    remove: async (names) => {
      for (const name of names) rooms.delete(name);
    },
    close: async () => rooms.clear(),
  };
}
