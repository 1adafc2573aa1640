import * as Y from 'yjs';
import { drop } from '../../shared/base/drop.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { MemberId, RoomName } from '../../shared/model/ids.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import type { DeviceMemory } from './device-memory.ts';
import { beyond } from './host-log.ts';

/** How long a quick copy may lie unopened before it is dropped, in milliseconds: 30 days. */
const UNUSED = 30 * 24 * 60 * 60 * 1000;

/** When a room's quick copy was opened last on this device. */
export class CopyUse {
  readonly #memory: DeviceMemory;
  readonly #key: string;

  constructor(memory: DeviceMemory, room: RoomName) {
    this.#memory = memory;
    this.#key = `postil.used.${room}`;
  }

  note(): void {
    this.#memory.set(this.#key, String(Date.now()));
  }

  /** Whether it has lain for long. One of which nothing is known, or whose time is to come yet, begins to count now. */
  get isLongAgo(): boolean {
    const lain = Date.now() - Number(this.#memory.get(this.#key) ?? Number.NaN);
    if (!(lain >= 0)) this.note();
    return lain > UNUSED;
  }
}

/** Does something with a database while no window drops it. `end` lets go of it. */
export function whileInUse(name: string, work: () => void): { end(): void } {
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const use = (): Promise<void> => {
    work();
    return over;
  };
  drop(navigator.locks.request(name, { mode: 'shared' }, use));
  return { end };
}

/**
 * Drops the quick copies of this member's rooms that were not opened for long. What has anything that the host's log has not
 * got stays, and so does what any window has open.
 */
export async function dropUnusedCopies(
  host: Pick<Host, 'loadRoom'>,
  { me, memory }: { readonly me: MemberId; readonly memory: DeviceMemory },
): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  for (const { name } of await indexedDB.databases()) {
    const room = roomOf(name ?? '', me);
    if (name === undefined || room === null || !new CopyUse(memory, room).isLongAgo) continue;
    await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock === null) return;
      const state = await readCopy(name);
      if (state === null || beyond(state, await host.loadRoom(room)) === null) {
        await settled(indexedDB.deleteDatabase(name));
      }
    });
  }
}

/** The room of a copy by its name, `postil/<member>/<room>` and what makes it another one (`CopyName`); null for any other. */
function roomOf(name: string, me: MemberId): RoomName | null {
  const head = `postil/${me}/`;
  if (!name.startsWith(head)) return null;
  const room = name.slice(head.length).replace(/\/[0-9a-f-]{36}$/, '');
  return parseRoom(room) === null ? null : (room as RoomName); // its grammar has just been checked
}

/** All that is in a copy, as one update; null when there is nothing. */
async function readCopy(name: string): Promise<Uint8Array | null> {
  const db = await settled(indexedDB.open(name));
  try {
    if (!db.objectStoreNames.contains('updates')) return null;
    const updates: Uint8Array[] = await settled(db.transaction('updates').objectStore('updates').getAll());
    return updates.length === 0 ? null : Y.mergeUpdates(updates);
  } finally {
    db.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
