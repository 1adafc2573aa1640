import { isWithin, type Removal } from '../../shared/wire/removal.ts';
import { parseRoom } from '../../shared/wire/room.ts';

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
  for (const key of Object.keys(localStorage)) if (isOf(key, removal)) localStorage.removeItem(key);
}

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
