import { takeHubLock } from '../../../hub/hub-lock.ts';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { Removed, type RemovedEntry } from '../../../hub/removed.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import { isWithin } from '../../../shared/wire/removal.ts';
import { parseRoom } from '../../../shared/wire/room.ts';

/**
 * Removes something from the files of a hub on this computer, which refuses it from then on. A hub that runs clears its log
 * by itself, as it does for `postil hub remove`; where `rests`, it is done here.
 * @throws when the disk refuses, or another process has the files
 */
export async function removeFromFiles(dir: string, entry: RemovedEntry, rests: boolean): Promise<void> {
  const files = hubFiles(dir);
  const db = openStore(files.members);
  try {
    new Removed(db).add(entry);
  } finally {
    db.close();
  }
  if (!rests) return;
  const free = takeHubLock(dir);
  try {
    const log = openSqliteLog(files.log);
    try {
      await log.remove(
        log.rooms().filter((name) => {
          const room = parseRoom(name);
          return room !== null && isWithin(room, entry);
        }),
      );
    } finally {
      await log.close();
    }
  } finally {
    free();
  }
}
