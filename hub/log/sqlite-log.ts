import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RoomName } from '../../shared/model/ids.ts';
import { type Log, LogError } from './log.ts';
import { logErrorOf } from './sqlite-error.ts';
import { openSchema, sumOf } from './sqlite-schema.ts';
import { isWalDamaged } from './wal.ts';

/** An update on its way to the disk. */
interface Waiting {
  readonly room: RoomName;
  readonly update: Uint8Array;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** A row as it lies in the file. */
interface Row {
  readonly id: number;
  readonly data: Uint8Array;
  readonly sum: number;
}

/** How a log is opened. */
export interface SqliteLogOptions {
  /** Looks the whole file over first, so that damage shows now and not in the middle of work. */
  readonly check?: boolean;
  /** Where an older file is copied to before it is changed; beside it unless told otherwise. */
  readonly keepAs?: (version: number) => string;
  /**
   * Has a log on this file swept by another thread or process (`remove([])` there), since that takes a second for every
   * 200 MB. Here, and holding up all else, unless told otherwise. Meanwhile rooms are read, and what is appended waits.
   */
  readonly sweepAside?: (file: string) => Promise<void>;
  /** Told of rows whose bytes are not those that were written. They are left out of what is read, and stay in the file. */
  readonly onDamage?: (room: RoomName, rows: number) => void;
  /** Told how many updates were written together, or why all of them were not. */
  readonly onCommit?: (updates: number, failure: Error | null) => void;
}

/**
 * The log in one SQLite file. Appends of one turn of the event loop are written by one transaction and one fsync, all
 * of them or none ("group commit").
 * @throws LogError when the file cannot be opened
 * @throws NewerFileError when a newer Postil wrote it
 */
export function openSqliteLog(file: string, options: SqliteLogOptions = {}): Log {
  const { onDamage = () => undefined, onCommit = () => undefined, sweepAside } = options;
  const db = openFile(file, options);
  const addRoom = db.prepare('INSERT INTO rooms (name) VALUES (?) ON CONFLICT DO NOTHING');
  const addRow = db.prepare('INSERT INTO log (id, room, data, sum) SELECT ?, id, ?, ? FROM rooms WHERE name = ?');
  const ofRoom = 'WHERE room = (SELECT id FROM rooms WHERE name = ?)';
  const rowsOf = db.prepare(`SELECT id, data, sum FROM log ${ofRoom} ORDER BY id`);
  const countOf = db.prepare(`SELECT count(*) AS n FROM log ${ofRoom}`);
  const removeRow = db.prepare('DELETE FROM log WHERE id = ?');
  const removeRows = db.prepare(`DELETE FROM log ${ofRoom}`);
  const removeRoom = db.prepare('DELETE FROM rooms WHERE name = ?');
  const roomNames = db.prepare('SELECT name FROM rooms WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name');

  let waiting: Waiting[] = [];
  let flushed = Promise.resolve();
  let removed = Promise.resolve();
  /** While the file is swept elsewhere, which would hold up everything here if it waited for SQLite's own lock. */
  let sweeping: Promise<void> | null = null;
  let closed = false;

  const write = (room: RoomName, update: Uint8Array, id: number | null = null): void => {
    addRoom.run(room);
    addRow.run(id, update, sumOf(update), room);
  };
  const wholeRows = (room: RoomName): Row[] => {
    const rows = rowsOf.all(room) as unknown as Row[]; // the three columns, written by `write` alone
    const whole = rows.filter(({ data, sum }) => sumOf(data) === sum);
    if (whole.length < rows.length) onDamage(room, rows.length - whole.length);
    return whole;
  };

  const flushSoon = async (): Promise<void> => {
    await nextTurn();
    while (sweeping !== null) await sweeping.catch(() => undefined); // `remove` tells who asked for it
    flush();
  };
  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    try {
      transaction(db, () => {
        for (const { room, update } of batch) write(room, update);
      });
    } catch (error) {
      const failure = logErrorOf(error);
      onCommit(batch.length, failure);
      for (const { reject } of batch) reject(failure);
      return;
    }
    onCommit(batch.length, null);
    for (const { resolve } of batch) resolve();
  };

