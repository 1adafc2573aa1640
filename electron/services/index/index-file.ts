import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { ArticleId, ProjectId } from '../../../shared/model/ids.ts';
import type { ArticleIndexPage, IndexedArticle } from '../../../shared/model/indexed-article.ts';
import type { ArticleWords } from './article-words.ts';
import type { FoundMention } from './find-mentions.ts';
import { FULL_TEXT_TABLES, type FullText, fullText } from './full-text.ts';
import { MENTION_TABLES, type MentionTable, mentionTable } from './mention-table.ts';
import { type FoundRecords, RECORD_TABLE, type RecordTable, recordTable } from './record-table.ts';

/**
 * What makes a row, as a number: the tables, what is counted, and how. Raise it with every change of one of these: an
 * index of another version is thrown away and counted anew.
 */
const VERSION = 14;

/** A row with the state of the log that it was counted from. */
export interface CountedRow {
  readonly row: IndexedArticle;
  readonly heads: ArticleHeads;
  readonly words: ArticleWords;
  readonly mentions: readonly FoundMention[];
  readonly records: FoundRecords;
}

/** The newest rows of the log of an article's rooms, see `LogHeads`; empty for a room that holds nothing. */
export interface ArticleHeads {
  readonly text: string;
  readonly marks: string;
}

/** The derived index in a file of its own, so that it can be thrown away. Host and job each have it open. */
export interface IndexFile {
  /** A project's rows that changed after `rev`, and where the index stands now; all of them by default. */
  read(pid: ProjectId, rev?: number): ArticleIndexPage;
  /** Where the index stands now. */
  readonly rev: number;
  /** What each article was last counted from. */
  heads(pid: ProjectId): Map<ArticleId, ArticleHeads>;
  /** Puts rows in the place of the ones there were, all of them or none. */
  put(pid: ProjectId, rows: readonly CountedRow[]): void;
  /** Takes a project's rows out, and what they said out of the file. */
  forget(pid: ProjectId): void;
  /** What is searched. */
  readonly words: FullText;
  /** Where the register's entries are mentioned. */
  readonly mentions: MentionTable;
  /** What people do not agree on, and what was dropped. */
  readonly records: RecordTable;
  close(): void;
}

/**
 * Opens the index; one that is damaged, or of another version, is replaced by an empty one. All of the file is looked at
 * for damage, unless somebody who has it open already did: `checked`. @throws when the disk refuses
 */
export function openIndexFile(file: string, { checked = false } = {}): IndexFile {
  const db = openHealthy(file, checked);
  const words = fullText(db);
  const mentions = mentionTable(db);
  const records = recordTable(db);
  const rowsOf = db.prepare('SELECT rev, row FROM articles WHERE pid = ? AND rev > ?');
  const headsOf = db.prepare('SELECT aid, text_head, marks_head FROM articles WHERE pid = ?');
  const revNow = db.prepare('SELECT rev FROM state');
  const nextRev = db.prepare('UPDATE state SET rev = rev + 1 RETURNING rev');
  const remove = db.prepare('DELETE FROM articles WHERE pid = ?');
  const write = db.prepare(
    `INSERT INTO articles (pid, aid, text_head, marks_head, rev, row) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET text_head = excluded.text_head, marks_head = excluded.marks_head,
       rev = excluded.rev, row = excluded.row`,
  );
  const rev = (): number => revNow.get()?.rev as number; // the one row is always there
  return {
    get rev() {
      return rev();
    },
    read(pid, since = 0) {
      // Before the rows: one that is put in between is read once more, never left out.
      const now = rev();
      const rows = rowsOf.all(pid, since).map(({ row }) => JSON.parse(row as string) as IndexedArticle); // as `put` wrote it
      return { rev: now, rows };
    },
    heads: (pid) =>
      new Map(
        headsOf.all(pid).map(({ aid, text_head, marks_head }) => [
          aid as ArticleId, // these three are as `put` wrote them
          { text: text_head as string, marks: marks_head as string },
        ]),
      ),
    put(pid, rows) {
      db.exec('BEGIN IMMEDIATE');
      try {
        const next = nextRev.get()?.rev as number; // as above
        for (const { row, heads, words: said, mentions: found, records: told } of rows) {
          write.run(pid, row.aid, heads.text, heads.marks, next, JSON.stringify(row));
          words.put(pid, row.aid, said);
          mentions.put(pid, row.aid, found);
          records.put(pid, row.aid, told);
        }
        db.exec('COMMIT');
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
    forget(pid) {
      // What was read before is of another state.
      nextRev.get();
      remove.run(pid);
      words.forget(pid);
      mentions.forget(pid);
      records.forget(pid);
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    words,
    mentions,
    records,
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}

/** The file with its tables in place; a new one when it is none, is damaged, or has another version. */
function openHealthy(file: string, checked: boolean): DatabaseSync {
  const db = new DatabaseSync(file);
  try {
    // What is deleted is overwritten, at any time: a text that was corrected is not to outlive its article either.
    db.exec('PRAGMA busy_timeout = 2000; PRAGMA secure_delete = ON');
    const version = db.prepare('PRAGMA user_version').get()?.user_version;
    if (version === VERSION && (checked || isWhole(db))) return db;
    if (version === 0) return makeTables(db);
  } catch (error) {
    db.close();
    if (!isDamaged(error)) throw error;
    return makeTables(startOver(file));
  }
  db.close();
  return makeTables(startOver(file));
}

const isWhole = (db: DatabaseSync): boolean => db.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok';

function startOver(file: string): DatabaseSync {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  return new DatabaseSync(file);
}

/** `rev` begins at the clock's time, so that it is always beyond that of an index that was thrown away. */
function makeTables(db: DatabaseSync): DatabaseSync {
  // What a power cut takes away is counted again: no commit has to wait for the disk.
  db.exec(`
    PRAGMA busy_timeout = 2000; PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL;
    BEGIN IMMEDIATE;
    CREATE TABLE IF NOT EXISTS state (rev INTEGER NOT NULL);
    INSERT INTO state SELECT ${Date.now()} WHERE NOT EXISTS (SELECT * FROM state);
    CREATE TABLE IF NOT EXISTS articles (
      pid TEXT NOT NULL, aid TEXT NOT NULL, text_head TEXT NOT NULL, marks_head TEXT NOT NULL,
      rev INTEGER NOT NULL, row TEXT NOT NULL, PRIMARY KEY (pid, aid)
    ) WITHOUT ROWID;
    ${FULL_TEXT_TABLES}
    ${MENTION_TABLES}
    ${RECORD_TABLE}
    PRAGMA user_version = ${VERSION};
    COMMIT;
    PRAGMA synchronous = NORMAL`);
  return db;
}

/** SQLite's result codes for a file that is damaged or none of its own (sqlite.org/rescode.html). */
const DAMAGED: ReadonlySet<number> = new Set([11 /* CORRUPT */, 26 /* NOTADB */]);

const isDamaged = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && DAMAGED.has(Number(error.errcode) & 0xff);
