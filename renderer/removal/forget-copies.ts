import { isWithin, type Removal } from '../../shared/wire/removal.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import { withoutRooms } from '../session/together-groups.ts';

/**
 * Deletes what this browser keeps of a project or an article: the quick copies of its rooms, and what it remembers of
 * them. A copy that some window has open goes as soon as that window lets go of it; nobody waits for that.
 */
export async function forgetCopies(removal: Removal): Promise<void> {
  if (typeof indexedDB !== 'undefined') {
    for (const { name } of await indexedDB.databases()) {
      if (name !== undefined && isOf(name, removal)) indexedDB.deleteDatabase(name);
    }
  }
  for (const key of Object.keys(localStorage)) {
    const left = leftOf(key, localStorage.getItem(key) ?? '', removal);
    if (isOf(key, removal)) localStorage.removeItem(key);
    else if (left !== null) localStorage.setItem(key, left);
  }
}

/** What stays of something remembered that is about several articles; null when nothing has to go. */
export const leftOf = (key: string, kept: string, removal: Removal): string | null =>
  withoutRooms(key, kept, removal.pid, (room) => isWithin(room, removal));

/**
 * Whether the name of a quick copy (`postil/<member>/<room>`) or of something remembered (`postil.<what>.<room>.<member>`)
 * says that it belongs to what is deleted.
 */
export function isOf(name: string, removal: Removal): boolean {
  if (!name.startsWith('postil') || !name.includes(removal.pid)) return false;
  if (removal.aid === null) return true;
  const room = parseRoom(name.match(/(text|marks|review)\/[a-z2-7/]+/)?.[0] ?? '');
  return room !== null && isWithin(room, removal);
}