  const removeNow = async (rooms: readonly RoomName[]): Promise<void> => {
    await flushed;
    guarded(() => {
      if (rooms.length === 0) return;
      transaction(db, () => {
        for (const room of rooms) {
          removeRows.run(room);
          removeRoom.run(room);
        }
        db.exec('CREATE TABLE IF NOT EXISTS unswept (empty)');
      });
    });
    if (sweepAside === undefined) return guarded(() => sweep(db));
    await nextTurn(); // whoever was told just now that an append is done may still compact its room
    if (!isUnswept(db)) return;
    sweeping = sweepAside(file);
    try {
      await sweeping;
    } finally {
      sweeping = null;
    }
  };

  return {
    append(room, update) {
      if (closed) return Promise.reject(new LogError('io', new Error('the log is closed')));
      return new Promise((resolve, reject) => {
        waiting.push({ room, update, resolve, reject });
        if (waiting.length === 1) flushed = flushSoon();
      });
    },

    read: (room) => guarded(() => wholeRows(room).map(({ data }) => data)),
    rooms: (prefix = '') => guarded(() => roomNames.all(prefix).map((row) => row.name as RoomName)), // only room names come in
    size: (room) => guarded(() => countOf.get(room)?.n as number), // count(*) always answers

    compact(room, merge, keep = 0) {
      if (sweeping !== null) return;
      guarded(() =>
        transaction(db, () => {
          const all = wholeRows(room);
          const rows = all.slice(0, Math.max(0, all.length - keep));
          if (rows.length < 2) return;
          const merged = merge(rows.map(({ data }) => data));
          for (const { id } of rows) removeRow.run(id);
          // Before rows that stay, it has to lie where the last of its own lay.
          write(room, merged, keep > 0 ? rows.at(-1)!.id : null);
        }),
      );
    },

    remove(rooms) {
      const mine = removed.then(() => removeNow(rooms));
      removed = mine.catch(() => undefined); // whoever asked is told
      return mine;
    },

    async close() {
      closed = true;
      await removed;
      await flushed;
      if (db.isOpen) db.close();
    },
  };
}

function openFile(
  file: string,
  { check = false, keepAs = (version) => `${file}.v${version}` }: SqliteLogOptions,
): DatabaseSync {
  // Looked at before SQLite does, which begins a damaged one anew without a word.
  if (check && isWalDamaged(`${file}-wal`)) throw new LogError('damaged', new Error('the write-ahead log is damaged'));
  const db = guarded(() => new DatabaseSync(file));
  try {
    db.exec('PRAGMA busy_timeout = 2000'); // first: even reading the version waits while another process writes
    if (check) mustBeWhole(db);
    openSchema(db, keepAs);
    return db;
  } catch (error) {
    db.close();
    throw logErrorOf(error);
  }
}

/** @throws LogError when the file is not as SQLite left it */
function mustBeWhole(db: DatabaseSync): void {
  const [found] = db.prepare('PRAGMA quick_check(1)').all();
  const answer = String(found?.quick_check);
  if (answer !== 'ok') throw new LogError('damaged', new Error(answer));
}

/**
 * Writes the file anew when something was removed since it was last written so: SQLite leaves the bytes of deleted rows
 * in it, and older copies of them wherever it has divided a page. The table `unswept` lasts until that is done.
 */
function sweep(db: DatabaseSync): void {
  if (!isUnswept(db)) return;
  db.exec('VACUUM');
  // Answers in a row, not with an error, that another process reads the file: the old bytes are then in it still.
  const swept = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (swept?.busy === 0) db.exec('DROP TABLE unswept');
}

const isUnswept = (db: DatabaseSync): boolean =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'unswept'").get() !== undefined;

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
