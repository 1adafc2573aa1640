import { join } from 'node:path';
import type { Log } from '../../hub/log/log.ts';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import { scratchFolder } from './scratch-folder.ts';

/** A log in a folder of its own that is gone when it is closed: rooms lie on the disk, not in memory. */
export interface ScratchLog {
  readonly log: Log;
  /** The log's file, for a process that reads it. */
  readonly file: string;
  close(): Promise<void>;
}

/** Makes an empty one in the system's folder for what is temporary. @throws LogError when it cannot be made */
export function scratchLog(): ScratchLog {
  const folder = scratchFolder();
  const file = join(folder.path, 'rooms.db');
  const log = openSqliteLog(file);
  return {
    log,
    file,
    async close() {
      await log.close();
      folder.clear();
    },
  };
}
