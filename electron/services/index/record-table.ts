import type { DatabaseSync } from 'node:sqlite';
import { type ContestedRecord, contestsOf } from '../../../shared/history/contests.ts';
import { type DroppedLine, droppedLines } from '../../../shared/history/dropped.ts';
import type { RecordsInArticle } from '../../../shared/history/records-in-article.ts';
import type { ArticleId, ProjectId } from '../../../shared/model/ids.ts';
import type { Fold } from '../../../shared/steps/fold.ts';

/** The part of the derived index that tells single marks and links: a row for each article that has any of a kind. */
export const RECORD_TABLE = `
  CREATE TABLE IF NOT EXISTS records (
    pid TEXT NOT NULL, aid TEXT NOT NULL, kind TEXT NOT NULL, total INTEGER NOT NULL, records TEXT NOT NULL,
    PRIMARY KEY (pid, kind, aid)
  ) WITHOUT ROWID;`;

/** Which marks and links are told, and as what: those that people do not agree on, and those that were dropped. */
interface ToldRecords {
  readonly contested: ContestedRecord;
  readonly dropped: DroppedLine;
}

type ToldKind = keyof ToldRecords;

/** How many of an article are told: more than anybody settles or brings back at once, and rows of bounded size. */
const MOST: { readonly [Kind in ToldKind]: number } = { contested: 200, dropped: 100 };

/** What was found in an article. */
export type FoundRecords = { readonly [Kind in ToldKind]: Omit<RecordsInArticle<ToldRecords[Kind]>, 'aid'> };

/** What is told of marks and links, one by one. */
export interface RecordTable {
  /** Puts what was found in an article in the place of what there was. Within a transaction. */
  put(pid: ProjectId, aid: ArticleId, found: FoundRecords): void;
  /** Takes a project's out. */
  forget(pid: ProjectId): void;
  /** All of a kind in a project, article by article. */
  of<Kind extends ToldKind>(pid: ProjectId, kind: Kind): RecordsInArticle<ToldRecords[Kind]>[];
}

/** The marks and links of an article that are told. */
export function findRecords(marks: Fold): FoundRecords {
  const [contested, dropped] = [contestsOf(marks, ['mark', 'relate']), droppedLines(marks)];
  return {
    contested: { records: contested.slice(0, MOST.contested), total: contested.length },
    dropped: { records: dropped.slice(0, MOST.dropped), total: dropped.length },
  };
}

/** What is told of marks and links, in an open index. */
export function recordTable(db: DatabaseSync): RecordTable {
  const insert = db.prepare('INSERT INTO records (pid, aid, kind, total, records) VALUES (?, ?, ?, ?, ?)');
  const dropArticle = db.prepare('DELETE FROM records WHERE pid = ? AND kind = ? AND aid = ?');
  const dropProject = db.prepare('DELETE FROM records WHERE pid = ?');
  const list = db.prepare('SELECT aid, total, records FROM records WHERE pid = ? AND kind = ? ORDER BY aid');
  return {
    put(pid, aid, found) {
      for (const [kind, { records, total }] of Object.entries(found)) {
        dropArticle.run(pid, kind, aid);
        if (total > 0) insert.run(pid, aid, kind, total, JSON.stringify(records));
      }
    },
    forget(pid) {
      dropProject.run(pid);
    },
    of: <Kind extends ToldKind>(pid: ProjectId, kind: Kind) =>
      list.all(pid, kind).map(({ aid, total, records }) => ({
        aid: aid as ArticleId, // these three are as `put` wrote them
        total: Number(total),
        records: JSON.parse(String(records)) as ToldRecords[Kind][],
      })),
  };
}
