import { DatabaseSync } from 'node:sqlite';
import type { RoomName } from '../../shared/model/ids.ts';

/** What was last written to each room of a log: what is derived from a room is out of date once this has changed. */
export interface LogHeads {
  /** A name for the newest row, by room, of the rooms whose name starts with `prefix`. */
  of(prefix: string): Map<RoomName, string>;
  close(): void;
}

/** Opens the file of a log only to look at its heads. @throws when it cannot be opened */
export function openLogHeads(file: string): LogHeads {
  const db = new DatabaseSync(file, { readOnly: true });
  db.exec('PRAGMA busy_timeout = 2000');
  // By range, not by pattern: a project's rooms are found by the index of names among those of all projects.
  const heads = db.prepare(
    `SELECT name, log.id, sum FROM rooms JOIN log ON log.id = (SELECT max(id) FROM log WHERE room = rooms.id)
     WHERE name >= ?1 AND name < ?1 || char(0x10ffff)`,
  );
  return {
    of: (prefix) =>
      // Only room names come in. With its sum: a row's number comes again once the row is gone.
      new Map(heads.all(prefix).map(({ name, id, sum }) => [name as RoomName, `${id}:${sum}`])),
    close: () => db.close(),
  };
}
