import { DatabaseSync } from 'node:sqlite';
import type { RoomName } from '../../shared/model/ids.ts';
import { type Log, LogError } from './log.ts';
import { logErrorOf } from './sqlite-error.ts';
import { openSchema } from './sqlite-schema.ts';

/** An update on its way to the disk. */
interface Waiting {
  readonly room: RoomName;
  readonly update: Uint8Array;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * The log in one SQLite file. Appends of one turn of the event loop are written by one transaction and one fsync, all
 * of them or none ("group commit").
 * @param sole takes the file for this process alone, until it is closed or the process ends
 * @throws LogError when the file cannot be opened
 * @throws NewerLogError when a newer Postil wrote it
 */
export function openSqliteLog(file: string, { sole = false } = {}): Log {
  const db = guarded(() => new DatabaseSync(file));
  try {
    if (sole) db.exec('PRAGMA locking_mode = EXCLUSIVE');
    openSchema(db);
  } catch (error) {
    db.close();
    throw logErrorOf(error);
  }
  const addRoom = db.prepare('INSERT INTO rooms (name) VALUES (?) ON CONFLICT DO NOTHING');
  const addRow = db.prepare('INSERT INTO log (room, data) SELECT id, ? FROM rooms WHERE name = ?');
  const rowsOf = db.prepare('SELECT data FROM log WHERE room = (SELECT id FROM rooms WHERE name = ?) ORDER BY id');
  const countOf = db.prepare('SELECT count(*) AS n FROM log WHERE room = (SELECT id FROM rooms WHERE name = ?)');
  const removeRows = db.prepare('DELETE FROM log WHERE room = (SELECT id FROM rooms WHERE name = ?)');
  const roomNames = db.prepare('SELECT name FROM rooms WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name');

  let waiting: Waiting[] = [];
  let flushed = Promise.resolve();
  let closed = false;

  const write = (room: RoomName, update: Uint8Array): void => {
    addRoom.run(room);
    addRow.run(update, room);
  };
  const read = (room: RoomName): Uint8Array[] => rowsOf.all(room).map((row) => row.data as Uint8Array); // column is a BLOB

  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    try {
      transaction(db, () => {
        for (const { room, update } of batch) write(room, update);
      });
    } catch (error) {
      const failure = logErrorOf(error);
      for (const { reject } of batch) reject(failure);
      return;
    }
    for (const { resolve } of batch) resolve();
  };

  return {
    append(room, update) {
      if (closed) return Promise.reject(new LogError('io', new Error('the log is closed')));
      return new Promise((resolve, reject) => {
        waiting.push({ room, update, resolve, reject });
        if (waiting.length > 1) return;
        flushed = new Promise((done) => {
          setImmediate(() => {
            flush();
            done();
          });
        });
      });
    },

    read: (room) => guarded(() => read(room)),
    rooms: (prefix = '') => guarded(() => roomNames.all(prefix).map((row) => row.name as RoomName)), // only room names come in
    size: (room) => guarded(() => countOf.get(room)?.n as number), // count(*) always answers

    compact(room, merge) {
      guarded(() =>
        transaction(db, () => {
          const rows = read(room);
          if (rows.length < 2) return;
          const merged = merge(rows);
          removeRows.run(room);
          write(room, merged);
        }),
      );
    },

    async close() {
      closed = true;
      await flushed;
      if (db.isOpen) db.close();
    },
  };
}

/** Runs writes as one transaction: all of them are on the disk when this returns, or none. */
function transaction(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK'); // a full disk makes SQLite roll back by itself
    throw error;
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw logErrorOf(error);
  }
}
