import { DatabaseSync } from 'node:sqlite';
import { logErrorOf } from '../../../hub/log/sqlite-error.ts';
import { sumOf } from '../../../hub/log/sqlite-schema.ts';
import type { RoomName } from '../../../shared/model/ids.ts';

/** A row of the log: its number, which grows with every row of any room, and what was appended. */
export interface LogRow {
  readonly position: number;
  readonly update: Uint8Array;
}

/**
 * The rows of a room in the file of a log, oldest first, up to a position. Rows that the disk has changed are left out.
 * The file is only read, beside whoever writes it. @throws LogError when it cannot be read
 */
export function readRows(file: string, room: RoomName, until: number = Number.MAX_SAFE_INTEGER): LogRow[] {
  return withLog(file, (db) => {
    const rows = db.prepare(
      'SELECT id, data, sum FROM log WHERE room = (SELECT id FROM rooms WHERE name = ?) AND id <= ? ORDER BY id',
    );
    return rows.all(room, until).flatMap(({ id, data, sum }) => {
      const update = data as Uint8Array; // the three columns are as the log wrote them
      return sumOf(update) === sum ? [{ position: Number(id), update }] : [];
    });
  });
}

/** How many bytes a room takes in the log. @throws LogError when it cannot be read */
export function roomBytes(file: string, room: RoomName): number {
  return withLog(file, (db) => {
    const sum = db.prepare(
      'SELECT coalesce(sum(length(data)), 0) AS bytes FROM log WHERE room = (SELECT id FROM rooms WHERE name = ?)',
    );
    return Number(sum.get(room)?.bytes);
  });
}

/** Opens the file of a log for as long as it is read. */
function withLog<T>(file: string, use: (db: DatabaseSync) => T): T {
  try {
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      db.exec('PRAGMA busy_timeout = 2000');
      return use(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw logErrorOf(error);
  }
}
