import { DatabaseSync } from 'node:sqlite';
import type { RoomName } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { Log } from './log.ts';
import { NewerFileError, versionOf } from './migrate.ts';
import { logErrorOf } from './sqlite-error.ts';
import { LOG_VERSION, sumOf } from './sqlite-schema.ts';

/** A log that is only read, as it was when it was copied: of this version or an older one. */
export interface LogReader extends Pick<Log, 'read' | 'rooms'> {
  /** What was noted in the copy about itself, or null. */
  readonly note: string | null;
  close(): void;
}

/** The table in which a copy of a log keeps what is known of it. */
const NOTE = 'copy_note';

/** Writes a note into a copy of a log, in place of the one it may have. */
export function writeNote(file: string, note: string): void {
  const db = new DatabaseSync(file);
  try {
    db.exec(`CREATE TABLE IF NOT EXISTS ${NOTE} (note TEXT NOT NULL); DELETE FROM ${NOTE}`);
    db.prepare(`INSERT INTO ${NOTE} VALUES (?)`).run(note);
  } finally {
    db.close();
  }
}

/**
 * Opens a copy of a log for reading; nothing in it is changed.
 * @throws LogError when it cannot be read
 * @throws NewerFileError when a newer Postil wrote it
 */
export function openLogReader(file: string): LogReader {
  try {
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      return readerOf(db);
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw logErrorOf(error);
  }
}

function readerOf(db: DatabaseSync): LogReader {
  const version = versionOf(db);
  if (version > LOG_VERSION) throw new NewerFileError(words.diskTrouble.newerCopy);
  const sum = version < 2 ? 'NULL' : 'sum'; // the first version kept none
  const rowsOf = db.prepare(
    `SELECT data, ${sum} AS sum FROM log WHERE room = (SELECT id FROM rooms WHERE name = ?) ORDER BY id`,
  );
  const roomNames = db.prepare('SELECT name FROM rooms WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name');
  const hasNote = db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(NOTE) !== undefined;
  return {
    note: hasNote ? String(db.prepare(`SELECT note FROM ${NOTE}`).get()?.note) : null,
    read(room) {
      try {
        const rows = rowsOf.all(room) as unknown as { data: Uint8Array; sum: number | null }[]; // the two columns
        return rows.filter((row) => row.sum === null || sumOf(row.data) === row.sum).map(({ data }) => data);
      } catch (error) {
        throw logErrorOf(error);
      }
    },
    rooms: (prefix = '') => roomNames.all(prefix).map((row) => row.name as RoomName), // only room names come in
    close: () => db.close(),
  };
}
